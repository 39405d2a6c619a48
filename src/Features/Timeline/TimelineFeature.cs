using PeaceTracker.Embedding;
using PeaceTracker.Features.Timeline.Api;
using PeaceTracker.Features.Timeline.Embed;

namespace PeaceTracker.Features.Timeline;

/// <summary>The door to the line of time and to the ledger of truces and promises.</summary>
internal static class TimelineFeature
{
    public static IServiceCollection AddTimeline(this IServiceCollection services) =>
        services.AddSingleton<TimelineQueries>().AddSingleton<CommitmentQueries>().AddEmbed<TimelineEmbed>();

    public static void MapTimeline(this WebApplication app)
    {
        app.MapGet("/{negotiation}/timeline.csv", TimelineCsv.GetAsync);
        app.MapGet("/{negotiation}/commitments.csv", CommitmentCsv.GetAsync);
    }
}
