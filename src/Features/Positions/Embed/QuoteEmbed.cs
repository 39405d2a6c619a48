using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions.Embed;

/// <summary>One cell of the matrix as a quotation card. What it shows is the revision that holds, or one that was fixed by its number.</summary>
internal sealed class QuoteEmbed(PositionQueries positions, RevisionQueries revisions, PositionCorrections corrections) : EmbedKind
{
    private const string Party = "party", Issue = "issue", Revision = "revision";

    public override string Name => "quote";

    public override string Title => "Quote";

    public override string About => "What one party says on one issue: its words, who said them and when, where they can be read, and the stance they stand for.";

    public override IReadOnlyList<EmbedField> Fields { get; } =
    [
        new(Party, EmbedFieldType.Key, "Party") { Of = EmbedOffer.Parties, Needed = true },
        new(Issue, EmbedFieldType.Key, "Issue") { Of = EmbedOffer.Issues, Needed = true },
        new(Revision, EmbedFieldType.Count, "Number of a revision, to fix it") { Numbers = (1, 9_999) },
    ];

    public override IReadOnlyList<LiveTopic> Topics { get; } = [LiveTopic.Positions];

    public override string? Styles => "quote";

    public override (int Width, int Height) Size => (480, 420);

    public override async Task<EmbedContent> ReadAsync(EmbedRequest request, CancellationToken cancellationToken)
    {
        var (party, issue, moment) = (request.Values.Needed(Party), request.Values.Needed(Issue), request.Clocks.Moment);
        int? number = request.Values.One(Revision) is null ? null : request.Values.Count(Revision);
        var recorded = number is { } fixedNumber
            ? await revisions.FindAsync(request.Negotiation, party, issue, fixedNumber, moment, cancellationToken)
            : await revisions.HoldingAsync(request.Negotiation, party, issue, moment, cancellationToken);
        if (recorded is null)
        {
            return number is null ? await NothingAsync(request, party, issue, cancellationToken) : EmbedContent.Missing(request.Words["missing"], Page(request, party, issue));
        }

        // What was taken out of the matrix stays readable where somebody fixed it, by number or by time.
        if (recorded.Retired.Count > 0 && number is null && !request.IsFrozen)
        {
            return EmbedContent.Missing(request.Words["missing"], request.Clocks.Address($"/{request.Negotiation}/positions"));
        }

        var revision = recorded.Revision;
        var permanent = request.Clocks.Address(string.Create(CultureInfo.InvariantCulture, $"/{request.Negotiation}/positions/{party}/{issue}/{revision.Number}"));
        var note = number is null ? null : request.Words.Say(recorded.Holds ? "quote.fixed" : "quote.fixed-not-held", revision.Number, request.Words.Time(revision.RecordedAt));
        var card = new QuoteCard(recorded.Issue.Proposition, revision, QuotedWords.Of(revision), note, permanent, request.Words);
        var title = Named(request, recorded.Party, recorded.Issue, recorded.Parent);
        var words = card.Quoted is { } quoted ? $"“{quoted}”" : revision.Summary;
        return new(title, QuoteEmbedCard.Of(card), number is not null || request.IsFrozen ? permanent : Page(request, party, issue))
        {
            Description = $"{title}: {request.Words.Stance(revision.Stance)}. {words}{(card.Who is { } who ? $" {who}." : null)} {card.When}",
            Picture = card.Picture,
            Sources = SourceNames.Of(revision.Statements.Select(statement => statement.Source)),
            CorrectedAt = await corrections.LatestAsync(request.Negotiation, [(party, issue)], cancellationToken),
        };
    }

    public override IEnumerable<(string Name, IEnumerable<string?> Values)>? ChoiceOf(IReadOnlyList<string> path, AddressQuery query) => path switch
    {
        ["positions", var party, var issue] => [(Party, [party]), (Issue, [issue])],
        ["positions", var party, var issue, var number] => [(Party, [party]), (Issue, [issue]), (Revision, [number])],
        _ => null,
    };

    private static string Page(EmbedRequest request, string party, string issue) => request.Clocks.Address($"/{request.Negotiation}/positions/{party}/{issue}");

    private static string Named(EmbedRequest request, MatrixParty party, MatrixIssue issue, MatrixIssue? parent) =>
        request.Words.Say("quote.title", party.Name, parent is null ? issue.Name : $"{parent.Name} › {issue.Name}");

    // A party of which nothing is known on an issue: an answer, too.
    private async Task<EmbedContent> NothingAsync(EmbedRequest request, string party, string issue, CancellationToken cancellationToken)
    {
        if (await positions.MatrixAsync(request.Negotiation, request.Clocks.Moment, cancellationToken) is not { } matrix
            || matrix.Parties.FirstOrDefault(one => one.Key == party) is not { } named || matrix.Issues.FirstOrDefault(one => one.Key == issue) is not { } on)
        {
            return EmbedContent.Missing(request.Words["missing"], request.Clocks.Address($"/{request.Negotiation}/positions"));
        }

        var title = Named(request, named, on, matrix.Issues.FirstOrDefault(one => one.Key == on.Parent));
        return new(title, QuoteEmbedCard.Of(new(on.Proposition, null, null, null, null, request.Words)), Page(request, party, issue))
        {
            Description = $"{title}: {request.Words.Stance(Stance.NoKnownStatement)}.",
        };
    }
}
