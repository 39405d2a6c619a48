namespace PeaceTracker.Domain;

/// <summary>What one source says of an event on a point where sources differ: its length, its dates, who was there.</summary>
public sealed class EventAccount : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required int EventId { get; init; }

    /// <summary>The point in question, for example "length of the meeting".</summary>
    public required string About { get; init; }

    /// <summary>What this source says, in our own words.</summary>
    public required string Text { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.EventAccount;

    string IKept.Headline => $"{About}: {Text}";

    DateOnly? IKept.Day => PublishedOn;

    public IEnumerable<Breach> Breaches() =>
        Slug.Breaches(nameof(Key), Key)
            .Concat(Rules.Needed(nameof(About), About))
            .Concat(Rules.Needed(nameof(Text), Text))
            .Concat(Rules.WebAddress(nameof(Url), Url));
}
