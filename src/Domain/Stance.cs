namespace PeaceTracker.Domain;

/// <summary>Where a party or a document stands toward an issue's proposition, from support to refusal.</summary>
public enum Stance
{
    Supports,
    AcceptsWithConditions,
    OpenToDiscussion,
    Ambiguous,
    Opposes,
    RedLine,

    /// <summary>A document that does not address the issue. Silence is a value.</summary>
    Silent,

    /// <summary>Nothing that the party said is known to this database.</summary>
    NoKnownStatement,
}

/// <summary>The words for stances.</summary>
public static class Stances
{
    /// <summary>The word that readers see.</summary>
    public static string Word(this Stance stance) => stance switch
    {
        Stance.Supports => "Supports",
        Stance.AcceptsWithConditions => "Accepts with conditions",
        Stance.OpenToDiscussion => "Open to discussion",
        Stance.Ambiguous => "Ambiguous",
        Stance.Opposes => "Opposes",
        Stance.RedLine => "Red line",
        Stance.Silent => "Silent",
        Stance.NoKnownStatement => "No known statement",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };

    /// <summary>What the word means, in a few more.</summary>
    public static string Meaning(this Stance stance) => stance switch
    {
        Stance.Supports => "wants what the sentence says",
        Stance.AcceptsWithConditions => "would agree if something else holds",
        Stance.OpenToDiscussion => "leaves it to talks",
        Stance.Ambiguous => "says something on it that points both ways",
        Stance.Opposes => "does not want it",
        Stance.RedLine => "says that it will not agree to it",
        Stance.Silent => "a document that does not address it",
        Stance.NoKnownStatement => "nothing is recorded here",
        _ => throw new ArgumentOutOfRangeException(nameof(stance)),
    };
}
