using System.Globalization;

namespace PeaceTracker.Features.News.Screen;

/// <summary>Something that news can be chosen by.</summary>
/// <param name="Key">How it stands in an address.</param>
/// <param name="Name">How it is called.</param>
/// <param name="HasItems">Whether there may be items of it: what nothing can be found by is known, but not offered.</param>
public sealed record NewsChoice(string Key, string Name, bool HasItems = true);

/// <summary>What can be chosen in one respect, and its place in the filter.</summary>
public sealed record NewsChoiceGroup(
    string Name, string Title, IReadOnlyList<NewsChoice> Choices, Func<NewsFilter, string?> Chosen, Func<NewsFilter, string?, NewsFilter> With);

/// <summary>What the news of a negotiation can be chosen by. Immutable: open pages share it.</summary>
public sealed record NewsChoices(
    IReadOnlyList<NewsChoice> Parties, IReadOnlyList<NewsChoice> Issues, IReadOnlyList<NewsChoice> Sides, IReadOnlyList<NewsChoice> Feeds, IReadOnlyList<NewsChoice> Languages)
{
    /// <summary>The outlets.</summary>
    public IReadOnlyList<NewsChoice> Sources { get; init; } = [];

    /// <summary>The respects, in the order of the page.</summary>
    public IReadOnlyList<NewsChoiceGroup> Groups =>
    [
        new("party", "About party", Parties, filter => filter.Party, (filter, key) => filter with { Party = key }),
        new("issue", "About issue", Issues, filter => filter.Issue, (filter, key) => filter with { Issue = key }),
        new("side", "Media of", Sides, filter => filter.Side, (filter, key) => filter with { Side = key }),
        new("feed", "Feed", Feeds, filter => filter.Feed?.ToString(CultureInfo.InvariantCulture),
            (filter, key) => filter with { Feed = key is null ? null : int.Parse(key, CultureInfo.InvariantCulture) }),
        new("source", "Outlet", Sources, filter => filter.Source, (filter, key) => filter with { Source = key }),
        new("language", "Language", Languages, filter => filter.Language, (filter, key) => filter with { Language = key }),
    ];
}
