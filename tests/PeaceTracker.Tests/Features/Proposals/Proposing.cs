using PeaceTracker.Domain;
using PeaceTracker.Features.Proposals;

namespace PeaceTracker.Tests.Features.Proposals;

/// <summary>Parties, issues, texts and positions for tests that need no database.</summary>
internal static class Proposing
{
    public static readonly ProposalParty North = new("north", "The North", "North", true, null);

    public static readonly ProposalParty South = new("south", "The South", "South", true, null);

    public static readonly ProposalIssue Border = new("border", "Border", "The border moves.", "Land", null);

    public static readonly ProposalIssue River = new("river", "River", "The river is shared.", "Land", "border");

    public static readonly ProposalIssue Trade = new("trade", "Trade", "Trade is free.", "Economy", null);

    public static readonly IReadOnlyList<ProposalIssue> Issues = [Border, River, Trade];

    public static ProvisionLine Says(string issue, Stance stance, string text = "Words of the text.") => new(issue, stance, text, "The Gazette", Reliability.C, "https://gazette.example/1");

    public static HeldStance Holds(Stance stance, int number = 1) => new(number, stance, "Words of the party.", null, SaidOn.Known(new(2025, 4, 1)), new(2025, 4, 2), []);

    public static ProposalLine Line(string key, ProposalParty author, ProposalDays days, ProposalLink? related = null) => new(
        key, $"The plan {key}", $"Plan {key}", [author], days, ProposalStatus.PutForward, "A plan.", "The Gazette", Reliability.C, "https://gazette.example/2", 2, 1, 0, related);

    public static ProposalDays Public(int day) => new(null, null, new(2025, 5, day));

    public static ComparisonSide Side(string key, params (string Issue, Stance Stance, string Text)[] entries) => new(
        key, $"The plan {key}", key, null, Public(1), entries.ToDictionary(entry => entry.Issue, entry => new SideEntry(entry.Stance, entry.Text, null, "The Gazette", null, null)));
}
