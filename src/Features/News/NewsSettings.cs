namespace PeaceTracker.Features.News;

/// <summary>How feeds are fetched; section <c>News</c> of the configuration.</summary>
/// <param name="Refresh">Whether they are fetched at all.</param>
/// <param name="AllowPrivateNetworks">Whether feeds may be on private networks and on this machine: for development and tests.</param>
public sealed record NewsSettings(bool Refresh = true, bool AllowPrivateNetworks = false)
{
    /// <summary>How long a server is left alone between two visits to feeds of its own.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromSeconds(1);

    public static NewsSettings From(IConfiguration configuration) => new(
        configuration.GetValue("News:Refresh", true),
        configuration.GetValue("News:AllowPrivateNetworks", false))
    {
        Gap = TimeSpan.FromSeconds(Math.Clamp(configuration.GetValue("News:GapSeconds", 1.0), 0, 60)),
    };
}
