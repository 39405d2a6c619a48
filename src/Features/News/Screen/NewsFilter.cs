using System.Globalization;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.News.Screen;

/// <summary>Which news are shown: at most one of each, and an item must fit all that are given.</summary>
/// <param name="Party">Key of a party that the item is about.</param>
/// <param name="Issue">Key of an issue that it is about.</param>
/// <param name="Side">Key of the party whose side's media it comes from, or <see cref="NoSide"/>.</param>
/// <param name="Feed">Number of the feed that brought it.</param>
/// <param name="Language">The language it is in, without region.</param>
/// <param name="Source">Key of the outlet whose it is, by whichever feed it came.</param>
/// <param name="Words">What must be found in it, in the language of the search.</param>
public sealed record NewsFilter(string? Party = null, string? Issue = null, string? Side = null, int? Feed = null, string? Language = null, string? Source = null, string? Words = null)
{
    /// <summary>The word for media of which no side is known.</summary>
    public const string NoSide = "none";

    /// <summary>Everything.</summary>
    public static NewsFilter None { get; } = new();

    /// <summary>The tags that an item must have.</summary>
    public IReadOnlyList<string> Tags =>
        [.. new[] { Issue is null ? null : "issue:" + Issue, Party is null ? null : "party:" + Party }.OfType<string>()];

    /// <summary>The filter as parts of a query.</summary>
    public IEnumerable<(string Name, IEnumerable<string?> Values)> Parts =>
        [("party", [Party]), ("issue", [Issue]), ("side", [Side]), ("feed", [Feed?.ToString(CultureInfo.InvariantCulture)]), ("language", [Language]), ("source", [Source]), ("q", [Words])];

    /// <summary>Reads the query of an address; what cannot be read is named in its problems.</summary>
    public static NewsFilter Read(AddressQuery query) =>
        new(query.Text("party"), query.Text("issue"), query.Text("side"), query.Count("feed"), query.Text("language"), query.Text("source"), query.Text("q"));

    /// <summary>The filter without what the negotiation does not have, which is named in <paramref name="problems"/>.</summary>
    public NewsFilter Known(NewsChoices choices, out IReadOnlyList<string> problems)
    {
        var kept = this;
        var unknown = new List<string>();
        foreach (var group in choices.Groups)
        {
            if (group.Chosen(this) is { } key && !group.Choices.Any(choice => choice.Key == key))
            {
                unknown.Add($"{group.Name}: '{AddressQuery.Shortened(key)}' is not among those here; all are shown.");
                kept = group.With(kept, null);
            }
        }

        problems = unknown;
        return kept;
    }
}
