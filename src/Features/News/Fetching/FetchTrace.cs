namespace PeaceTracker.Features.News.Fetching;

/// <summary>What an attempt left behind on the wire, for the log of visits.</summary>
/// <param name="Status">The status of the last answer; null where there was none.</param>
/// <param name="Bytes">Bytes of its document as they came, packed where they were.</param>
/// <param name="Took">From the first question to the last byte that was read.</param>
internal sealed record FetchTrace(int? Status, long Bytes, TimeSpan Took)
{
    /// <summary>Nobody was asked.</summary>
    public static FetchTrace None { get; } = new(null, 0, TimeSpan.Zero);
}
