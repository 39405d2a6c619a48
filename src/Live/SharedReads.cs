using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Hybrid;
using PeaceTracker.Domain;

namespace PeaceTracker.Live;

/// <summary>
/// What many open pages show alike is read once: a hundred pages that reload after one change cost one query. Only the
/// present is remembered; views of the past are too many to keep and are asked for each time.
/// </summary>
public sealed class SharedReads(HybridCache cache)
{
    /// <summary>In the place of a negotiation, for what is read of all of them together.</summary>
    public const string Everything = "*";

    private static readonly HybridCacheEntryOptions Options = new()
    {
        LocalCacheExpiration = TimeSpan.FromMinutes(10), Flags = HybridCacheEntryFlags.DisableDistributedCache,
    };

    // Counts what was forgotten. It is part of the key: who comes after a change must not join a read that began before it.
    private readonly ConcurrentDictionary<string, int> editions = new(StringComparer.Ordinal);

    /// <summary>
    /// The remembered value of a key, or a fresh one; nothing is remembered of what is not there. Values must be
    /// immutable: all pages get the same one.
    /// </summary>
    public async ValueTask<T?> GetAsync<T>(
        string negotiation, string key, Func<CancellationToken, Task<T?>> read, CancellationToken cancellationToken)
        where T : class
    {
        // Only what can be a negotiation has a place here: addresses are typed by anybody.
        if (negotiation != Everything && !Slug.IsValid(negotiation))
        {
            return await read(cancellationToken);
        }

        var place = $"{negotiation}/{key}/{editions.GetValueOrDefault(negotiation)}";
        var kept = await cache.GetOrCreateAsync(
            place, read, static async (read, token) => new SharedValue<T?>(await read(token)), Options, [Tag(negotiation)], cancellationToken);
        if (kept.Value is null)
        {
            await cache.RemoveAsync(place, cancellationToken);
        }

        return kept.Value;
    }

    /// <summary>Forgets all that is remembered of a negotiation, and what is remembered of all together.</summary>
    public async Task ForgetAsync(string negotiation, CancellationToken cancellationToken)
    {
        foreach (var forgotten in (string[])[negotiation, Everything])
        {
            editions.AddOrUpdate(forgotten, 1, (_, edition) => edition + 1);
            await cache.RemoveByTagAsync(Tag(forgotten), cancellationToken);
        }
    }

    private static string Tag(string negotiation) => "negotiation:" + negotiation;
}
