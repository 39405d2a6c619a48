namespace PeaceTracker.Domain;

/// <summary>A subscribed feed. How its visits go is its <see cref="FeedState"/>; what they bring are <see cref="NewsItem"/>s.</summary>
public sealed class NewsFeed : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    /// <summary>The address, which is also its key.</summary>
    public required string Url { get; init; }

    public required string Title { get; init; }

    public string? HomePage { get; init; }

    /// <summary>The heading it stands under in a subscription list.</summary>
    public string? Category { get; init; }

    /// <summary>BCP 47 tag of the language it is declared to publish in.</summary>
    public string? Language { get; init; }

    /// <summary>The outlet whose feed it is, where it is among the negotiation's sources: says which side it belongs to and how far it can be relied on.</summary>
    public int? SourceId { get; init; }

    /// <summary>Whether it carries items of others, who are named beside each.</summary>
    public bool IsAggregator { get; init; }

    /// <summary>What its line in a subscription list said beyond what is kept here, by attribute as written there: given back when the list is.</summary>
    public IReadOnlyDictionary<string, string> OutlineAttributes { get; init; } = new Dictionary<string, string>();

    /// <summary>When it was subscribed, UTC.</summary>
    public required DateTime SubscribedAt { get; init; }

    /// <summary>How its visits went.</summary>
    public FeedState State { get; init; } = new();

    string IKept.Key => Url;

    Noun IKept.Noun => Noun.NewsFeed;

    string IKept.Headline => Title;

    public IEnumerable<Breach> Breaches()
    {
        if (Url.Length > 2000)
        {
            yield return new(nameof(Url), "must have 2,000 characters at most");
        }

        foreach (var breach in Rules.WebAddress(nameof(Url), Url).Concat(Rules.Needed(nameof(Title), Title)))
        {
            yield return breach;
        }
    }
}
