namespace PeaceTracker.Domain;

/// <summary>What a tag is about.</summary>
public enum TagSubject
{
    Party,
    Speaker,
    Issue,
    Weapon,
    Place,
}

/// <summary>
/// By which words an item of the news is known to be about something. Terms are whole words without regard to letter case;
/// <c>Путин*</c> is a word with any ending, several words are a phrase, and a term of capitals only is compared with case.
/// </summary>
public sealed class TagRule : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required TagSubject Subject { get; init; }

    /// <summary>The key of the party, speaker, issue or weapon; for a place a slug of its own.</summary>
    public required string About { get; init; }

    /// <summary>What a place is called; null for what has a name already.</summary>
    public string? Label { get; init; }

    /// <summary>Any of these is enough.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>What does not count although a term stands in it.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Regular expressions, any of which is enough.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>BCP 47 tags of the languages it is for; empty is all.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The tag that it gives, for example <c>party:ukraine</c>.</summary>
    public string Tag => $"{Subject.ToString().ToLowerInvariant()}:{About}";

    Noun IKept.Noun => Noun.TagRule;

    string IKept.Headline => $"Tag rule {Key}";

    public IEnumerable<Breach> Breaches()
    {
        if (Terms.Count + Patterns.Count == 0)
        {
            yield return new(nameof(Terms), "must have a term, or there must be a pattern");
        }

        if (Subject == TagSubject.Place != Label is not null)
        {
            yield return new(nameof(Label), Label is null ? "must say what the place is called" : "is for places only: everything else has a name");
        }

        foreach (var (field, terms) in new[] { (nameof(Terms), Terms), (nameof(Without), Without) })
        {
            if (terms.FirstOrDefault(term => term.Count(char.IsLetterOrDigit) < 2) is { } term)
            {
                yield return new(field, $"'{term}' is too short to be looked for: it must have two letters or digits");
            }
        }

        foreach (var fault in Patterns.Select(TagPattern.Fault).OfType<string>())
        {
            yield return new(nameof(Patterns), fault);
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key).Concat(Slug.Breaches(nameof(About), About)))
        {
            yield return breach;
        }
    }
}
