using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.Positions.Issues;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions.Embed;

/// <summary>One issue: the sentence that stances are about, and where each party stands toward it.</summary>
internal sealed class IssueEmbed(IssueQueries issues, PositionCorrections corrections) : EmbedKind
{
    private const string Issue = "issue", Parties = "parties", Parts = "parts";

    public override string Name => "issue";

    public override string Title => "One issue";

    public override string About => "Where each party stands on one issue, since when, and what it says; with the parts of the issue where they are wanted.";

    public override IReadOnlyList<EmbedField> Fields { get; } =
    [
        new(Issue, EmbedFieldType.Key, "Issue") { Of = EmbedOffer.Issues, Needed = true },
        new(Parties, EmbedFieldType.Keys, "Parties") { Of = EmbedOffer.Parties },
        new(Parts, EmbedFieldType.Word, "Parts of the issue") { Words = [("off", "Without its parts"), ("on", "With its parts")] },
    ];

    public override IReadOnlyList<LiveTopic> Topics { get; } = [LiveTopic.Positions];

    public override string? Styles => "issue";

    public override (int Width, int Height) Size => (640, 560);

    public override async Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        var key = request.Values.Needed(Issue);
        if (await issues.FindAsync(request.Negotiation, key, request.Clocks.Moment, cancellationToken) is not { } detail)
        {
            return EmbedContent.Missing(request.Words["missing"], request.Clocks.Address($"/{request.Negotiation}/issues"));
        }

        var chosen = request.Values.Many(Parties);
        var page = request.Clocks.Address($"/{request.Negotiation}/issues/{key}");
        List<PartyOnIssue> lines = [.. detail.Parties.Where(line => chosen.Count == 0 || chosen.Contains(line.Party.Key, StringComparer.Ordinal))];
        if (lines.Count == 0)
        {
            // A member of a coalition stands on the issue only where it has a position of its own.
            return EmbedContent.Missing(request.Words["issue.empty"], page);
        }

        var sheet = new IssueEmbedSheet(
            request.Negotiation, detail.Issue, lines, request.Values.Word(Parts) == "on" ? detail.Parts : [], request.Clocks, request.Words);
        var cells = lines.SelectMany(line => sheet.Parts.Select(part => part.Issue.Key).Prepend(key).Select(issue => (line.Party.Key, issue))).ToList();
        return new(request.Words.Say("issue.title", detail.Parent is null ? detail.Issue.Name : $"{detail.Parent.Name} › {detail.Issue.Name}"), IssueEmbedTable.Of(sheet), page)
        {
            Description = $"“{detail.Issue.Proposition}” {string.Join("; ", lines.Select(line => $"{line.Party.ShortName}: {request.Words.Stance(line.Holding?.Stance ?? Stance.NoKnownStatement)}"))}.",
            Picture = sheet.Picture,
            Sources = SourceNames.Of(lines.SelectMany(line => line.Holding?.Statements ?? []).Select(statement => statement.Source)),
            CorrectedAt = await corrections.LatestAsync(request.Negotiation, cells, cancellationToken),
        };
    }

    public override IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, AddressQuery query) =>
        path is ["issues", var issue] ? [(Issue, [issue])] : null;
}
