using Microsoft.Extensions.Caching.Hybrid;

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

    /// <summary>The remembered value of a key, or a fresh one. Values must be immutable: all pages get the same one.</summary>
    public async ValueTask<T> GetAsync<T>(
        string negotiation, string key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var kept = await cache.GetOrCreateAsync(
            $"{negotiation}/{key}", read, static async (read, token) => new SharedValue<T>(await read(token)), Options, [Tag(negotiation)], cancellationToken);
        return kept.Value;
    }

    /// <summary>Forgets all that is remembered of a negotiation, and what is remembered of all together.</summary>
    public async Task ForgetAsync(string negotiation, CancellationToken cancellationToken)
    {
        await cache.RemoveByTagAsync(Tag(negotiation), cancellationToken);
        await cache.RemoveByTagAsync(Tag(Everything), cancellationToken);
    }

    private static string Tag(string negotiation) => "negotiation:" + negotiation;
}
