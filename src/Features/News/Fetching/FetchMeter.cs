namespace PeaceTracker.Features.News.Fetching;

/// <summary>Counts along while a feed is asked, so that an attempt that breaks off is told as well as one that ends.</summary>
internal sealed class FetchMeter(TimeProvider clock)
{
    private readonly long begun = clock.GetTimestamp();

    /// <summary>The status of the last answer so far.</summary>
    public int? Status { get; set; }

    /// <summary>Bytes of its document so far.</summary>
    public long Bytes { get; set; }

    public FetchTrace Trace => new(Status, Bytes, clock.GetElapsedTime(begun));
}
