using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Features.Embeds.Views;

/// <summary>
/// Finds saved widgets in memory, all of them read once after each change, and counts how often each is sent. Counting is
/// an addition in memory: <see cref="HitKeeper"/> stores what came together.
/// </summary>
internal sealed class SavedEmbeds(IDbContextFactory<TrackerContext> contexts, TimeProvider clock) : ISavedEmbeds, IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);

    private readonly ConcurrentDictionary<(int View, DateOnly Day), HitCount> counts = new();

    private FrozenDictionary<(string Negotiation, string Key), Known> views = FrozenDictionary<(string, string), Known>.Empty;

    // What was read and what there is to read: they differ after a change.
    private int read, edition = 1;

    public async Task<SavedEmbed?> FindAsync(string negotiation, string key, CancellationToken cancellationToken)
    {
        while (Volatile.Read(ref read) != Volatile.Read(ref edition))
        {
            await ReadAsync(cancellationToken);
        }

        return Volatile.Read(ref views).TryGetValue((negotiation, key), out var known) ? known.Embed : null;
    }

    public void Hit(string negotiation, string key)
    {
        if (Volatile.Read(ref views).TryGetValue((negotiation, key), out var known))
        {
            counts.GetOrAdd((known.Id, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), static _ => new()).Add(1);
        }
    }

    /// <summary>Something of what is saved changed: it is read anew.</summary>
    public void Forget() => Interlocked.Increment(ref edition);

    /// <summary>Takes what was counted since the last time.</summary>
    public IReadOnlyList<(int View, DateOnly Day, long Count)> Take() =>
        [.. counts.Select(pair => (pair.Key.View, pair.Key.Day, pair.Value.Take())).Where(taken => taken.Item3 > 0)];

    /// <summary>Gives back what could not be stored.</summary>
    public void Return(IEnumerable<(int View, DateOnly Day, long Count)> taken)
    {
        foreach (var (view, day, count) in taken)
        {
            counts.GetOrAdd((view, day), static _ => new()).Add(count);
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await reading.WaitAsync(cancellationToken);
        try
        {
            // Taken before the reading: a change meanwhile asks for one more.
            var wanted = Volatile.Read(ref edition);
            if (wanted == Volatile.Read(ref read))
            {
                return;
            }

            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var rows = await (from view in db.EmbedViews
                              join negotiation in db.Negotiations on view.NegotiationId equals negotiation.Id
                              select new { negotiation.Slug, View = view }).AsNoTracking().ToListAsync(cancellationToken);
            Volatile.Write(ref views, rows.ToFrozenDictionary(
                row => (row.Slug, row.View.Key), row => new Known(row.View.Id, new(row.View.Kind, row.View.Query, row.View.AllowedSites, row.View.RetiredAt))));
            Volatile.Write(ref read, wanted);
        }
        finally
        {
            reading.Release();
        }
    }

    private sealed record Known(int Id, SavedEmbed Embed);

    private sealed class HitCount
    {
        private long count;

        public void Add(long more) => Interlocked.Add(ref count, more);

        public long Take() => Interlocked.Exchange(ref count, 0);
    }
}
