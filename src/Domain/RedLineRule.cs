namespace PeaceTracker.Domain;

/// <summary>How far a text goes toward what a party says on one issue.</summary>
public enum Agreement
{
    /// <summary>Text and party want the same, or both leave it to talks.</summary>
    Meets,

    /// <summary>One of the two makes it conditional or leaves it to talks.</summary>
    PartOfTheWay,

    /// <summary>The text wants what the party does not want, or refuses what it wants.</summary>
    Against,

    /// <summary>The text agrees to what the party says that it will not agree to.</summary>
    CrossesRedLine,

    /// <summary>Text or party is silent, points both ways, or nothing is recorded.</summary>
    CannotBeSaid,
}

/// <summary>
/// Holds what a text says on an issue against what a party says on the same issue. Both stances are toward the issue's
/// proposition. A text crosses a red line exactly where it supports the proposition, or accepts it with conditions, and
/// the party calls that proposition a red line. A text that refuses what a party wants is against it and crosses no red
/// line: the party said what it wants, not what it will never agree to. Each issue and each part of an issue is judged
/// by what is said on itself; nothing is inferred from the whole to a part or back.
/// </summary>
public static class RedLineRule
{
    /// <summary>Whether a text with this stance crosses a red line of a party with that stance.</summary>
    public static bool IsCrossed(Stance text, Stance party) => party == Stance.RedLine && IsFor(text);

    /// <summary>Whether a text comes near a red line without crossing it: it leaves the proposition to talks, or can be read both ways.</summary>
    public static bool IsTouched(Stance text, Stance party) => party == Stance.RedLine && (text is Stance.OpenToDiscussion or Stance.Ambiguous);

    /// <summary>How far a text goes toward a party; null is a text, or a party, of which nothing is recorded on the issue.</summary>
    public static Agreement Between(Stance? text, Stance? party)
    {
        if (text is not { } said || party is not { } wanted || IsUnclear(said) || IsUnclear(wanted))
        {
            return Agreement.CannotBeSaid;
        }

        if (IsCrossed(said, wanted))
        {
            return Agreement.CrossesRedLine;
        }

        if (said == Stance.OpenToDiscussion || wanted == Stance.OpenToDiscussion)
        {
            return said == wanted ? Agreement.Meets : Agreement.PartOfTheWay;
        }

        if (IsFor(said) != IsFor(wanted))
        {
            return Agreement.Against;
        }

        return said == Stance.AcceptsWithConditions || wanted == Stance.AcceptsWithConditions ? Agreement.PartOfTheWay : Agreement.Meets;
    }

    /// <summary>The word that readers see.</summary>
    public static string Word(this Agreement agreement) => agreement switch
    {
        Agreement.Meets => "Meets",
        Agreement.PartOfTheWay => "Part of the way",
        Agreement.Against => "Against",
        Agreement.CrossesRedLine => "Crosses a red line",
        Agreement.CannotBeSaid => "Cannot be said",
        _ => throw new ArgumentOutOfRangeException(nameof(agreement)),
    };

    /// <summary>Why it is so, in a sentence; null is a text that was not assessed on the issue, or a party without a known statement.</summary>
    public static string Because(Stance? text, Stance? party) => $"The text {Says(text, "was not assessed on it")}; the party {Says(party, "has no known statement on it")}.";

    private static string Says(Stance? stance, string otherwise) => stance switch
    {
        null or Stance.NoKnownStatement => otherwise,
        Stance.Supports => "supports it",
        Stance.AcceptsWithConditions => "accepts it with conditions",
        Stance.OpenToDiscussion => "leaves it to talks",
        Stance.Ambiguous => "points both ways",
        Stance.Opposes => "opposes it",
        Stance.RedLine => "calls it a red line",
        Stance.Silent => "is silent on it",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    private static bool IsUnclear(Stance stance) => stance is Stance.Ambiguous or Stance.Silent or Stance.NoKnownStatement;

    private static bool IsFor(Stance stance) => stance is Stance.Supports or Stance.AcceptsWithConditions;
}
