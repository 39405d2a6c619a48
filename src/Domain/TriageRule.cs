namespace PeaceTracker.Domain;

/// <summary>What makes an item of the news worth a curator's look. All that it says must hold.</summary>
public sealed class TriageRule : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Tags that it must all have, for example <c>party:ukraine</c>; a subject alone, <c>issue</c>, stands for any tag of it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Tags of which it must have none.</summary>
    public IReadOnlyList<string> WithoutTags { get; init; } = [];

    /// <summary>Terms of which it must have one, written as in a <see cref="TagRule"/>; empty asks for none.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>BCP 47 tags of the languages it may be in; empty is all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Name of the account that is given what it finds; null where nobody is.</summary>
    public string? Assignee { get; init; }

    Noun IKept.Noun => Noun.TriageRule;

    string IKept.Headline => Title;

    public IEnumerable<Breach> Breaches()
    {
        if (Tags.Count + Terms.Count == 0)
        {
            yield return new(nameof(Tags), "must name a tag, or there must be a term: else everything would be found");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key).Concat(Rules.Needed(nameof(Title), Title)))
        {
            yield return breach;
        }
    }
}
