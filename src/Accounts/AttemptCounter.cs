namespace PeaceTracker.Accounts;

/// <summary>
/// Counts failed attempts by key (a network address, an address that was typed) within a quarter of an hour, in memory. Only
/// so many keys are remembered; the oldest make room.
/// </summary>
internal sealed class AttemptCounter(TimeProvider clock)
{
    /// <summary>How many keys are remembered at most.</summary>
    public const int MostKeys = 10_000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();

    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> counts = new(StringComparer.Ordinal);

    /// <summary>How many keys are remembered now.</summary>
    public int Keys
    {
        get
        {
            lock (gate)
            {
                return counts.Count;
            }
        }
    }

    /// <summary>How many attempts were counted within the window.</summary>
    public int Count(string key)
    {
        lock (gate)
        {
            return Current(key).Count;
        }
    }

    /// <summary>Counts one more and says how many they are.</summary>
    public int Add(string key)
    {
        lock (gate)
        {
            if (counts.Count >= MostKeys && !counts.ContainsKey(key))
            {
                MakeRoom();
            }

            var (since, count) = Current(key);
            counts[key] = (since, count + 1);
            return count + 1;
        }
    }

    /// <summary>Takes one back that was counted before it was known to be none.</summary>
    public void TakeBack(string key)
    {
        lock (gate)
        {
            if (counts.TryGetValue(key, out var counted) && counted.Count > 0)
            {
                counts[key] = counted with { Count = counted.Count - 1 };
            }
        }
    }

    public void Forget(string key)
    {
        lock (gate)
        {
            counts.Remove(key);
        }
    }

    private (DateTimeOffset Since, int Count) Current(string key) =>
        counts.TryGetValue(key, out var counted) && clock.GetUtcNow() - counted.Since < Window ? counted : (clock.GetUtcNow(), 0);

    private void MakeRoom()
    {
        var now = clock.GetUtcNow();
        var old = counts.Where(pair => now - pair.Value.Since >= Window).Select(pair => pair.Key).ToList();
        if (old.Count == 0)
        {
            old = [.. counts.OrderBy(pair => pair.Value.Since).Take(MostKeys / 10).Select(pair => pair.Key)];
        }

        old.ForEach(key => counts.Remove(key));
    }
}
