using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;

namespace PeaceTracker.Tests.Features.Positions.Cell;

/// <summary>Statements, revisions and cells with as much in them as a test needs.</summary>
internal static class Said
{
    public static readonly DateOnly Day = new(2031, 4, 1);

    public static StatementLine Statement(
        string key, string source = "The Gazette", string? speaker = null, Authority? authority = null, string? proposal = null, SourceKind kind = SourceKind.Outlet,
        string? side = null, int day = 0, int credibility = 2, string? quote = null) => new(
        speaker, speaker is null ? null : "Minister", authority, proposal, quote, quote is null ? null : "en", null, $"Paraphrase of {key}.",
        quote is null ? QuoteState.Paraphrase : QuoteState.Quoted, SaidOn.Known(Day.AddDays(day)), Day.AddDays(day), source, Reliability.C, credibility, $"https://gazette.example/{key}", null)
    {
        Key = key, SpeakerKey = speaker?.ToLowerInvariant(), ProposalKey = proposal?.ToLowerInvariant(), ProposalIsShown = proposal is not null, SourceKind = kind, Alignment = side,
    };

    public static RevisionLine Revision(int number, Stance stance = Stance.Supports, int day = 0, string? summary = null, string? key = null, bool replaced = false, Shift shift = Shift.None, string? toward = null, int? placement = null, params StatementLine[] statements) => new(
        number, key ?? $"north-border-{number}", number, stance, summary ?? $"Revision {number}.", stance == Stance.AcceptsWithConditions ? "If the river is shared." : null, placement,
        placement is null ? null : "The text's own number.", SaidOn.Known(Day.AddDays(day)), Day.AddDays(day), new(2031, 4, 10, 9, 30, 0, DateTimeKind.Utc), shift, toward, replaced,
        statements.Length == 0 ? [Statement($"said-{number}", day: day)] : statements);

    public static PositionDetail Detail(params RevisionLine[] newestFirst) => new(
        new("north", "The North", "North", PartyRole.Belligerent, null), new("border", "Border", "The border stays where it is.", "Land", null), null, [],
        newestFirst.FirstOrDefault(revision => !revision.Replaced), newestFirst, []);
}
