namespace PeaceTracker.Domain;

/// <summary>What kind of source it is.</summary>
public enum SourceKind
{
    /// <summary>A newsroom with its own reporting.</summary>
    Outlet,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>A government, army, court or organisation that publishes about its own acts.</summary>
    Institution,

    /// <summary>A site that carries what others reported.</summary>
    Republisher,
}

/// <summary>How far a source can be relied on, by the Admiralty scale and the one rule of <c>docs/sources.md</c>.</summary>
public enum Reliability
{
    /// <summary>Completely reliable.</summary>
    A,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Cannot be judged.</summary>
    F,
}

/// <summary>An outlet or institution that facts are taken from.</summary>
public sealed class Source : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of where it is based, or null where it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>BCP 47 tag of the language that it publishes in.</summary>
    public string? Language { get; init; }

    /// <summary>Key of the party whose side it belongs to (its state, army or owner); null where none is known.</summary>
    public string? Alignment { get; init; }

    public required Reliability Reliability { get; init; }

    public string? Url { get; init; }

    public string? Note { get; init; }

    Noun IKept.Noun => Noun.Source;

    string IKept.Headline => Name;

    public IEnumerable<Breach> Breaches() =>
        Slug.Breaches(nameof(Key), Key)
            .Concat(Rules.Needed(nameof(Name), Name))
            .Concat(Rules.WebAddress(nameof(Url), Url));
}
