namespace PeaceTracker.Domain;

/// <summary>
/// What a proposal says on an issue. <see cref="Stance.Silent"/> says that the text as published does not address it;
/// an issue without a provision was not assessed.
/// </summary>
public sealed class Provision : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required int ProposalId { get; init; }

    public required int IssueId { get; init; }

    /// <summary>Where the text stands toward the issue's proposition.</summary>
    public required Stance Stance { get; init; }

    /// <summary>What it says, in our own words.</summary>
    public required string Text { get; init; }

    public required int Order { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    Noun IKept.Noun => Noun.Provision;

    string IKept.Headline => Text;

    public IEnumerable<Breach> Breaches()
    {
        if (Stance == Stance.NoKnownStatement)
        {
            yield return new(nameof(Stance), "must not be 'no known statement': a text that does not address an issue is silent");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Text), Text))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
