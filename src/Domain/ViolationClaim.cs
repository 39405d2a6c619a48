namespace PeaceTracker.Domain;

/// <summary>What one party says of how a commitment was broken. It is a claim, whoever makes it.</summary>
public sealed class ViolationClaim : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required int CommitmentId { get; init; }

    /// <summary>The party that says so.</summary>
    public required int PartyId { get; init; }

    /// <summary>Key of the party that is said to have broken it; null where the claim names none.</summary>
    public string? Accused { get; init; }

    /// <summary>What is claimed, in our own words.</summary>
    public required string Text { get; init; }

    /// <summary>The day of the violation, in the zone that the source reports in; null where the claim gives none.</summary>
    public DateOnly? Day { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    /// <summary>How the page is cited where it has no address.</summary>
    public string? Citation { get; init; }

    Noun IKept.Noun => Noun.ViolationClaim;

    string IKept.Headline => Text;

    DateOnly? IKept.Day => PublishedOn;

    public IEnumerable<Breach> Breaches()
    {
        if (Day > PublishedOn)
        {
            yield return new(nameof(PublishedOn), "must not be before the day of the violation");
        }

        if (Url is null && string.IsNullOrWhiteSpace(Citation))
        {
            yield return new(nameof(Citation), "must be given where there is no address");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Text), Text))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
