using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Words;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Features.Positions.Issues;

namespace PeaceTracker.Features.Positions.Embed;

/// <summary>One issue as a widget shows it.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Lines">The parties that are shown.</param>
/// <param name="Parts">The parts of the issue that are shown; none where nobody asked for them.</param>
public sealed record IssueEmbedSheet(string Negotiation, MatrixIssue Issue, IReadOnlyList<PartyOnIssue> Lines, IReadOnlyList<PartOfIssue> Parts, ClockView Clocks, EmbedWords Words)
{
    /// <summary>The page of a cell, at the same point in time.</summary>
    public string Address(MatrixParty party, MatrixIssue issue) => Clocks.Address($"/{Negotiation}/positions/{party.Key}/{issue.Key}");

    /// <summary>Where a party stands on a part; null where no statement is known.</summary>
    public static HeldLine? Held(PartOfIssue part, MatrixParty party) => part.Held.GetValueOrDefault(party.Key);

    /// <summary>Every stance that stands in it.</summary>
    public IEnumerable<Stance> Stances => Lines.Select(line => line.Holding?.Stance ?? Stance.NoKnownStatement)
        .Concat(Parts.SelectMany(part => Lines.Select(line => Held(part, line.Party)?.Stance ?? Stance.NoKnownStatement)));
}
