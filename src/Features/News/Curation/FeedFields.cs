using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Curation;

/// <summary>What a curator can say of a feed, as it is typed: empty where nothing is said.</summary>
public sealed record FeedFields(string Title, string HomePage, string Category, string Language)
{
    /// <summary>The names of those that are lines of text.</summary>
    public static IReadOnlyList<string> Lines { get; } = ["title", "home_page", "category", "language"];

    /// <summary>The fields' names, by which faults and conflicts are told.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Lines, "outlet", "aggregator"];

    /// <summary>Key of the source whose feed it is.</summary>
    public string Outlet { get; init; } = "";

    /// <summary>Whether it carries items of others: <c>true</c> or <c>false</c>.</summary>
    public string Aggregator { get; init; } = Written(false);

    /// <param name="feed">The feed.</param>
    /// <param name="outlet">Key of its outlet; null where it has none.</param>
    public static FeedFields Of(NewsFeed feed, string? outlet) => new(feed.Title, feed.HomePage ?? "", feed.Category ?? "", feed.Language ?? "")
    {
        Outlet = outlet ?? "", Aggregator = Written(feed.IsAggregator),
    };

    public string this[string field] => field switch
    {
        "title" => Title,
        "home_page" => HomePage,
        "category" => Category,
        "language" => Language,
        "outlet" => Outlet,
        "aggregator" => Aggregator,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public FeedFields With(string field, string value) => field switch
    {
        "title" => this with { Title = value },
        "home_page" => this with { HomePage = value },
        "category" => this with { Category = value },
        "language" => this with { Language = value },
        "outlet" => this with { Outlet = value },
        "aggregator" => this with { Aggregator = value },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Without white space around what was typed.</summary>
    public FeedFields Trimmed() => new(Title.Trim(), HomePage.Trim(), Category.Trim(), Language.Trim()) { Outlet = Outlet.Trim(), Aggregator = Aggregator.Trim() };

    internal static string Written(bool flag) => flag ? "true" : "false";
}

/// <summary>A feed as it stood when a curator opened it: every command carries it, so that nobody overwrites what they have not seen.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Fields">What it said.</param>
/// <param name="Retired">Whether it was retired.</param>
public sealed record OpenedFeed(int Id, FeedFields Fields, bool Retired);
