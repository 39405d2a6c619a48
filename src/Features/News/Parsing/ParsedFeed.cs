namespace PeaceTracker.Features.News.Parsing;

/// <summary>What a feed's document says. All texts are plain: no markup, no entities, white space folded.</summary>
/// <param name="Title">The feed's own title.</param>
/// <param name="HomePage">The page it belongs to; an absolute http or https address.</param>
/// <param name="Language">BCP 47 tag, where declared.</param>
/// <param name="Pause">How long it asks to be left alone between visits, where it says so.</param>
/// <param name="Items">Its items in the order of the document, each key once.</param>
internal sealed record ParsedFeed(string? Title, string? HomePage, string? Language, TimeSpan? Pause, IReadOnlyList<ParsedItem> Items)
{
    /// <summary>The hours and days in which it need not be visited.</summary>
    public SkippedTimes Skipped { get; init; }
}

/// <summary>One item of a feed.</summary>
internal sealed record ParsedItem
{
    /// <summary>What tells it from the feed's other items: see <see cref="ItemKey"/>.</summary>
    public required string Key { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    /// <summary>An absolute http or https address.</summary>
    public string? Url { get; init; }

    public string? Author { get; init; }

    /// <summary>Whose item it is, where the feed says that it is another's.</summary>
    public string? Publisher { get; init; }

    /// <summary>The home or feed of that publisher.</summary>
    public string? PublisherUrl { get; init; }

    /// <summary>BCP 47 tag of the item or, failing that, of the feed.</summary>
    public string? Language { get; init; }

    /// <summary>When it says it was published; null where it does not say or cannot be read.</summary>
    public FeedDate? Published { get; init; }

    /// <summary>When it says it was last changed; null where it does not say or cannot be read.</summary>
    public FeedDate? Updated { get; init; }

    /// <summary>What it says at length, as sanitised HTML; null where it carries no more than words for a summary.</summary>
    public string? Body { get; init; }
}
