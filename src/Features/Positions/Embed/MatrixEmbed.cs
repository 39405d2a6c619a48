using PeaceTracker.Controls;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions.Embed;

/// <summary>Parties against issues: stance and date alone, or with what is said.</summary>
internal sealed class MatrixEmbed(PositionQueries positions, CellEvidenceQueries evidence, PositionCorrections corrections) : EmbedKind
{
    private const string Parties = "parties", Issues = "issues", Show = "show";

    public override string Name => "matrix";

    public override string Title => "Matrix of positions";

    public override string About => "Where the parties stand on the issues: all of them, one party with what it says, or two side by side with how they relate.";

    public override IReadOnlyList<EmbedField> Fields { get; } =
    [
        new(Parties, EmbedFieldType.Keys, "Parties") { Of = EmbedOffer.Parties },
        new(Issues, EmbedFieldType.Keys, "Issues") { Of = EmbedOffer.Issues },
        new(Show, EmbedFieldType.Word, "In a cell") { Words = [("stance", "Stance and date"), ("summary", "What is said, too")] },
    ];

    public override IReadOnlyList<LiveTopic> Topics { get; } = [LiveTopic.Positions];

    public override string? Styles => "matrix";

    public override (int Width, int Height) Size => (720, 560);

    public override async Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        var view = new MatrixView(request.Clocks, request.Values.Many(Parties), request.Values.Many(Issues));
        var moment = request.Clocks.Moment;
        if (await positions.MatrixAsync(request.Negotiation, moment, cancellationToken) is not { } matrix)
        {
            return EmbedContent.Missing(request.Words["missing"], $"/{request.Negotiation}");
        }

        // What was asked for and is no more is left out; an address stands in other people's pages for years.
        view = view.Known(matrix);
        var columns = matrix.Columns(view.Parties);
        var compared = view.Parties.Count == 2 && columns.Count == 2;
        var rows = matrix.Rows(view.Issues).SelectMany(rows => rows.Seen.Where(issue => view.Issues.Count == 0 || view.Issues.Contains(issue.Key, StringComparer.Ordinal))).ToList();
        if (columns.Count == 0 || rows.Count == 0)
        {
            return EmbedContent.Missing(request.Words["matrix.empty"], view.Address(request.Negotiation));
        }

        var sources = await evidence.FindAsync(request.Negotiation, moment, cancellationToken);
        var sheet = new MatrixEmbedSheet(
            request.Negotiation, matrix, view, columns, rows, compared, WithSummaries: columns.Count == 1 || request.Values.Word(Show) == "summary", request.Words);
        var cells = rows.SelectMany(issue => columns.Select(party => (party.Key, issue.Key))).ToList();
        return new(
            columns.Count == 1 ? request.Words.Say("matrix.one", columns[0].Name) : compared ? request.Words.Say("matrix.two", columns[0].Name, columns[1].Name) : request.Words.Say("matrix.title", matrix.Title),
            MatrixEmbedTable.Of(sheet), view.Address(request.Negotiation))
        {
            Subtitle = request.Words["matrix.toward"],
            Description = $"{string.Join(", ", columns.Select(party => party.ShortName))}: stated positions on {rows.Count} issues.",
            Picture = [Rows(sheet)],
            Sources = SourceNames.Of(cells.SelectMany(cell => sources.GetValueOrDefault(cell, [])).Select(one => one.Source)),
            CorrectedAt = await corrections.LatestAsync(request.Negotiation, cells, cancellationToken),
        };
    }

    private static PictureStanceRows Rows(MatrixEmbedSheet sheet) => new(
        [.. sheet.Columns.Select(party => party.ShortName)],
        [.. sheet.Rows.Select(issue => new PictureStanceRow(issue.Name, issue.Proposition, [.. sheet.Columns.Select(party => Cell(sheet, sheet.Matrix[party.Key, issue.Key]))]))]);

    private static PictureStance Cell(MatrixEmbedSheet sheet, MatrixCell? cell) => cell is null
        ? new(Stance.NoKnownStatement, Word: sheet.Words.Stance(Stance.NoKnownStatement))
        : new(cell.Stance, sheet.Words.Day(cell.SaidOn), sheet.WithSummaries ? cell.Summary : null, sheet.Words.Stance(cell.Stance));

    public override IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, AddressQuery query) => path switch
    {
        [] => [],
        ["positions"] => [(Parties, query.Keys("compare") is { Count: 2 } pair ? pair : query.Keys(Parties)), (Issues, query.Keys(Issues))],
        _ => null,
    };
}
