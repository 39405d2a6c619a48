using PeaceTracker.Clocks;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Features.Proposals.Embed;

/// <summary>Two texts beside each other, as a widget shows them.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Left">The proposal on the left.</param>
/// <param name="Right">The proposal on the right.</param>
/// <param name="Rows">The issues that are shown.</param>
/// <param name="BothSilent">Issues on which both texts are silent, where none was chosen: named, without a row.</param>
/// <param name="Neither">Issues on which neither text was read here.</param>
public sealed record ProposalsEmbedSheet(
    string Negotiation, Comparison Comparison, ProposalLine Left, ProposalLine Right, IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<ProposalIssue> BothSilent,
    IReadOnlyList<ProposalIssue> Neither, ClockView Clocks, EmbedWords Words)
{
    /// <summary>A comparison, of the issues chosen; where none is, of those on which at least one of the texts was read.</summary>
    public static ProposalsEmbedSheet Of(string negotiation, Comparison comparison, ProposalLine left, ProposalLine right, IReadOnlyList<string> issues, ClockView clocks, EmbedWords words)
    {
        var chosen = comparison.Rows.Where(row => issues.Count == 0 || issues.Contains(row.Issue.Key, StringComparer.Ordinal)).ToLookup(row => row.Left is null && row.Right is null);
        var silent = issues.Count == 0 ? chosen[false].Where(row => row.Fate == Fate.Silent).ToList() : [];
        return new(negotiation, comparison, left, right, [.. chosen[false].Except(silent)], [.. silent.Select(row => row.Issue)], [.. chosen[true].Select(row => row.Issue)], clocks, words);
    }

    /// <summary>How many of the issues shown have each fate: "Added: 2 · Reworded: 3".</summary>
    public string Counts => string.Join(" · ", Enum.GetValues<Fate>().Select(fate => (Fate: fate, Count: Rows.Count(row => row.Fate == fate) + (fate == Fate.Silent ? BothSilent.Count : 0))).Where(pair => pair.Count > 0)
        .Select(pair => Words.Say("proposals.counted", Words["fate." + pair.Fate], pair.Count)));

    /// <summary>How the two texts are related, by what a source says; null where none does.</summary>
    public string? Related => Right.Related is { } related && related.Key == Left.Key ? Words[related.Relation == ProposalRelation.Answers ? "proposals.answers" : "proposals.derives"] : null;

    /// <summary>Who put a text forward, and when it was handed over or made public.</summary>
    public string By(ProposalLine line) => line.IsPublic ? Words.Say("proposals.by", line.By, Words.Day(line.Days.Order)) : Words.Say("proposals.not-public", line.By);

    /// <summary>The page of a text, at the same point in time.</summary>
    public string Address(ProposalLine line) => ProposalAddress.Of(Negotiation, line.Key, Clocks);

    /// <summary>The same as a picture.</summary>
    public IReadOnlyList<PictureBlock> Picture =>
    [
        new PictureNote($"{Counts}.{(Related is { } related ? $" {related}" : null)}"),
        new PictureStanceRows([Left.ShortTitle, Right.ShortTitle], [.. Rows.Select(row => new PictureStanceRow(row.Issue.Name, row.Issue.Proposition, [Drawn(row.Left), Drawn(row.Right)]))]),
    ];

    private PictureStance Drawn(SideEntry? entry) => entry is null ? new(Stance.NoKnownStatement, Word: Words["proposals.not-assessed"])
        : new(entry.Stance, Text: entry.Stance == Stance.Silent ? null : entry.Words, Word: Words.Stance(entry.Stance));

    /// <summary>Every stance that stands in it.</summary>
    public IEnumerable<Stance> Stances => Rows.SelectMany(row => new[] { row.Left?.Stance, row.Right?.Stance }).OfType<Stance>();
}
