using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>Reads one cell of the matrix with its evidence and history.</summary>
public sealed class PositionDetailQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>A party on an issue at a moment; null where the negotiation has no such party or issue.</summary>
    public async Task<PositionDetail?> FindAsync(string negotiation, string party, string issue, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return null;
        }

        var parties = await db.Parties.Where(row => row.NegotiationId == id).AsNoTracking().ToListAsync(cancellationToken);
        var issues = await db.Issues.Where(row => row.NegotiationId == id).AsNoTracking().ToListAsync(cancellationToken);
        if (parties.Find(row => row.Key == party) is not { } foundParty || issues.Find(row => row.Key == issue) is not { } foundIssue)
        {
            return null;
        }

        var parent = issues.Find(row => row.Id == foundIssue.ParentId);
        if (foundIssue.ParentId is not null && parent is null)
        {
            // A part is hidden with the issue that it is a part of.
            return null;
        }

        var keys = issues.ToDictionary(row => row.Id, row => row.Key);
        var history = await HistoryAsync(db, foundParty.Id, foundIssue.Id, moment, cancellationToken);
        var names = await db.Parties.WithRetired().Where(row => row.NegotiationId == id).ToDictionaryAsync(row => row.Key, row => row.ShortName, cancellationToken);
        return new(
            PositionQueries.Column(foundParty, parties), PositionQueries.Row(foundIssue, keys),
            parent is null ? null : PositionQueries.Row(parent, keys), foundIssue.Scale,
            history.FirstOrDefault(revision => !revision.Replaced), history,
            await ProvisionsAsync(db, foundIssue.Id, moment, names, cancellationToken));
    }

    private static async Task<List<RevisionLine>> HistoryAsync(
        TrackerContext db, int party, int issue, Moment moment, CancellationToken cancellationToken)
    {
        var revisions = await db.PositionRevisions
            .Where(revision => revision.Position.PartyId == party && revision.Position.IssueId == issue)
            .Where(revision => revision.SaidDay <= moment.AsOf && revision.PublishedOn <= moment.KnownAt)
            .Where(revision => moment.RecordedBy == null || revision.RecordedAt <= moment.RecordedBy)
            .OrderByDescending(revision => revision.SaidDay).ThenByDescending(revision => revision.PublishedOn).ThenByDescending(revision => revision.Number)
            .Select(revision => new
            {
                Revision = revision,
                Replaced = db.PositionRevisions.Any(later =>
                    later.ReplacesId == revision.Id && (moment.RecordedBy == null || later.RecordedAt <= moment.RecordedBy)),
                Statements = (from statement in revision.Statements
                              join source in db.Sources on statement.SourceId equals source.Id
                              orderby statement.SaidDay descending, statement.Id
                              select new
                              {
                                  Statement = statement,
                                  Source = source.Name,
                                  source.Reliability,
                                  Speaker = db.Speakers.FirstOrDefault(speaker => speaker.Id == statement.SpeakerId),
                              }).ToList(),
            })
            .AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);

        // Asked for by themselves: SQLite cannot join what belongs to a revision by either of two numbers.
        var corrections = await db.Corrections
            .Where(correction => correction.Revision!.Position.PartyId == party && correction.Revision.Position.IssueId == issue)
            .Where(correction => moment.RecordedBy == null || correction.PublishedAt <= moment.RecordedBy)
            .OrderBy(correction => correction.Id)
            .Select(correction => new { correction.RevisionId, correction.Revision!.ReplacesId, correction.PublishedAt, correction.Reason })
            .AsNoTracking().ToListAsync(cancellationToken);

        var named = revisions.SelectMany(row => row.Statements).Select(evidence => evidence.Statement.ProposalId).OfType<int>().Distinct().ToList();
        var proposals = await db.Proposals.WithRetired().Where(row => named.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, cancellationToken);
        return [.. revisions.Select(row => new RevisionLine(
            row.Revision.Id, row.Revision.Key, row.Revision.Number, row.Revision.Stance, row.Revision.Summary, row.Revision.Condition, row.Revision.Placement,
            row.Revision.PlacementReason, row.Revision.SaidOn, row.Revision.PublishedOn, row.Revision.RecordedAt, row.Revision.Shift,
            row.Revision.ShiftToward, row.Replaced,
            [.. row.Statements.Select(evidence => new StatementLine(
                evidence.Speaker?.Name, evidence.Speaker?.Office, evidence.Speaker?.Authority,
                evidence.Statement.ProposalId is { } proposal ? proposals[proposal] : null, evidence.Statement.Quote,
                evidence.Statement.Language, evidence.Statement.Translation, evidence.Statement.Paraphrase, evidence.Statement.QuoteState,
                evidence.Statement.SaidOn, evidence.Statement.PublishedOn, evidence.Source, evidence.Reliability, evidence.Statement.Credibility,
                evidence.Statement.Url, evidence.Statement.Citation))]) { Corrections = [.. corrections.Where(correction => correction.RevisionId == row.Revision.Id || correction.ReplacesId == row.Revision.Id).Select(correction => new CorrectionNote(correction.PublishedAt, correction.Reason))] })];
    }

    private static async Task<List<ProvisionLine>> ProvisionsAsync(
        TrackerContext db, int issue, Moment moment, Dictionary<string, string> names, CancellationToken cancellationToken)
    {
        var rows = await (from provision in db.Provisions.Where(provision => provision.IssueId == issue)
                          join proposal in db.Proposals on provision.ProposalId equals proposal.Id
                          join source in db.Sources on provision.SourceId equals source.Id
                          where proposal.PublicOn <= moment.KnownAt && (proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn) <= moment.AsOf
                          orderby proposal.HandedOverOn ?? proposal.MadeOn ?? proposal.PublicOn descending, provision.Order
                          select new { Proposal = proposal, provision.Stance, provision.Text, Source = source.Name, Url = provision.Url ?? proposal.Url })
            .AsNoTracking().ToListAsync(cancellationToken);

        return [.. rows.Select(row => new ProvisionLine(
            row.Proposal.Title, string.Join(", ", row.Proposal.Authors.Select(author => names.GetValueOrDefault(author, author))),
            (row.Proposal.HandedOverOn ?? row.Proposal.MadeOn ?? row.Proposal.PublicOn)!.Value, row.Stance, row.Text, row.Source, row.Url))];
    }
}
