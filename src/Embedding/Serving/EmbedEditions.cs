using System.Collections.Concurrent;
using PeaceTracker.Live;

namespace PeaceTracker.Embedding.Serving;

/// <summary>The editions of all negotiations, by topic. Only negotiations that exist are asked for: each is remembered for good.</summary>
internal sealed class EmbedEditions(LiveUpdates updates, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Negotiation, LiveTopic Topic), Lazy<EmbedEdition>> editions = new();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The editions of some topics of a negotiation.</summary>
    public EmbedEdition[] Of(string negotiation, IReadOnlyList<LiveTopic> topics) => [.. topics.Select(topic => Of(negotiation, topic))];

    /// <summary>What was saved of a widget's look or sites changed: all of the negotiation's are rendered anew.</summary>
    public void RiseAll(string negotiation)
    {
        foreach (var (key, edition) in editions)
        {
            if (key.Negotiation == negotiation)
            {
                edition.Value.Rise(Now);
            }
        }
    }

    private EmbedEdition Of(string negotiation, LiveTopic topic) => editions.GetOrAdd((negotiation, topic), key => new(() =>
    {
        var edition = new EmbedEdition(Now);
        updates.Subscribe(key.Negotiation, key.Topic, () => edition.Rise(Now));
        return edition;
    })).Value;
}
