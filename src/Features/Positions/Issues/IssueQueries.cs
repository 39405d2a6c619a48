using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions.Issues;

/// <summary>Reads one issue with everybody on it. The present is shared by all open pages; the past is asked for each time.</summary>
public sealed class IssueQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>An issue at a moment; null where the negotiation has none of this key.</summary>
    public async Task<IssueDetail?> FindAsync(string negotiation, string issue, Moment moment, CancellationToken cancellationToken) => moment.IsLatest && Slug.IsValid(issue)
        ? await shared.GetAsync(negotiation, "issue/" + issue, token => ReadAsync(negotiation, issue, moment, token), cancellationToken)
        : await ReadAsync(negotiation, issue, moment, cancellationToken);

    private async Task<IssueDetail?> ReadAsync(string slug, string key, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken) is not { } negotiation)
        {
            return null;
        }

        var issues = await db.Issues.Where(row => row.NegotiationId == negotiation.Id).OrderBy(row => row.Order).AsNoTracking().ToListAsync(cancellationToken);
        var parent = issues.Find(row => row.Id == issues.Find(each => each.Key == key)?.ParentId);
        if (issues.Find(row => row.Key == key) is not { } issue || (issue.ParentId is not null && parent is null))
        {
            return null;
        }

        var keys = issues.ToDictionary(row => row.Id, row => row.Key);
        var parties = await db.Parties.Where(row => row.NegotiationId == negotiation.Id).OrderBy(row => row.Order).AsNoTracking().ToListAsync(cancellationToken);
        var reading = new IssueReading(db, negotiation.Id, moment, parties);
        return new(
            negotiation.Title, PositionQueries.Row(issue, keys), parent is null ? null : PositionQueries.Row(parent, keys), issue.Scale,
            await reading.PartiesAsync(issue, cancellationToken), await reading.PartsAsync(issue, issues, keys, cancellationToken),
            await db.ProvisionsAsync(issue.Id, negotiation.Id, moment, cancellationToken), await reading.NotAssessedAsync(issue, cancellationToken),
            await reading.EventsAsync(issue, cancellationToken), await reading.CommitmentsAsync(issue, cancellationToken));
    }
}
