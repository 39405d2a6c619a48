using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Proposals;

/// <summary>Reads the list of proposals. The present is shared by all open pages; the past is asked for each time.</summary>
public sealed class ProposalQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>The proposals known at a moment; null where there is no such negotiation.</summary>
    public async Task<ProposalList?> ListAsync(string negotiation, Moment moment, CancellationToken cancellationToken) => moment.IsLatest
        ? await shared.GetAsync(negotiation, "proposals", token => ReadAsync(negotiation, moment, token), cancellationToken)
        : await ReadAsync(negotiation, moment, cancellationToken);

    private async Task<ProposalList?> ReadAsync(string negotiation, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ProposalShelf.ReadAsync(db, negotiation, moment, cancellationToken) is { } shelf
            ? new(shelf.Title, shelf.Lines, shelf.Issues.Count, shelf.Parties)
            : null;
    }
}
