namespace PeaceTracker.Domain;

/// <summary>A process between parties, known by its slug. Everything else belongs to exactly one negotiation.</summary>
public sealed class Negotiation : IKept
{
    public int Id { get; private set; }

    /// <summary>The first part of its addresses, for example <c>ukraine-2025</c>.</summary>
    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>What it is about, in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>When it entered this database, UTC.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>
    /// Where the dossier came from: the version of its package, where it has one. Not a statement about its contents.
    /// </summary>
    public string? Edition { get; init; }

    int IKept.NegotiationId => Id;

    string IKept.Key => Slug;

    Noun IKept.Noun => Noun.Negotiation;

    string IKept.Headline => Title;

    public IEnumerable<Breach> Breaches()
    {
        if (Domain.Slug.Reserved.Contains(Slug))
        {
            yield return new(nameof(Slug), $"'{Slug}' is an address of the application itself");
        }

        foreach (var breach in Domain.Slug.Breaches(nameof(Slug), Slug)
                     .Concat(Rules.Needed(nameof(Title), Title))
                     .Concat(Rules.Needed(nameof(Summary), Summary)))
        {
            yield return breach;
        }
    }
}
