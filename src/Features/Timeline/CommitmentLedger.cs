using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>Truces and promises at a point in time, with what is reported of the days inside them. Immutable: open pages share it.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Sides">The parties at war: each has the same columns.</param>
/// <param name="Lines">The commitments, in the order in which they were declared.</param>
/// <param name="Directions">What is reported of strikes, by who attacks whom.</param>
public sealed record CommitmentLedger(
    string Title, IReadOnlyList<LedgerParty> Sides, IReadOnlyList<LedgerLine> Lines, IReadOnlyList<DirectionReport> Directions);

/// <summary>A party by key and short name.</summary>
public sealed record LedgerParty(string Key, string Name);

/// <summary>A truce or promise. Days are inclusive; null where no source says.</summary>
/// <param name="Key">Its key, which is its place on the page.</param>
/// <param name="Kind">Truce or promise.</param>
/// <param name="Title">Its name.</param>
/// <param name="Scope">What it covers.</param>
/// <param name="DeclaredOn">The day it was declared.</param>
/// <param name="StartsOn">First day in force.</param>
/// <param name="EndsOn">Last day in force.</param>
/// <param name="Hours">The hours, where a source gives them.</param>
/// <param name="DeclaredBy">Who declared it.</param>
/// <param name="AcceptedBy">Who accepted it, where a source says so.</param>
/// <param name="Unanswered">The sides of which no source here says that they declared or accepted it.</param>
/// <param name="Summary">It in a sentence or two.</param>
/// <param name="Issues">Keys of the issues that it is about.</param>
/// <param name="Source">Where it can be read.</param>
/// <param name="Declarations">Events of the day it was declared in which those who declared it took part, with what sources say differently of them.</param>
/// <param name="Violations">What each party claims of violations, in the order of publication.</param>
public sealed record LedgerLine(
    string Key, CommitmentKind Kind, string Title, string Scope, DateOnly DeclaredOn, DateOnly? StartsOn, DateOnly? EndsOn, string? Hours,
    IReadOnlyList<LedgerParty> DeclaredBy, IReadOnlyList<LedgerParty> AcceptedBy, IReadOnlyList<LedgerParty> Unanswered, string Summary,
    IReadOnlyList<string> Issues, EntrySource Source, IReadOnlyList<Declaration> Declarations, IReadOnlyList<ViolationLine> Violations)
{
    /// <summary>"8 – 10 May 2025", "From 19 Apr 2025; no source gives an end", "No source gives a first day in force".</summary>
    public string Window => (StartsOn, EndsOn) switch
    {
        ({ } from, { } to) => Dates.Span(from, to),
        ({ } from, null) => $"From {from.Text()}; no source gives an end",
        (null, { } to) => $"Until {to.Text()}; no source gives a first day in force",
        _ => "No source gives a first or last day in force",
    };
}

/// <summary>An event at which a commitment was declared, and where accounts of it differ.</summary>
public sealed record Declaration(string Anchor, string Title, EntryTime Time, IReadOnlyList<AccountPoint> Accounts);

/// <summary>What one party claims of a violation by another; null where it names nobody, or no day.</summary>
public sealed record ViolationLine(LedgerParty Claimant, LedgerParty? Accused, string Text, DateOnly? Day, DateOnly PublishedOn, EntrySource Source);
