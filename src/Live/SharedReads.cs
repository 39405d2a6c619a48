using Microsoft.Extensions.Caching.Hybrid;

namespace PeaceTracker.Live;

/// <summary>
/// What many open pages show alike is read once: a hundred pages that reload after one change cost one query. Only the
/// present is remembered; views of the past are too many to keep and are asked for each time.
/// </summary>
public sealed class SharedReads(HybridCache cache)
{
    private static readonly HybridCacheEntryOptions Options = new() { LocalCacheExpiration = TimeSpan.FromMinutes(10) };

    /// <summary>The remembered value of a key, or a fresh one. Values are immutable records.</summary>
    public ValueTask<T> GetAsync<T>(
        string negotiation, string key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        cache.GetOrCreateAsync(
            $"{negotiation}/{key}", read, static async (read, token) => await read(token), Options, [Tag(negotiation)], cancellationToken);

    /// <summary>Forgets all that is remembered of a negotiation, and what is remembered of all together.</summary>
    public async Task ForgetAsync(string negotiation, CancellationToken cancellationToken)
    {
        await cache.RemoveByTagAsync(Tag(negotiation), cancellationToken);
        await cache.RemoveByTagAsync(Tag(Everything), cancellationToken);
    }

    /// <summary>In the place of a negotiation, for what is read of all of them together.</summary>
    public const string Everything = "*";

    private static string Tag(string negotiation) => "negotiation:" + negotiation;
}
