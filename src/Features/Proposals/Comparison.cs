using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Proposals;

/// <summary>What becomes of an issue from the left side to the right.</summary>
public enum Fate
{
    /// <summary>The left is silent on it, the right says something.</summary>
    Added,

    /// <summary>The left says something on it, the right is silent.</summary>
    Dropped,

    /// <summary>Both say something on it, in other words or with another stance.</summary>
    Reworded,

    /// <summary>Both say the same in the same words.</summary>
    Same,

    /// <summary>Both are silent on it.</summary>
    Silent,

    /// <summary>Of one side nothing is recorded on it: nothing can be said of what became of it.</summary>
    NotAssessed,
}

/// <summary>The words for fates.</summary>
public static class Fates
{
    /// <summary>The word that readers see.</summary>
    public static string Word(this Fate fate) => fate switch
    {
        Fate.Added => "Added",
        Fate.Dropped => "Dropped",
        Fate.Reworded => "Reworded",
        Fate.Same => "Same",
        Fate.Silent => "Silent",
        Fate.NotAssessed => "Not assessed",
        _ => throw new ArgumentOutOfRangeException(nameof(fate)),
    };
}

/// <summary>What one side says on an issue.</summary>
/// <param name="Condition">What it depends on, for a position that is conditional.</param>
/// <param name="Source">Whose report it is taken from; null for a position, which opens its own evidence.</param>
/// <param name="When">When it was said, for a position.</param>
public sealed record SideEntry(Stance Stance, string Text, string? Condition, string? Source, string? Url, SaidOn? When)
{
    /// <summary>All its words.</summary>
    public string Words => Condition is null ? Text : $"{Text} On condition: {Condition}";
}

/// <summary>A text, or all that a party says, as one side of a comparison.</summary>
/// <param name="Key">As in an address: a proposal's key, or "party:" and a party's.</param>
/// <param name="Party">Key of the party, where the side is a party's positions.</param>
/// <param name="Days">The days of the proposal, where it is one.</param>
/// <param name="Entries">What it says, by issue.</param>
public sealed record ComparisonSide(
    string Key, string Name, string ShortName, string? Party, ProposalDays? Days, IReadOnlyDictionary<string, SideEntry> Entries)
{
    /// <summary>The words for an issue of which nothing is recorded.</summary>
    public string Nothing => Party is null ? "not assessed" : "no known statement";
}

/// <summary>An issue on both sides.</summary>
public sealed record ComparisonRow(ProposalIssue Issue, Fate Fate, SideEntry? Left, SideEntry? Right)
{
    /// <summary>Whether the two sides are known to differ on it.</summary>
    public bool Differs => Fate is Fate.Added or Fate.Dropped or Fate.Reworded;

    /// <summary>Whether both say something and their stances differ.</summary>
    public bool OtherStance => Fate == Fate.Reworded && Left!.Stance != Right!.Stance;
}

/// <summary>Two sides beside each other, issue by issue.</summary>
public sealed record Comparison(ComparisonSide Left, ComparisonSide Right, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>Holds two sides against each other on every issue, in the order of the issues.</summary>
    public static Comparison Of(ComparisonSide left, ComparisonSide right, IReadOnlyList<ProposalIssue> issues) => new(
        left, right,
        [.. issues.Select(issue =>
        {
            var (before, after) = (left.Entries.GetValueOrDefault(issue.Key), right.Entries.GetValueOrDefault(issue.Key));
            return new ComparisonRow(issue, FateOf(before, after), before, after);
        })]);

    /// <summary>The word for a fate here: nobody rewords the positions of a party.</summary>
    public string Word(Fate fate) => (fate, Left.Party ?? Right.Party) switch
    {
        (_, null) => fate.Word(),
        (Fate.Added, _) => "Only on the right",
        (Fate.Dropped, _) => "Only on the left",
        (Fate.Reworded, _) => "Both speak to it",
        (Fate.NotAssessed, _) => "Not recorded",
        _ => fate.Word(),
    };

    /// <summary>How many issues have this fate.</summary>
    public int Count(Fate fate) => Rows.Count(row => row.Fate == fate);

    /// <summary>How many issues are known to differ.</summary>
    public int Differing => Rows.Count(row => row.Differs);

    /// <summary>Whether one side is a text and the other a party, so that one can meet or cross the other.</summary>
    public bool IsTextAgainstParty => (Left.Party is null) != (Right.Party is null);

    /// <summary>How far the text goes toward the party on an issue, where the comparison is one of the two.</summary>
    public Agreement Agreement(ComparisonRow row) => Left.Party is null
        ? RedLineRule.Between(row.Left?.Stance, row.Right?.Stance)
        : RedLineRule.Between(row.Right?.Stance, row.Left?.Stance);

    /// <summary>
    /// Whether a word-level difference of the two texts can be read: two texts that share few words are easier read one
    /// beside the other.
    /// </summary>
    public static bool IsReadable(string before, string after)
    {
        var parts = WordDifference.Between(before, after);
        var kept = parts.Where(part => part.Fate == WordFate.Kept).Sum(part => part.Text.Length);
        return kept * 5 >= Math.Max(before.Length, after.Length) * 2;
    }

    private static Fate FateOf(SideEntry? left, SideEntry? right) => (left, right) switch
    {
        (null, _) or (_, null) => Fate.NotAssessed,
        ({ Stance: Stance.Silent }, { Stance: Stance.Silent }) => Fate.Silent,
        ({ Stance: Stance.Silent }, _) => Fate.Added,
        (_, { Stance: Stance.Silent }) => Fate.Dropped,
        _ when left.Stance == right.Stance && left.Words == right.Words => Fate.Same,
        _ => Fate.Reworded,
    };
}
