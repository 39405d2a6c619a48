using PeaceTracker.Domain;

namespace PeaceTracker.Features.Parties;

/// <summary>Who speaks for a party, and how what they say stands to what the party says. Immutable.</summary>
/// <param name="Negotiation">Title of the negotiation.</param>
/// <param name="Key">The speaker's key.</param>
/// <param name="Name">The speaker's name.</param>
/// <param name="Office">The office.</param>
/// <param name="Authority">How firmly the words bind the party.</param>
/// <param name="Party">The party spoken for.</param>
/// <param name="Source">Where the person is named in this office.</param>
/// <param name="Comparisons">Issue by issue: what rests on the speaker's words beside the line of the party.</param>
/// <param name="Statements">The statements on the page, newest first.</param>
public sealed record SpeakerProfile(
    string Negotiation, string Key, string Name, string Office, Authority Authority, PartyLine Party, SourceName Source,
    IReadOnlyList<LineComparison> Comparisons, StatementPageful Statements);

/// <summary>How words stand to the line.</summary>
public enum Likeness
{
    /// <summary>The line rests on these words.</summary>
    IsTheLine,

    /// <summary>The line has the same stance and rests on other words.</summary>
    SameStance,

    /// <summary>The line has another stance.</summary>
    OtherStance,
}

/// <summary>What rests on a speaker's words on an issue, beside what the party says on it.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Party">Whose position it is: mostly the speaker's own party, or a coalition that it belongs to.</param>
/// <param name="Spoken">The latest revision that rests on the speaker's words.</param>
/// <param name="Line">The revision that holds.</param>
public sealed record LineComparison(IssueName Issue, PartyLine Party, RevisionPoint Spoken, RevisionPoint Line)
{
    /// <summary>How the two stand to each other.</summary>
    public Likeness Likeness => Spoken.Number == Line.Number ? Likeness.IsTheLine : Spoken.Stance == Line.Stance ? Likeness.SameStance : Likeness.OtherStance;
}
