namespace PeaceTracker.Domain;

/// <summary>How much an issue matters to a party, as an editor judges it: never without its reason.</summary>
public sealed class Salience : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required int PartyId { get; init; }

    public required int IssueId { get; init; }

    /// <summary>0 (it does not matter to the party) to 100 (nothing matters more).</summary>
    public required int Weight { get; init; }

    /// <summary>Why the editor judges so.</summary>
    public required string Reason { get; init; }

    /// <summary>The first day on which the public could know what the judgement rests on.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>What the judgement rests on.</summary>
    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.Salience;

    string IKept.Headline => Reason;

    DateOnly? IKept.Day => PublishedOn;

    public IEnumerable<Breach> Breaches()
    {
        if (Weight is < 0 or > 100)
        {
            yield return new(nameof(Weight), "must be from 0 to 100");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Reason), Reason))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
