namespace PeaceTracker.Embedding.Serving;

/// <summary>One widget in one look at one point in time: what it was rendered to, and from which editions.</summary>
internal sealed class EmbedVariant(EmbedOrder order, EmbedEdition[] editions)
{
    private Rendering? rendering;

    private long lastUsed = Environment.TickCount64;

    public EmbedOrder Order => order;

    /// <summary>Held by whoever renders.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>What was rendered last; null before the first time.</summary>
    public EmbedKept? Kept => Volatile.Read(ref rendering)?.Kept;

    /// <summary>When it was last sent, in the machine's own milliseconds.</summary>
    public long LastUsed
    {
        get => Volatile.Read(ref lastUsed);
        init => lastUsed = value;
    }

    /// <summary>The editions as they stand.</summary>
    public long[] Versions => Array.ConvertAll(editions, edition => edition.Version);

    /// <summary>Whether what was rendered still holds: nothing changed since, and the day is the same.</summary>
    public bool IsFresh(DateOnly today)
    {
        if (Volatile.Read(ref rendering) is not { } last || last.Day != today)
        {
            return false;
        }

        for (var i = 0; i < editions.Length; i++)
        {
            if (last.Versions[i] != editions[i].Version)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it is what another order of the same place asks for: who may frame it can change, and whether it is shown.</summary>
    public bool IsOf(EmbedOrder other) => order.Ancestors == other.Ancestors && order.RetiredAt == other.RetiredAt && order.Kind == other.Kind;

    public void Put(EmbedKept kept, long[] versions, DateOnly day) => Volatile.Write(ref rendering, new(kept, versions, day));

    public void Use() => Volatile.Write(ref lastUsed, Environment.TickCount64);

    private sealed record Rendering(EmbedKept Kept, long[] Versions, DateOnly Day);
}
