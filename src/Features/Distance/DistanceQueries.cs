using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Distance;

/// <summary>Reads what distances are computed from. The present is shared by all open pages; the past is asked for each time.</summary>
public sealed class DistanceQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>The placements of a negotiation at a moment; null where there is no such negotiation.</summary>
    public async Task<DistanceSheet?> SheetAsync(string negotiation, Moment moment, CancellationToken cancellationToken) => moment.IsLatest
        ? await shared.GetAsync(negotiation, "distance", token => ReadAsync(negotiation, moment, token), cancellationToken)
        : await ReadAsync(negotiation, moment, cancellationToken);

    private async Task<DistanceSheet?> ReadAsync(string slug, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var parties = await db.Parties.Where(party => party.NegotiationId == negotiation.Id).OrderBy(party => party.Order).AsNoTracking().ToListAsync(cancellationToken);
        var issues = await db.Issues.Where(issue => issue.NegotiationId == negotiation.Id).OrderBy(issue => issue.Order).AsNoTracking().ToListAsync(cancellationToken);
        // A part is hidden with the issue that it is a part of.
        issues.RemoveAll(issue => issue.ParentId is { } parent && !issues.Exists(other => other.Id == parent));

        var keys = parties.ToDictionary(party => party.Id, party => party.Key);
        var scaled = issues.Where(issue => issue.Scale.Count > 0).ToList();
        var weights = await WeightsAsync(db, negotiation.Id, moment, cancellationToken);
        var histories = await HistoriesAsync(db, [.. scaled.Select(issue => issue.Id)], keys, moment, cancellationToken);
        return new(
            negotiation.Title,
            [.. parties.Select(party => new DistanceParty(party.Key, party.Name, party.ShortName, parties.Find(other => other.Members.Contains(party.Key))?.Key))],
            [.. scaled.Select(issue => new ScaledIssue(
                issue.Key, issue.Name, issues.Find(other => other.Id == issue.ParentId)?.Name, issue.Proposition, issue.Scale,
                histories[issue.Id].GroupBy(row => row.Party).ToDictionary(own => own.Key, IReadOnlyList<PlacedRevision> (own) => [.. own.Select(row => row.Revision)]),
                weights[issue.Id].Where(row => keys.ContainsKey(row.PartyId)).ToDictionary(row => keys[row.PartyId], row => row.Weighing)))],
            [.. issues.Where(issue => issue.Scale.Count == 0).Select(issue => new UnscaledIssue(issue.Key, issue.Name))]);
    }

    // What is said of a weight is public on a day and holds from then on; of several the last stands.
    private static async Task<ILookup<int, (int PartyId, Weighing Weighing)>> WeightsAsync(
        TrackerContext db, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var rows = await (from salience in db.Saliences
                          join source in db.Sources on salience.SourceId equals source.Id
                          where salience.NegotiationId == negotiation && salience.PublishedOn <= moment.KnownAt && salience.PublishedOn <= moment.AsOf
                          orderby salience.PublishedOn descending, salience.Id descending
                          select new { salience.PartyId, salience.IssueId, Weighing = new Weighing(salience.Weight, salience.Reason, salience.PublishedOn, source.Name, salience.Url) })
            .AsNoTracking().ToListAsync(cancellationToken);
        return rows.DistinctBy(row => (row.PartyId, row.IssueId)).ToLookup(row => row.IssueId, row => (row.PartyId, row.Weighing));
    }

    // In the order of Moment.Choose, the one that holds last.
    private static async Task<ILookup<int, (string Party, PlacedRevision Revision)>> HistoriesAsync(
        TrackerContext db, List<int> issues, Dictionary<int, string> parties, Moment moment, CancellationToken cancellationToken)
    {
        var rows = await db.PositionRevisions.At(moment, db)
            .Where(revision => issues.Contains(revision.Position.IssueId))
            .OrderBy(revision => revision.SaidDay).ThenBy(revision => revision.PublishedOn).ThenBy(revision => revision.Number)
            .Select(revision => new
            {
                revision.Position.IssueId, revision.Position.PartyId, revision.Number, revision.Stance, revision.Summary, revision.Placement,
                revision.PlacementReason, revision.SaidDay, revision.SaidPrecision, revision.PublishedOn,
            })
            .AsNoTracking().ToListAsync(cancellationToken);
        return rows.Where(row => parties.ContainsKey(row.PartyId)).ToLookup(row => row.IssueId, row => (parties[row.PartyId], new PlacedRevision(
            row.Number, row.Stance, row.Summary, row.Placement, row.PlacementReason, new SaidOn { Day = row.SaidDay, Precision = row.SaidPrecision }, row.PublishedOn)));
    }
}
