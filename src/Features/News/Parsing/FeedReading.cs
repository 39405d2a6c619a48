namespace PeaceTracker.Features.News.Parsing;

/// <summary>What came of reading a document: a feed, or the reason why it is none.</summary>
internal abstract record FeedReading
{
    private FeedReading()
    {
    }

    /// <summary>It is a feed.</summary>
    public sealed record Read(ParsedFeed Feed) : FeedReading;

    /// <summary>It is not, or it cannot be read.</summary>
    /// <param name="Reason">Why, as the end of a sentence that begins with the feed: "sent a web page, not a feed".</param>
    public sealed record Refused(string Reason) : FeedReading;
}
