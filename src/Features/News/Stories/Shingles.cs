using System.Globalization;
using PeaceTracker.Features.News.Tagging;

namespace PeaceTracker.Features.News.Stories;

/// <summary>The words of an item in threes, in which items that tell the same agree.</summary>
/// <param name="Title">Those of its title.</param>
/// <param name="Lead">Those of how it begins.</param>
/// <param name="Numbers">The numbers in its title: what differs from day to day in a series.</param>
internal sealed record Shingles(IReadOnlySet<ulong> Title, IReadOnlySet<ulong> Lead, IReadOnlySet<string> Numbers)
{
    private const int Words = 3;

    private const int LeadWords = 60;

    // Half of the title, or most of the lead and enough of it.
    private const double TitleShare = 0.5;

    private const double LeadShare = 0.6;

    private const int LeadFewest = 8;

    public static Shingles Of(string title, string? summary)
    {
        var head = Word.In(title);
        return new(
            In(head),
            In([.. Word.In(summary ?? "").Take(LeadWords)]),
            head.Where(word => word.Text.All(char.IsDigit)).Select(word => int.TryParse(word.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : word.Text)
                .ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether two items tell the same.</summary>
    /// <param name="other">The other one's.</param>
    /// <param name="series">Whether one feed has both: there, titles that differ in their numbers are a series, and one lead under many titles is what the feed always says.</param>
    public bool TellTheSame(Shingles other, bool series)
    {
        var agree = series ? Numbers.SetEquals(other.Numbers) : Numbers.IsSubsetOf(other.Numbers) || other.Numbers.IsSubsetOf(Numbers);
        return agree && (Share(Title, other.Title, TitleShare, 2) || (!series && Share(Lead, other.Lead, LeadShare, LeadFewest)));
    }

    private static bool Share(IReadOnlySet<ulong> some, IReadOnlySet<ulong> others, double share, int fewest)
    {
        var common = some.Count(others.Contains);
        return common >= fewest && common >= share * Math.Max(Math.Min(some.Count, others.Count), fewest) && common >= share * share * Math.Max(some.Count, others.Count);
    }

    private static HashSet<ulong> In(List<Word> words)
    {
        var found = new HashSet<ulong>();
        for (var at = 0; at + Words <= words.Count; at++)
        {
            found.Add(Sign(words[at].Folded) * 31 * 31 + Sign(words[at + 1].Folded) * 31 + Sign(words[at + 2].Folded));
        }

        return found;
    }

    // FNV-1a: the same in every process.
    private static ulong Sign(string word)
    {
        var sign = 14695981039346656037UL;
        foreach (var letter in word)
        {
            sign = unchecked((sign ^ letter) * 1099511628211UL);
        }

        return sign;
    }
}
