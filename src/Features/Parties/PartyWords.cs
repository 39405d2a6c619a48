using PeaceTracker.Domain;

namespace PeaceTracker.Features.Parties;

/// <summary>The words for parties, sides and shifts, the same for every side.</summary>
public static class PartyWords
{
    /// <summary>"armed group"</summary>
    public static string Word(this PartyKind kind) => kind == PartyKind.ArmedGroup ? "armed group" : kind.ToString().ToLowerInvariant();

    /// <summary>"its own side"</summary>
    public static string Words(this SourceSide side) => side switch
    {
        SourceSide.Own => "its own side",
        SourceSide.Other => "another party’s side",
        _ => "no party’s side",
    };

    /// <summary>"partial shift"</summary>
    public static string Word(this Shift shift) => shift switch
    {
        Shift.Nuance => "nuance",
        Shift.Partial => "partial shift",
        Shift.Reversal => "reversal",
        _ => "no change",
    };

    /// <summary>"given as a quote; page not stored"</summary>
    public static string Words(this QuoteState state) => state switch
    {
        QuoteState.Verified => "quote found in the stored page",
        QuoteState.Quoted => "given as a quote; page not stored",
        _ => "our paraphrase",
    };

    /// <summary>"put forward"</summary>
    public static string Word(this ProposalStatus status) => status == ProposalStatus.PutForward ? "put forward" : status.ToString().ToLowerInvariant();

    /// <summary>"1 statement", "12 statements"</summary>
    public static string Statements(int count) => count == 1 ? "1 statement" : $"{count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} statements";
}
