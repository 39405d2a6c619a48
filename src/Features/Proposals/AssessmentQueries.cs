using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Proposals;

/// <summary>Reads one proposal and holds it against what every party says.</summary>
public sealed class AssessmentQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>A proposal at a moment; null where the negotiation has no such proposal.</summary>
    public async Task<ProposalDetail?> FindAsync(string negotiation, string proposal, Moment moment, CancellationToken cancellationToken) => moment.IsLatest && Slug.IsValid(proposal)
        ? await shared.GetAsync(negotiation, "proposals/" + proposal, token => ReadAsync(negotiation, proposal, moment, token), cancellationToken)
        : await ReadAsync(negotiation, proposal, moment, cancellationToken);

    private async Task<ProposalDetail?> ReadAsync(string negotiation, string key, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ProposalShelf.ReadAsync(db, negotiation, moment, cancellationToken) is not { } shelf)
        {
            return null;
        }

        if (shelf.Find(key) is not { } line)
        {
            return shelf.Hidden.Contains(key)
                ? new(shelf.Title, null, shelf.Issues, new Dictionary<string, ProvisionLine>(), shelf.Parties, new Dictionary<(string, string), HeldStance>(), new([], [], []), [], [], (null, null))
                : null;
        }

        var provisions = await shelf.ProvisionsAsync(db, line, cancellationToken);
        var now = await HeldStances.ReadAsync(db, shelf, moment, cancellationToken);
        var then = line.Days.Public is { } shown && (shown < moment.AsOf || shown < moment.KnownAt)
            ? await HeldStances.ReadAsync(db, shelf, WhenPublic(moment, shown), cancellationToken)
            : now;
        var place = shelf.Lines.ToList().IndexOf(line);
        return new(
            shelf.Title, line, shelf.Issues, provisions, shelf.Parties, now,
            Assessment.Of(shelf.Parties, shelf.Issues, provisions, now, then),
            await ResponsesAsync(db, shelf, line, moment, cancellationToken),
            [.. shelf.Lines.Where(other => other.Related?.Key == key)],
            (shelf.Lines.ElementAtOrDefault(place - 1), shelf.Lines.ElementAtOrDefault(place + 1)));
    }

    // What was known when the text became public, never more than the reader's own clocks show.
    private static Moment WhenPublic(Moment moment, DateOnly shown) => moment with
    {
        AsOf = moment.AsOf < shown ? moment.AsOf : shown,
        KnownAt = moment.KnownAt < shown ? moment.KnownAt : shown,
    };

    private static async Task<List<ResponseLine>> ResponsesAsync(TrackerContext db, ProposalShelf shelf, ProposalLine line, Moment moment, CancellationToken cancellationToken)
    {
        var id = shelf.Numbers.Proposals[line.Key];
        var rows = await (from response in db.Responses.Where(row => row.ProposalId == id)
                          join statement in db.Statements.WithRetired() on response.StatementId equals statement.Id
                          where statement.SaidDay <= moment.AsOf && statement.PublishedOn <= moment.KnownAt
                          orderby statement.SaidDay descending, statement.PublishedOn descending, response.Id
                          select new { response.PartyId, response.Stance, response.Summary, response.StatementId }).ToListAsync(cancellationToken);
        var evidence = await HeldStances.EvidenceAsync(db, [.. rows.Select(row => row.StatementId).Distinct()], cancellationToken);
        return [.. rows.Where(row => evidence.ContainsKey(row.StatementId) && shelf.Numbers.Parties.ContainsKey(row.PartyId))
            .Select(row => new ResponseLine(shelf.Numbers.Parties[row.PartyId], row.Stance, row.Summary, evidence[row.StatementId]))];
    }
}
