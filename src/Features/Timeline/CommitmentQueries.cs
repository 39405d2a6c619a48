using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Timeline;

/// <summary>Reads the ledger of truces and promises. The present is shared by all open pages; the past is asked for each time.</summary>
public sealed class CommitmentQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>The ledger at a moment; null where there is no such negotiation.</summary>
    public async Task<CommitmentLedger?> ReadAsync(string negotiation, Moment moment, CancellationToken cancellationToken) => moment.IsLatest
        ? await shared.GetAsync(negotiation, "commitments", token => ReadAnewAsync(negotiation, moment, token), cancellationToken)
        : await ReadAnewAsync(negotiation, moment, cancellationToken);

    private async Task<CommitmentLedger?> ReadAnewAsync(string slug, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var names = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation.Id).ToDictionaryAsync(row => row.Key, row => row.ShortName, cancellationToken);
        return new(
            negotiation.Title, await LedgerReading.SidesAsync(db, negotiation.Id, cancellationToken),
            await LedgerReading.ReadAsync(db, negotiation.Id, moment, names, cancellationToken),
            await ReportReading.ReadAsync(db, negotiation.Id, moment, cancellationToken));
    }
}
