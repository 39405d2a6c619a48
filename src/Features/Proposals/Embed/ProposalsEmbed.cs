using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Proposals.Embed;

/// <summary>Two texts, issue by issue: what each says, and what became of it.</summary>
internal sealed class ProposalsEmbed(ProposalQueries proposals, ComparisonQueries comparisons, ProposalCorrections corrections) : EmbedKind
{
    private const string Left = "left", Right = "right", Issues = "issues";

    private const int MostSources = 8;

    public override string Name => "proposals";

    public override string Title => "Two proposals compared";

    public override string About => "What two plans or texts say on each issue, on which of them they are silent, and what was added, dropped or reworded from the one to the other.";

    public override IReadOnlyList<EmbedField> Fields { get; } =
    [
        new(Left, EmbedFieldType.Key, "Left") { Of = EmbedOffer.Proposals },
        new(Right, EmbedFieldType.Key, "Right") { Of = EmbedOffer.Proposals },
        new(Issues, EmbedFieldType.Keys, "Issues") { Of = EmbedOffer.Issues },
    ];

    public override IReadOnlyList<LiveTopic> Topics { get; } = [LiveTopic.Positions];

    public override string? Styles => "proposals";

    public override (int Width, int Height) Size => (760, 640);

    public override async Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        var view = new ComparisonView(request.Clocks, null, null, null);
        if (await proposals.ListAsync(request.Negotiation, request.Clocks.Moment, cancellationToken) is not { } list)
        {
            return EmbedContent.Missing(request.Words["missing"], $"/{request.Negotiation}");
        }

        var (left, right) = Chosen(list.Proposals, request.Values.One(Left), request.Values.One(Right));
        if (left is null || right is null)
        {
            return EmbedContent.Missing(request.Words[request.Values.One(Left) is null && request.Values.One(Right) is null ? "proposals.choose" : "missing"], view.Address(request.Negotiation));
        }

        view = view with { Left = left.Key, Right = right.Key };
        var comparison = (await comparisons.ReadAsync(request.Negotiation, view, cancellationToken))?.Comparison;
        var sheet = comparison is null ? null : ProposalsEmbedSheet.Of(request.Negotiation, comparison, left, right, request.Values.Many(Issues), request.Clocks, request.Words);
        if (sheet is null || sheet.Rows.Count + sheet.BothSilent.Count == 0)
        {
            return EmbedContent.Missing(request.Words["proposals.empty"], view.Address(request.Negotiation));
        }

        return new(request.Words.Say("proposals.title", left.ShortTitle, right.ShortTitle), ProposalsEmbedTable.Of(sheet), view.Address(request.Negotiation))
        {
            Description = $"{left.Title}; {right.Title}. {sheet.Counts}.",
            Picture = sheet.Picture,
            Sources = Names(sheet),
            CorrectedAt = await corrections.LatestAsync(request.Negotiation, [left.Key, right.Key], cancellationToken),
        };
    }

    public override IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, AddressQuery query) =>
        path is ["proposals", "compare"] && IsText(query.Text(Left)) && IsText(query.Text(Right)) ? [(Left, [query.Text(Left)]), (Right, [query.Text(Right)])] : null;

    // A party's positions can stand on the page, too; this widget is of two texts.
    private static bool IsText(string? side) => side is null || Slug.IsValid(side);

    // Of one side that is chosen the other is what it answers or what answers it; of none the first two that the page suggests, rivals before relatives.
    private static (ProposalLine? Left, ProposalLine? Right) Chosen(IReadOnlyList<ProposalLine> all, string? left, string? right)
    {
        var pairs = all.Where(line => line is { IsPublic: true, Related.Listed: true }).OrderByDescending(line => line.Related!.Relation == ProposalRelation.Answers)
            .Select(line => (Left: line.Related!.Key, Right: line.Key)).ToList();
        var (from, to) = (left, right) switch
        {
            (null, null) => pairs.FirstOrDefault(),
            ({ } one, null) => (one, pairs.FirstOrDefault(pair => pair.Left == one).Right ?? pairs.FirstOrDefault(pair => pair.Right == one).Left),
            (null, { } one) => (pairs.FirstOrDefault(pair => pair.Right == one).Left ?? pairs.FirstOrDefault(pair => pair.Left == one).Right, one),
            var (one, other) => (one, other),
        };
        return (all.FirstOrDefault(line => line.Key == from), all.FirstOrDefault(line => line.Key == to));
    }

    private static List<string> Names(ProposalsEmbedSheet sheet)
    {
        var names = sheet.Rows.SelectMany(row => new[] { row.Left?.Source, row.Right?.Source }).OfType<string>().Concat([sheet.Left.Source, sheet.Right.Source])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return names.Count <= MostSources ? names : [.. names.Take(MostSources - 1), $"+{names.Count - MostSources + 1}"];
    }
}
