namespace PeaceTracker.Domain;

/// <summary>
/// How firmly words bind a party, firmest first: a signed text, a head of state or government on the record, a minister
/// or envoy, a spokesperson, a named official without a mandate to speak for the party, an unnamed official.
/// </summary>
public enum Authority
{
    SignedText,
    HeadOfStateOrGovernment,
    MinisterOrEnvoy,
    Spokesperson,
    NamedOfficial,
    UnnamedOfficial,
}

/// <summary>A person in an office who speaks for a party.</summary>
public sealed class Speaker : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required string Office { get; init; }

    public required int PartyId { get; init; }

    public required Authority Authority { get; init; }

    /// <summary>Where the person is named in this office.</summary>
    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.Speaker;

    string IKept.Headline => $"{Name}, {Office}";

    public IEnumerable<Breach> Breaches() =>
        Slug.Breaches(nameof(Key), Key)
            .Concat(Rules.Needed(nameof(Name), Name))
            .Concat(Rules.Needed(nameof(Office), Office))
            .Concat(Rules.WebAddress(nameof(Url), Url));
}
