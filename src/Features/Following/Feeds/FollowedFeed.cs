namespace PeaceTracker.Features.Following.Feeds;

/// <summary>What a page shows, in the form of a feed. It knows paths and no site: the same one answers under every name.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Page">The path of the page that shows the same, with its query.</param>
/// <param name="Rights">Whose words these are, and under which licence.</param>
/// <param name="ChangedAt">When something last changed, UTC.</param>
/// <param name="Entries">The entries, newest first.</param>
internal sealed record FollowedFeed(string Title, string Page, string Rights, DateTime ChangedAt, IReadOnlyList<FollowedEntry> Entries);

/// <summary>One entry. All texts are plain.</summary>
/// <param name="Key">Its name on this site, for ever: "ukraine-2025/news/17".</param>
/// <param name="Title">Its title.</param>
/// <param name="At">When it was published or happened, UTC.</param>
/// <param name="Address">Where it can be read: a path here, or an absolute address elsewhere; null where it has no page.</param>
internal sealed record FollowedEntry(string Key, string Title, DateTime At, string? Address)
{
    /// <summary>When it last changed here, UTC.</summary>
    public DateTime ChangedAt { get; init; } = At;

    public string? Summary { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The page that it rests on, where its own address is one of ours.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>BCP 47 tag; null is English.</summary>
    public string? Language { get; init; }

    /// <summary>What kind of change it is.</summary>
    public string? Kind { get; init; }
}

/// <summary>What came of asking for a feed: neither a feed nor problems where there is no such negotiation.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Problems">What of the query cannot be read, in sentences.</param>
internal sealed record FeedFinding(FollowedFeed? Feed, IReadOnlyList<string> Problems)
{
    public static FeedFinding None { get; } = new(null, []);
}
