using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Curation;

/// <summary>What a curator can say of a feed, as it is typed: empty where nothing is said.</summary>
public sealed record FeedFields(string Title, string HomePage, string Category, string Language)
{
    /// <summary>The fields' names, by which faults and conflicts are told.</summary>
    public static IReadOnlyList<string> Names { get; } = ["title", "home_page", "category", "language"];

    public static FeedFields Of(NewsFeed feed) => new(feed.Title, feed.HomePage ?? "", feed.Category ?? "", feed.Language ?? "");

    public string this[string field] => field switch
    {
        "title" => Title,
        "home_page" => HomePage,
        "category" => Category,
        "language" => Language,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public FeedFields With(string field, string value) => field switch
    {
        "title" => this with { Title = value },
        "home_page" => this with { HomePage = value },
        "category" => this with { Category = value },
        "language" => this with { Language = value },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Without white space around what was typed.</summary>
    public FeedFields Trimmed() => new(Title.Trim(), HomePage.Trim(), Category.Trim(), Language.Trim());
}

/// <summary>A feed as it stood when a curator opened it: every command carries it, so that nobody overwrites what they have not seen.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Fields">What it said.</param>
/// <param name="Retired">Whether it was retired.</param>
public sealed record OpenedFeed(int Id, FeedFields Fields, bool Retired);
