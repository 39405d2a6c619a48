using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data.RollUps;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>What a committed write touched: the kinds of nouns, by negotiation.</summary>
public delegate void CommittedHandler(IReadOnlySet<(int NegotiationId, Noun Noun)> touched);

/// <summary>
/// The one way to change anything. Writes queue up, one at a time; each is one transaction with its change log and
/// former versions; what was touched is announced after the commit and never before.
/// </summary>
public sealed class Writer(IDbContextFactory<TrackerContext> contexts, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Why the last write could not be stored, where a disk or the database was the reason; null since one was.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Raised after a commit, on the writer's thread: hand on and return at once.</summary>
    public event CommittedHandler? Committed;

    /// <summary>Raised likewise after a commit that saved a draft, of which the change log knows nothing.</summary>
    public event Action? DraftsCommitted;

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and commits what it saved. When it throws, nothing is stored.
    /// </summary>
    /// <param name="actor">Who does it; stands in the change log.</param>
    /// <param name="work">Changes the context's entities and calls <see cref="DbContext.SaveChangesAsync(CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Stops waiting, or rolls back.</param>
    public Task<TResult> WriteAsync<TResult>(
        string actor,
        Func<TrackerContext, Recording, CancellationToken, Task<TResult>> work,
        CancellationToken cancellationToken = default) => RunAsync(actor, work, keep: true, cancellationToken);

    /// <summary>
    /// The same with a context that someone else holds, as the stores of accounts do, and with the network address that
    /// the change comes from.
    /// </summary>
    public Task<TResult> WriteAsync<TResult>(
        string actor, string? origin, TrackerContext db, Func<Task<TResult>> work, CancellationToken cancellationToken = default) =>
        InTurnAsync(actor, origin, async recording => await InTransactionAsync(db, recording, (_, _, _) => work(), keep: true, cancellationToken), keep: true, cancellationToken);

    /// <summary>Runs <paramref name="work"/> as a write does and then takes all of it back: what it would come to, without a trace.</summary>
    public Task<TResult> RehearseAsync<TResult>(
        string actor,
        Func<TrackerContext, Recording, CancellationToken, Task<TResult>> work,
        CancellationToken cancellationToken = default) => RunAsync(actor, work, keep: false, cancellationToken);

    public void Dispose() => turn.Dispose();

    private Task<TResult> RunAsync<TResult>(
        string actor, Func<TrackerContext, Recording, CancellationToken, Task<TResult>> work, bool keep, CancellationToken cancellationToken) =>
        InTurnAsync(actor, origin: null, async recording =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await InTransactionAsync(db, recording, work, keep, cancellationToken);
        }, keep, cancellationToken);

    private async Task<TResult> InTurnAsync<TResult>(
        string actor, string? origin, Func<Recording, Task<TResult>> write, bool keep, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        var recording = new Recording(actor, clock.GetUtcNow().UtcDateTime) { Origin = origin };
        TResult result;
        try
        {
            result = await write(recording);
        }
        finally
        {
            turn.Release();
        }

        if (keep && recording.Touched.Count > 0)
        {
            Committed?.Invoke(recording.Touched);
        }

        if (keep && recording.TouchedDrafts)
        {
            DraftsCommitted?.Invoke();
        }

        return result;
    }

    private async Task<TResult> InTransactionAsync<TResult>(
        TrackerContext db, Recording recording, Func<TrackerContext, Recording, CancellationToken, Task<TResult>> work, bool keep, CancellationToken cancellationToken)
    {
        try
        {
            db.Recording = recording;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await work(db, recording, cancellationToken);
            if (recording.HasNotes)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            if (keep && recording.TouchedDays.Any)
            {
                await RollUpKeeper.KeepAsync(db, recording.TouchedDays, cancellationToken);
            }

            // From here on there is no way back: a commit that is stopped halfway would be neither done nor not done.
            await (keep ? transaction.CommitAsync(CancellationToken.None) : transaction.RollbackAsync(CancellationToken.None));
            Trouble = null;
            return result;
        }
        catch (Exception fault) when (DatabaseTrouble.In(fault) is { } trouble)
        {
            Trouble = trouble;
            throw;
        }
        finally
        {
            // The context goes back into the pool and must not carry its writer along.
            db.Recording = null;
        }
    }
}
