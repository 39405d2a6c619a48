using PeaceTracker.Embedding;
using PeaceTracker.Features.Positions.Api;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Features.Positions.Curation;
using PeaceTracker.Features.Positions.Embed;
using PeaceTracker.Features.Positions.Issues;

namespace PeaceTracker.Features.Positions;

/// <summary>The door to the matrix of positions.</summary>
internal static class PositionsFeature
{
    public static IServiceCollection AddPositions(this IServiceCollection services) => services
        .AddSingleton<EarlierMatrixQueries>().AddSingleton<CellEvidenceQueries>().AddSingleton<MatrixFileQueries>()
        .AddSingleton<PositionQueries>().AddSingleton<PositionDetailQueries>().AddSingleton<RevisionQueries>().AddSingleton<IssueQueries>()
        .AddSingleton<EditableCellQueries>().AddSingleton<PositionDeskQueries>().AddSingleton<EvidenceQueries>().AddSingleton<PreviewQueries>()
        .AddSingleton<PositionCorrections>().AddEmbed<MatrixEmbed>().AddEmbed<IssueEmbed>().AddEmbed<QuoteEmbed>();

    public static void MapPositions(this WebApplication app)
    {
        app.MapGet("/{negotiation}/positions.csv", PositionCsv.GetAsync);
        app.MapGet("/{negotiation}/positions.svg", PositionImage.SvgAsync);
        app.MapGet("/{negotiation}/positions.png", PositionImage.PngAsync);
        app.MapGet("/{negotiation}/positions.html", PositionDocument.GetAsync);
    }
}
