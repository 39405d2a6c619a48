namespace PeaceTracker.Domain;

/// <summary>An item of a feed, or a page that a dossier documents. Text only, never markup: what it says at length is its <see cref="NewsItemBody"/>, what it said before its <see cref="NewsItemVersion"/>s.</summary>
public sealed class NewsItem : IKept
{
    /// <summary>The longest title that is kept, in characters.</summary>
    public const int MaxTitle = 300;

    /// <summary>The longest summary that is kept, in characters.</summary>
    public const int MaxSummary = 1000;

    public long Id { get; private set; }

    public required int NegotiationId { get; init; }

    /// <summary>The feed that brought it; null for an item of a dossier.</summary>
    public int? FeedId { get; init; }

    /// <summary>What tells it from the feed's other items: its guid, else its address, else a hash of its words.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>True where the title is our own description of the page, not its publisher's headline.</summary>
    public bool TitleIsOurs { get; init; }

    public string? Summary { get; init; }

    public string? Url { get; init; }

    public string? Author { get; init; }

    /// <summary>BCP 47 tag, where declared or told from the words.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the language was told from the words, not declared.</summary>
    public bool LanguageIsGuessed { get; init; }

    /// <summary>Whose item it is, where an aggregator carries it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The home of that publisher.</summary>
    public string? PublisherUrl { get; init; }

    /// <summary>Key of the news agency that it credits, for example <c>reuters</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>Its address without what differs from reader to reader, by which the same page is known in several feeds.</summary>
    public string? Canonical { get; init; }

    /// <summary>The story that it is part of; null while it stands alone.</summary>
    public long? StoryId { get; init; }

    /// <summary>What it is about, by the rules that curators keep: <c>party:ukraine</c>, <c>issue:territory</c>.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>Which version of it this is; 1 where it has never changed.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When this version was first seen, UTC; null for the first one.</summary>
    public DateTime? ChangedAt { get; init; }

    /// <summary>Hash of its words, by which an edit is noticed; null for an item of a dossier.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The outlet, for an item of a dossier; null where the feed is the outlet.</summary>
    public int? SourceId { get; init; }

    /// <summary>When its publisher says it was published, UTC; null where the feed does not say or cannot be read.</summary>
    public DateTime? PublishedAt { get; init; }

    /// <summary>When its publisher says it was last changed, UTC.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>True where only the day of publication is known.</summary>
    public bool DayOnly { get; init; }

    /// <summary>When this database first saw it, UTC.</summary>
    public required DateTime FirstSeenAt { get; init; }

    /// <summary>
    /// What lists are sorted by, UTC: the time of publication, but never later than it was first seen, so that a feed
    /// with a wrong clock does not sit on top for ever.
    /// </summary>
    public required DateTime SortAt { get; init; }

    Noun IKept.Noun => Noun.NewsItem;

    string IKept.Headline => Title;

    DateOnly? IKept.Day => DateOnly.FromDateTime(SortAt);

    bool IKept.LoggedOneByOne => false;

    public IEnumerable<Breach> Breaches()
    {
        if (Title.Length > MaxTitle)
        {
            yield return new(nameof(Title), $"must have {MaxTitle} characters at most");
        }

        foreach (var breach in Rules.Needed(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Title), Title))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
