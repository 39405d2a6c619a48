using System.Text.RegularExpressions;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>By which names a side is found in what data sets call their actors.</summary>
/// <param name="Key">Its key in the negotiation.</param>
/// <param name="Names">Names of the party.</param>
internal sealed record SideNames(string Key, IReadOnlyList<string> Names)
{
    private readonly Dictionary<string, bool> asked = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether an actor is of this side: "Government of Ukraine", "Military Forces of Russia (2000-)" name it as a word of its
    /// own; "Ukrainian" does not.
    /// </summary>
    public bool Is(string actor)
    {
        if (!asked.TryGetValue(actor, out var answer))
        {
            answer = Names.Append(Key).Any(name => name.Length > 0
                && Regex.IsMatch(actor, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name)}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

            // A file names a few hundred actors; what names a million is not remembered.
            if (asked.Count < 10_000)
            {
                asked.Add(actor, answer);
            }
        }

        return answer;
    }
}
