namespace PeaceTracker.Domain;

/// <summary>How far a proposal has come.</summary>
public enum ProposalStatus
{
    /// <summary>Put forward; nothing final is known.</summary>
    PutForward,

    /// <summary>Replaced by a later text.</summary>
    Superseded,

    Rejected,

    Agreed,
}

/// <summary>What a source says that one proposal is to another.</summary>
public enum ProposalRelation
{
    /// <summary>It responds to the other.</summary>
    Answers,

    /// <summary>It is an edit or a later version of the other.</summary>
    DerivesFrom,
}

/// <summary>A plan or text put forward. What it says on each issue is in its <see cref="Provision"/>s.</summary>
public sealed class Proposal : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The name for narrow places, at most 30 characters.</summary>
    public required string ShortTitle { get; init; }

    /// <summary>Keys of the parties whose text it is.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>When it was drawn up; null where no source says.</summary>
    public DateOnly? MadeOn { get; init; }

    /// <summary>When it was handed over or communicated; null where no source says.</summary>
    public DateOnly? HandedOverOn { get; init; }

    /// <summary>When its text became public; null while it has not.</summary>
    public DateOnly? PublicOn { get; init; }

    public required ProposalStatus Status { get; init; }

    public required string Summary { get; init; }

    /// <summary>Key of the proposal that it answers or derives from: only where a source says so.</summary>
    public string? RelatedTo { get; init; }

    public ProposalRelation? Relation { get; init; }

    /// <summary>The page that says so.</summary>
    public string? RelationUrl { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.Proposal;

    string IKept.Headline => Title;

    DateOnly? IKept.Day => PublicOn ?? HandedOverOn ?? MadeOn;

    public IEnumerable<Breach> Breaches()
    {
        if (Authors.Count == 0)
        {
            yield return new(nameof(Authors), "must name at least one party");
        }

        if (ShortTitle.Length > 30)
        {
            yield return new(nameof(ShortTitle), "must have 30 characters at most");
        }

        if (MadeOn is null && HandedOverOn is null && PublicOn is null)
        {
            yield return new(nameof(PublicOn), "must be given where no other date is");
        }

        if ((HandedOverOn ?? MadeOn) > PublicOn)
        {
            yield return new(nameof(PublicOn), "must not be before the day it was made or handed over");
        }

        if ((RelatedTo is null) != (Relation is null) || (RelatedTo is null) != (RelationUrl is null))
        {
            yield return new(nameof(RelatedTo), "must come with the relation and the page that says so, or without both");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Title), Title))
                     .Concat(Rules.Needed(nameof(Summary), Summary))
                     .Concat(Rules.WebAddress(nameof(RelationUrl), RelationUrl))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
