namespace PeaceTracker.Features.News.Fetching;

/// <summary>What came of asking for a feed.</summary>
internal abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>What went over the wire meanwhile.</summary>
    public FetchTrace Trace { get; init; } = FetchTrace.None;

    /// <summary>It sent a document.</summary>
    /// <param name="Body">The document, unpacked.</param>
    /// <param name="ContentType">The header as it was sent.</param>
    /// <param name="ETag">Validator to echo at the next visit.</param>
    /// <param name="LastModified">Validator to echo at the next visit, as it was sent.</param>
    /// <param name="Address">Where the document was found in the end.</param>
    /// <param name="MovedTo">Where the feed says it has moved for good; null where it has not.</param>
    public sealed record Modified(byte[] Body, string? ContentType, string? ETag, string? LastModified, Uri Address, Uri? MovedTo) : FetchOutcome
    {
        /// <summary>How long the answer may be kept, as its headers say; null where they do not.</summary>
        public TimeSpan? FreshFor { get; init; }
    }

    /// <summary>It is as it was at the last visit.</summary>
    /// <param name="MovedTo">Where the feed says it has moved for good; null where it has not.</param>
    public sealed record NotModified(Uri? MovedTo = null) : FetchOutcome
    {
        /// <summary>How long the answer may be kept, as its headers say; null where they do not.</summary>
        public TimeSpan? FreshFor { get; init; }
    }

    /// <summary>It asks to be left alone.</summary>
    /// <param name="Until">Until when, UTC.</param>
    /// <param name="Reason">What it answered.</param>
    public sealed record RetryAfter(DateTime Until, string Reason) : FetchOutcome;

    /// <summary>It is gone for good.</summary>
    public sealed record Gone : FetchOutcome;

    /// <summary>It could not be had.</summary>
    /// <param name="Reason">Why, in words that follow the feed's name: "answered 503", "its address 10.0.0.1 is on a private network, which is not allowed here".</param>
    public sealed record Failed(string Reason) : FetchOutcome;
}
