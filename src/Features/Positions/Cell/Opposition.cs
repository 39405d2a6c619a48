using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>What stands against a position: who says the contrary, what disputes its evidence, and what was put right.</summary>
/// <param name="Parties">Parties whose stance on the same sentence is on the other side.</param>
/// <param name="Points">Points on which accounts of an event that concerns the issue differ.</param>
/// <param name="Doubted">Evidence that another source contradicts, by its grade.</param>
/// <param name="Corrected">Editions of this position that were put right.</param>
public sealed record Opposition(
    IReadOnlyList<OpposedParty> Parties, IReadOnlyList<DisputedPoint> Points, IReadOnlyList<StatementLine> Doubted, IReadOnlyList<RevisionLine> Corrected)
{
    /// <summary>Nothing recorded says the contrary.</summary>
    public static Opposition None { get; } = new([], [], [], []);

    /// <summary>From this digit of credibility on, another source contradicts a statement (docs/sources.md).</summary>
    public const int Contradicted = 4;

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Parties.Count + Points.Count + Doubted.Count + Corrected.Count == 0;

    /// <summary>
    /// Whether two stances toward one sentence exclude each other: one for it, if only on conditions, and one against it.
    /// What is open, ambiguous or silent is against nothing.
    /// </summary>
    public static bool Opposed(Stance one, Stance other) => IsFor(one) && IsAgainst(other) || IsAgainst(one) && IsFor(other);

    /// <summary>Whether a stance points one way.</summary>
    public static bool PointsOneWay(Stance stance) => IsFor(stance) || IsAgainst(stance);

    private static bool IsFor(Stance stance) => stance is Stance.Supports or Stance.AcceptsWithConditions;

    private static bool IsAgainst(Stance stance) => stance is Stance.Opposes or Stance.RedLine;
}

/// <summary>A party that says the contrary, and where it does.</summary>
public sealed record OpposedParty(MatrixParty Party, HeldLine Line);

/// <summary>A point of an event on which accounts differ.</summary>
/// <param name="Event">Key of the event.</param>
/// <param name="Title">The event's title.</param>
/// <param name="About">The point.</param>
/// <param name="Accounts">What each source says of it.</param>
public sealed record DisputedPoint(string Event, string Title, string About, IReadOnlyList<AccountLine> Accounts);

/// <summary>What one source says of an event on a point where sources differ.</summary>
public sealed record AccountLine(string Text, DateOnly PublishedOn, string Source, Reliability Reliability, string? Url);
