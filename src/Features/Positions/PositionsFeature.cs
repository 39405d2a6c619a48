using PeaceTracker.Features.Positions.Api;
using PeaceTracker.Features.Positions.Curation;

namespace PeaceTracker.Features.Positions;

/// <summary>The door to the matrix of positions.</summary>
internal static class PositionsFeature
{
    public static IServiceCollection AddPositions(this IServiceCollection services) => services
        .AddSingleton<PositionQueries>().AddSingleton<PositionDetailQueries>()
        .AddSingleton<EarlierMatrixQueries>().AddSingleton<CellEvidenceQueries>().AddSingleton<MatrixFileQueries>().AddSingleton<Controls.PaletteValues>()
        .AddSingleton<EditableCellQueries>().AddSingleton<PositionDeskQueries>().AddSingleton<EvidenceQueries>().AddSingleton<PreviewQueries>();

    public static void MapPositions(this WebApplication app)
    {
        app.MapGet("/{negotiation}/positions.csv", PositionCsv.GetAsync);
        app.MapGet("/{negotiation}/positions.svg", PositionSvg.GetAsync);
        app.MapGet("/{negotiation}/positions.html", PositionDocument.GetAsync);
    }
}
