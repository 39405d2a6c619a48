using System.Collections.Concurrent;

namespace PeaceTracker.Embedding.Serving;

/// <summary>
/// Keeps what was rendered. An address that was seen before costs one look-up; a variant is rendered once after each change
/// of what it shows, and once a day. How much is kept is bounded: addresses are typed by anybody.
/// </summary>
internal sealed class EmbedStore(EmbedReading reading, EmbedWriter writer, EmbedEditions editions) : IDisposable
{
    // Pictures are heavy, documents are not.
    private const long MostBytes = 96_000_000;

    private const int MostAddresses = 8_192, MostVariants = 2_048;

    private readonly ConcurrentDictionary<(string Path, string Query), EmbedVariant> addresses = new();

    private readonly ConcurrentDictionary<string, EmbedVariant> variants = new(StringComparer.Ordinal);

    // Rendering is work: whoever asks for many variants waits for his turn.
    private readonly SemaphoreSlim turns = new(2, 2);

    private long rendered;

    /// <summary>How many documents were rendered.</summary>
    public long Rendered => Volatile.Read(ref rendered);

    /// <summary>What is ready for an address; null where it has to be read or rendered first.</summary>
    public EmbedVariant? Ready(string path, string query) => addresses.TryGetValue((path, query), out var variant) && variant.IsFresh(reading.Today) ? variant : null;

    /// <summary>The widget of an address; what of it cannot be understood is named by its key. Null where there is none.</summary>
    public async Task<(EmbedKept? Kept, IReadOnlyList<string> Problems)> FindAsync(EmbedAddress address, string path, string query, CancellationToken cancellationToken)
    {
        var (order, problems) = await reading.OrderAsync(address, query, cancellationToken);
        if (order is null || problems.Count > 0)
        {
            return (null, problems);
        }

        var place = $"{address.In(address.Form)}{order.Query}";
        // Many may be the first: they must find one and the same, before it is rendered.
        var variant = variants.AddOrUpdate(place, _ => New(order), (_, known) => known.IsOf(order) ? known : New(order));
        EmbedKept? kept = null;
        try
        {
            kept = await RenderedAsync(variant, cancellationToken);
        }
        finally
        {
            // What is not there, or could not be made, has no place among what is kept.
            if (kept is not { Status: StatusCodes.Status200OK })
            {
                variants.TryRemove(new(place, variant));
            }
        }

        if (kept.Status == StatusCodes.Status200OK)
        {
            Keep(variants, place, variant, MostVariants);
            Keep(addresses, (path, query), variant, MostAddresses);
            Lighten();
        }

        return (kept, []);
    }

    /// <summary>What is kept of a negotiation is rendered anew: a saved widget changed.</summary>
    public void Forget(string negotiation)
    {
        foreach (var (place, variant) in addresses.Where(pair => pair.Value.Order.Address.Negotiation == negotiation))
        {
            addresses.TryRemove(new(place, variant));
        }

        editions.RiseAll(negotiation);
    }

    public void Dispose() => turns.Dispose();

    private EmbedVariant New(EmbedOrder order) => new(order, editions.Of(order.Address.Negotiation, order.Kind.Topics));

    private async Task<EmbedKept> RenderedAsync(EmbedVariant variant, CancellationToken cancellationToken)
    {
        // One renders; who comes meanwhile waits and takes what he made.
        await variant.Gate.WaitAsync(cancellationToken);
        try
        {
            if (variant.IsFresh(reading.Today))
            {
                return variant.Kept!;
            }

            await turns.WaitAsync(cancellationToken);
            try
            {
                // Taken before the reading: what changes meanwhile is rendered anew.
                var (versions, day) = (variant.Versions, reading.Today);
                var kept = await writer.WriteAsync(variant.Order, cancellationToken);
                Interlocked.Increment(ref rendered);
                variant.Put(kept, versions, day);
                return kept;
            }
            finally
            {
                turns.Release();
            }
        }
        finally
        {
            variant.Gate.Release();
        }
    }

    // What nobody asked for in the longest time goes first, from where it is found by its address, too.
    private void Lighten()
    {
        var weight = variants.Values.Sum(variant => variant.Kept?.Weight ?? 0);
        if (weight <= MostBytes)
        {
            return;
        }

        var gone = new HashSet<EmbedVariant>();
        foreach (var (place, variant) in variants.OrderBy(pair => pair.Value.LastUsed).ToList())
        {
            if (weight <= MostBytes * 3 / 4)
            {
                break;
            }

            variants.TryRemove(place, out _);
            gone.Add(variant);
            weight -= variant.Kept?.Weight ?? 0;
        }

        foreach (var (place, _) in addresses.Where(pair => gone.Contains(pair.Value)))
        {
            addresses.TryRemove(place, out _);
        }
    }

    /// <summary>Keeps one more; where there are too many, a quarter goes that nobody asked for in the longest time.</summary>
    internal static void Keep<TKey>(ConcurrentDictionary<TKey, EmbedVariant> places, TKey place, EmbedVariant variant, int most)
        where TKey : notnull
    {
        places[place] = variant;
        if (places.Count > most)
        {
            foreach (var (old, _) in places.OrderBy(pair => pair.Value.LastUsed).Take(most / 4).ToList())
            {
                places.TryRemove(old, out _);
            }
        }
    }
}
