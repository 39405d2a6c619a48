namespace PeaceTracker.Domain;

/// <summary>What a party says of a proposal as a whole; what it says of single issues is in its positions.</summary>
public sealed class Response : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    /// <summary>The proposal that is answered.</summary>
    public required int ProposalId { get; init; }

    public required int PartyId { get; init; }

    /// <summary>Where the party stands toward the text as a whole.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The response in a sentence or two, in our own words.</summary>
    public required string Summary { get; init; }

    /// <summary>The evidence; its dates are the response's.</summary>
    public required int StatementId { get; init; }

    Noun IKept.Noun => Noun.Response;

    string IKept.Headline => Summary;

    public IEnumerable<Breach> Breaches()
    {
        if (Stance is Stance.NoKnownStatement or Stance.Silent)
        {
            yield return new(nameof(Stance), "must say something of the proposal: leave the response out instead");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key).Concat(Rules.Needed(nameof(Summary), Summary)))
        {
            yield return breach;
        }
    }
}
