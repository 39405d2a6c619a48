using PeaceTracker.Clocks;
using PeaceTracker.Controls.Drawings;
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

    /// <summary>The same as a picture.</summary>
    public IReadOnlyList<PictureBlock> Picture =>
    [
        new PictureParagraph($"{Words["issue.toward"]} “{Issue.Proposition}”"),
        new PictureStanceRows([Words["issue.stance"]], [.. Lines.Select(line => new PictureStanceRow(line.Party.Name, null, [Drawn(line.Holding?.Stance, line.Holding?.SaidOn, line.Holding?.Summary)]))]),
        .. Parts.Count == 0 ? Array.Empty<PictureBlock>() :
        [
            new PictureHeading(Words["issue.parts"]),
            new PictureStanceRows([.. Lines.Select(line => line.Party.ShortName)], [.. Parts.Select(part => new PictureStanceRow(part.Issue.Name, part.Issue.Proposition, [.. Lines.Select(line => Held(part, line.Party) is { } held ? Drawn(held.Stance, held.SaidOn, null) : Drawn(null, null, null))]))]),
        ],
    ];

    /// <summary>Every stance that stands in it.</summary>
    public IEnumerable<Stance> Stances => Lines.Select(line => line.Holding?.Stance ?? Stance.NoKnownStatement)
        .Concat(Parts.SelectMany(part => Lines.Select(line => Held(part, line.Party)?.Stance ?? Stance.NoKnownStatement)));

    private PictureStance Drawn(Stance? stance, SaidOn? said, string? text) =>
        new(stance ?? Stance.NoKnownStatement, said is { } day ? Words.Day(day) : null, text, Words.Stance(stance ?? Stance.NoKnownStatement));
}
