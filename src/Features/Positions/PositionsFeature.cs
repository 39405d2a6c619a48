using PeaceTracker.Features.Positions.Curation;

namespace PeaceTracker.Features.Positions;

/// <summary>The door to the matrix of positions.</summary>
internal static class PositionsFeature
{
    public static IServiceCollection AddPositions(this IServiceCollection services) => services
        .AddSingleton<PositionQueries>().AddSingleton<PositionDetailQueries>()
        .AddSingleton<EditableCellQueries>().AddSingleton<PositionDeskQueries>().AddSingleton<EvidenceQueries>().AddSingleton<PreviewQueries>();
}
