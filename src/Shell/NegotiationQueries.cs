using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Live;

namespace PeaceTracker.Shell;

/// <summary>Reads which negotiations there are.</summary>
public sealed class NegotiationQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>All negotiations by title.</summary>
    public async Task<IReadOnlyList<NegotiationSummary>> AllAsync(CancellationToken cancellationToken) =>
        await shared.GetAsync<IReadOnlyList<NegotiationSummary>>(SharedReads.Everything, "negotiations", ReadAsync, cancellationToken) ?? [];

    private async Task<IReadOnlyList<NegotiationSummary>?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Negotiations
            .OrderBy(negotiation => negotiation.Title)
            .Select(negotiation => new NegotiationSummary(
                negotiation.Slug, negotiation.Title, negotiation.Summary,
                db.Parties.Count(party => party.NegotiationId == negotiation.Id),
                db.Issues.Count(issue => issue.NegotiationId == negotiation.Id && issue.ParentId == null),
                db.Issues.Count(issue => issue.NegotiationId == negotiation.Id && db.Issues.Any(parent => parent.Id == issue.ParentId)),
                // A position that is retired, or whose party or issue is, counts no more than it is shown.
                db.PositionRevisions.Count(revision => db.Positions.Any(position => position.Id == revision.PositionId && position.NegotiationId == negotiation.Id
                    && db.Parties.Any(party => party.Id == position.PartyId)
                    && db.Issues.Any(issue => issue.Id == position.IssueId && (issue.ParentId == null || db.Issues.Any(parent => parent.Id == issue.ParentId)))))))
            .ToListAsync(cancellationToken);
    }
}

/// <summary>A negotiation in a list: what it is about and how much is recorded of it.</summary>
public sealed record NegotiationSummary(string Slug, string Title, string Summary, int Parties, int Issues, int Parts, int Revisions);
