using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>What editors do with published records besides saying something new: retire them, restore them, put them in order.</summary>
public sealed class RecordCurator(Gate gate, Writer writer, TimeProvider clock)
{
    /// <summary>Takes a record out of all views. It can be restored.</summary>
    /// <param name="negotiation">Slug of the negotiation.</param>
    /// <param name="table">Its table.</param>
    /// <param name="key">Its key; for a position <c>party/issue</c>.</param>
    /// <param name="cancellationToken">Stops waiting, or rolls back.</param>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> RetireAsync(string negotiation, string table, string key, CancellationToken cancellationToken) =>
        SetAsync(negotiation, table, key, clock.GetUtcNow().UtcDateTime, cancellationToken);

    /// <summary>Brings a retired record back as it was.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> RestoreAsync(string negotiation, string table, string key, CancellationToken cancellationToken) =>
        SetAsync(negotiation, table, key, null, cancellationToken);

    /// <summary>Puts the records of a table in another order.</summary>
    /// <param name="negotiation">Slug of the negotiation.</param>
    /// <param name="table">A table that curators put in order.</param>
    /// <param name="opened">The keys in the order in which they were seen; another order meanwhile is a conflict.</param>
    /// <param name="wanted">The same keys in the order wanted.</param>
    /// <param name="cancellationToken">Stops waiting, or rolls back.</param>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> ReorderAsync(
        string negotiation, string table, IReadOnlyList<string> opened, IReadOnlyList<string> wanted, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Editor, async caller =>
        {
            if (!KeptKinds.Has(table) || !KeptKinds.Of(table).Ordered || !opened.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal)))
            {
                return new CurationOutcome.Refused("These records cannot be put in this order.");
            }

            return await writer.WriteAsync<CurationOutcome>(caller.Name, async (db, _, token) =>
                await db.FindNegotiationAsync(negotiation, token) is not { } id ? new CurationOutcome.NotFound()
                : await KeptKinds.Of(table).ReorderAsync(db, id, opened, wanted, token) ? new CurationOutcome.Done()
                : new CurationOutcome.Refused("Someone else changed the order meanwhile. It is shown now; put yours in again."), cancellationToken);
        }, cancellationToken);

    private Task<CurationOutcome> SetAsync(string negotiation, string table, string key, DateTime? since, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Editor, async caller =>
        {
            if (!KeptKinds.Has(table))
            {
                return new CurationOutcome.NotFound();
            }

            return await writer.WriteAsync<CurationOutcome>(caller.Name, async (db, _, token) =>
                await db.FindNegotiationAsync(negotiation, token) is { } id && await KeptKinds.Of(table).SetRetiredAsync(db, id, key, since, token)
                    ? new CurationOutcome.Done()
                    : new CurationOutcome.NotFound(), cancellationToken);
        }, cancellationToken);
}
