namespace PeaceTracker.Features.Strikes.Curation;

/// <summary>What the configuration decides about files that are brought in through the browser, as <c>Imports</c>.</summary>
public sealed class ImportSettings
{
    /// <summary>The largest file that is taken, in megabytes. What is larger is imported on the command line.</summary>
    public int MostMegabytes { get; init; } = 64;

    /// <summary>The largest file that is taken, in bytes.</summary>
    public long MostBytes => MostMegabytes * 1024L * 1024;
}
