namespace PeaceTracker.Domain;

/// <summary>What a figure counts, and from when to when its claimant counted so. A line in a chart never connects two of them.</summary>
public sealed class CountingDefinition : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>What is counted, in a sentence.</summary>
    public required string Counts { get; init; }

    /// <summary>First day of reports that count so; null where it is not known.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of reports that count so, inclusive; null while it is in use or where it is not known.</summary>
    public DateOnly? ValidTo { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.CountingDefinition;

    string IKept.Headline => Name;

    public IEnumerable<Breach> Breaches()
    {
        if (ValidTo < ValidFrom)
        {
            yield return new(nameof(ValidTo), "must not be before the first day");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Name), Name))
                     .Concat(Rules.Needed(nameof(Counts), Counts))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
