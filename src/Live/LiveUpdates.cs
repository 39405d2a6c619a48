namespace PeaceTracker.Live;

/// <summary>
/// Tells open pages that something changed. Publishing never waits for a reader: a subscriber is called on the
/// publisher's thread and must only take note.
/// </summary>
public sealed class LiveUpdates
{
    private readonly Lock gate = new();

    private readonly Dictionary<(string Negotiation, LiveTopic Topic), List<Action>> subscribers = [];

    /// <summary>Calls <paramref name="note"/> at each publication until the subscription is disposed.</summary>
    public IDisposable Subscribe(string negotiation, LiveTopic topic, Action note)
    {
        lock (gate)
        {
            if (!subscribers.TryGetValue((negotiation, topic), out var notes))
            {
                subscribers.Add((negotiation, topic), notes = []);
            }

            notes.Add(note);
        }

        return new Subscription(this, negotiation, topic, note);
    }

    /// <summary>Tells everyone who listens for a topic of a negotiation.</summary>
    public void Publish(string negotiation, LiveTopic topic)
    {
        Action[] notes;
        lock (gate)
        {
            notes = subscribers.TryGetValue((negotiation, topic), out var listening) ? [.. listening] : [];
        }

        foreach (var note in notes)
        {
            note();
        }
    }

    private sealed class Subscription(LiveUpdates updates, string negotiation, LiveTopic topic, Action note) : IDisposable
    {
        public void Dispose()
        {
            lock (updates.gate)
            {
                if (updates.subscribers.TryGetValue((negotiation, topic), out var notes) && notes.Remove(note) && notes.Count == 0)
                {
                    updates.subscribers.Remove((negotiation, topic));
                }
            }
        }
    }
}
