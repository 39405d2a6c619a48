using System.Threading.Channels;

namespace PeaceTracker.Embedding.Serving;

/// <summary>
/// Counts the changes of one topic of a negotiation. The count is the time of the last one, so that it rises across a
/// restart, too.
/// </summary>
internal sealed class EmbedEdition(long first)
{
    private readonly Lock gate = new();

    private readonly HashSet<ChannelWriter<bool>> listeners = [];

    private long version = first;

    public long Version => Volatile.Read(ref version);

    /// <summary>Something changed.</summary>
    public void Rise(long now)
    {
        lock (gate)
        {
            Volatile.Write(ref version, Math.Max(now, version + 1));
            foreach (var listener in listeners)
            {
                listener.TryWrite(true);
            }
        }
    }

    /// <summary>Whoever listens is told of each change, or of several at once where it is slow.</summary>
    public void Listen(ChannelWriter<bool> listener)
    {
        lock (gate)
        {
            listeners.Add(listener);
        }
    }

    public void Leave(ChannelWriter<bool> listener)
    {
        lock (gate)
        {
            listeners.Remove(listener);
        }
    }
}
