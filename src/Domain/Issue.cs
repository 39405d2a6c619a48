namespace PeaceTracker.Domain;

/// <summary>A written mark on an issue's scale: what a placement of this value means.</summary>
/// <param name="Value">0 to 100.</param>
/// <param name="Label">What stands there, in words that a document uses.</param>
public sealed record Landmark(int Value, string Label);

/// <summary>
/// What is negotiated: territory, sanctions, security guarantees. A stance is always toward the issue's
/// <see cref="Proposition"/>, so that "supports" and "opposes" have one meaning for every party.
/// </summary>
public sealed class Issue : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The sentence that stances are about, for example "Ukraine may join NATO".</summary>
    public required string Proposition { get; init; }

    /// <summary>The heading it stands under, for example "Security".</summary>
    public required string Category { get; init; }

    /// <summary>The issue that it is a part of; one level deep.</summary>
    public int? ParentId { get; init; }

    /// <summary>Its place among the issues, as curators order them.</summary>
    public required int Order { get; init; }

    /// <summary>The scale's landmarks, ascending; empty where the issue has no scale.</summary>
    public IReadOnlyList<Landmark> Scale { get; init; } = [];

    /// <summary>Where the issue is raised in the negotiation.</summary>
    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.Issue;

    string IKept.Headline => Name;

    public IEnumerable<Breach> Breaches()
    {
        if (Scale.Any(mark => mark.Value is < 0 or > 100 || string.IsNullOrWhiteSpace(mark.Label)))
        {
            yield return new(nameof(Scale), "must have values from 0 to 100, each with a label");
        }

        if (Scale.Zip(Scale.Skip(1)).Any(pair => pair.First.Value >= pair.Second.Value))
        {
            yield return new(nameof(Scale), "must have ascending values, each once");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Name), Name))
                     .Concat(Rules.Needed(nameof(Proposition), Proposition))
                     .Concat(Rules.Needed(nameof(Category), Category))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
