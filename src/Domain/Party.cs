namespace PeaceTracker.Domain;

/// <summary>What kind of body a party is.</summary>
public enum PartyKind
{
    State,
    Coalition,
    ArmedGroup,
    Organisation,
}

/// <summary>What a party is in the negotiation.</summary>
public enum PartyRole
{
    Belligerent,
    Mediator,
    Guarantor,
    Supporter,
}

/// <summary>Who has a position: a state, coalition, armed group or organisation. A coalition names its members.</summary>
public sealed class Party : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The name for narrow columns, at most 20 characters.</summary>
    public required string ShortName { get; init; }

    public required PartyKind Kind { get; init; }

    public required PartyRole Role { get; init; }

    /// <summary>Keys of the parties that it contains.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Its place among the parties, as curators order them.</summary>
    public required int Order { get; init; }

    /// <summary>Where its part in the negotiation can be read.</summary>
    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.Party;

    string IKept.Headline => Name;

    public IEnumerable<Breach> Breaches()
    {
        if (ShortName.Length > 20)
        {
            yield return new(nameof(ShortName), "must have 20 characters at most, to fit a column");
        }

        if (Members.Contains(Key, StringComparer.Ordinal))
        {
            yield return new(nameof(Members), "must not name the party itself");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Name), Name))
                     .Concat(Rules.Needed(nameof(ShortName), ShortName))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
