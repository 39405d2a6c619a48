namespace PeaceTracker.Domain;

/// <summary>What kind of commitment it is.</summary>
public enum CommitmentKind
{
    Truce,
    Promise,
}

/// <summary>A truce or a promise: what it covers, from when to when, who declared it and who accepted it.</summary>
public sealed class Commitment : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required CommitmentKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>What it covers, for example "strikes on energy facilities".</summary>
    public required string Scope { get; init; }

    /// <summary>The day it was declared.</summary>
    public required DateOnly DeclaredOn { get; init; }

    /// <summary>First day in force; null where no source says.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day in force, inclusive; null where no source says.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The hours, where a source gives them, with their zone: "from 18:00 Moscow time".</summary>
    public string? Hours { get; init; }

    /// <summary>Keys of the parties that declared it.</summary>
    public required IReadOnlyList<string> DeclaredBy { get; init; }

    /// <summary>Keys of the parties that accepted it, where a source says so.</summary>
    public IReadOnlyList<string> AcceptedBy { get; init; } = [];

    /// <summary>Keys of the issues that it is about.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    public required string Summary { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.Commitment;

    string IKept.Headline => Title;

    DateOnly? IKept.Day => DeclaredOn;

    public IEnumerable<Breach> Breaches()
    {
        if (EndsOn < StartsOn)
        {
            yield return new(nameof(EndsOn), "must not be before the first day");
        }

        if (DeclaredBy.Count == 0)
        {
            yield return new(nameof(DeclaredBy), "must name at least one party");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Title), Title))
                     .Concat(Rules.Needed(nameof(Scope), Scope))
                     .Concat(Rules.Needed(nameof(Summary), Summary))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
