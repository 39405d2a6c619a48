namespace PeaceTracker.Domain;

/// <summary>
/// Who says a figure: an army command, a ministry, a city, a newsroom. Claims of two claimants are never added together.
/// </summary>
public sealed class Claimant : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Key of the party that it belongs to; null for a newsroom or another third.</summary>
    public string? Party { get; init; }

    /// <summary>Whether it reports for the whole country; false for a region, a city or a part of the front.</summary>
    public required bool Nationwide { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.Claimant;

    string IKept.Headline => Name;

    public IEnumerable<Breach> Breaches() =>
        Slug.Breaches(nameof(Key), Key)
            .Concat(Rules.Needed(nameof(Name), Name))
            .Concat(Rules.WebAddress(nameof(Url), Url));
}
