namespace PeaceTracker.Features.News;

/// <summary>One page of a negotiation's news, newest first. Immutable: open pages share it.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Items">The items.</param>
/// <param name="Older">Where the next page begins; null at the end.</param>
public sealed record NewsPageful(string Title, IReadOnlyList<NewsLine> Items, NewsCursor? Older)
{
    /// <summary>Number of the last item that had arrived when this was read: what has been read so far, if all of it has.</summary>
    public long Through { get; init; }

    /// <summary>What of the words that were looked for was not understood; then nothing is looked for.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}

/// <summary>The subscribed feeds by title, as they are at this moment.</summary>
/// <param name="Feeds">The feeds.</param>
/// <param name="Refreshing">Whether feeds are fetched at all.</param>
public sealed record FeedsNow(IReadOnlyList<FeedLine> Feeds, bool Refreshing);

/// <summary>An item in a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="TitleIsOurs">Whether that is our own description of the page.</param>
/// <param name="Summary">What it says, as text.</param>
/// <param name="Url">Where it can be read.</param>
/// <param name="Publisher">The feed or outlet.</param>
/// <param name="Language">BCP 47 tag, where declared.</param>
/// <param name="At">When it was published, UTC; else when it was first seen.</param>
/// <param name="Dated">What is known of its time.</param>
public sealed record NewsLine(
    long Id, string Title, bool TitleIsOurs, string? Summary, string? Url, string Publisher, string? Language, DateTime At, NewsDating Dated)
{
    /// <summary>Whose it is, where the feed carries items of others.</summary>
    public string? OriginalPublisher { get; init; }

    /// <summary>Key of the news agency that it credits.</summary>
    public string? Credit { get; init; }

    /// <summary>Number of its story; null where it stands alone.</summary>
    public long? Story { get; init; }

    /// <summary>How many articles tell its story, itself among them; 0 where it stands alone.</summary>
    public int StoryItems { get; init; }

    /// <summary>How many of them are independent.</summary>
    public int StoryOrigins { get; init; }

    /// <summary>The other articles of its story, latest first, where stories are one row each.</summary>
    public IReadOnlyList<NewsLine> Others { get; init; } = [];

    /// <summary>When it was last seen to have been changed after publication, UTC.</summary>
    public DateTime? ChangedAt { get; init; }
}

/// <summary>What is known of the time of an item.</summary>
public enum NewsDating
{
    /// <summary>Its publisher says when.</summary>
    Time,

    /// <summary>Only the day is known.</summary>
    Day,

    /// <summary>Its publisher does not say; the time is when it was first seen here.</summary>
    FirstSeen,
}
