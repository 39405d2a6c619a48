using PeaceTracker.Domain;

namespace PeaceTracker.Features.Distance;

/// <summary>All that distances are computed from, at one point in time. Immutable: open pages share it.</summary>
/// <param name="Title">The negotiation's.</param>
/// <param name="Parties">All parties, in the curators' order.</param>
/// <param name="Issues">The issues that have a scale, in the curators' order.</param>
/// <param name="Unscaled">The other issues, which cannot be counted.</param>
public sealed record DistanceSheet(
    string Title, IReadOnlyList<DistanceParty> Parties, IReadOnlyList<ScaledIssue> Issues, IReadOnlyList<UnscaledIssue> Unscaled);

/// <summary>A party, and the coalition that it is part of, where it is part of one.</summary>
public sealed record DistanceParty(string Key, string Name, string ShortName, string? MemberOf);

/// <summary>An issue on which nothing can be placed.</summary>
public sealed record UnscaledIssue(string Key, string Name);

/// <summary>An issue with a scale, and what each party said on it up to the point in time.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The name of the issue that it is part of, where it is.</param>
/// <param name="Proposition">The sentence that stances are about.</param>
/// <param name="Scale">The landmarks, ascending.</param>
/// <param name="Histories">By the key of the party: its revisions in the order in which they came to hold, the one that holds last.</param>
/// <param name="Saliences">By the key of the party: what curators say the issue weighs for it.</param>
public sealed record ScaledIssue(
    string Key, string Name, string? Parent, string Proposition, IReadOnlyList<Landmark> Scale,
    IReadOnlyDictionary<string, IReadOnlyList<PlacedRevision>> Histories, IReadOnlyDictionary<string, Weighing> Saliences)
{
    /// <summary>The revision that holds for a party; null where no statement is known.</summary>
    public PlacedRevision? Holding(string party) => Histories.GetValueOrDefault(party) is [.., var last] ? last : null;

    /// <summary>Where a party stands; null where it cannot be placed.</summary>
    public int? Placement(string party) => Holding(party)?.Placement;
}

/// <summary>A revision of a position as far as distances need it.</summary>
/// <param name="Number">Its number within its position, which its address ends with.</param>
/// <param name="Stance">The stance.</param>
/// <param name="Summary">The position in a sentence.</param>
/// <param name="Placement">0 to 100, where an editor placed it.</param>
/// <param name="Reason">Why the editor placed it there.</param>
/// <param name="SaidOn">When it was said.</param>
/// <param name="PublishedOn">When the public could know.</param>
public sealed record PlacedRevision(int Number, Stance Stance, string Summary, int? Placement, string? Reason, SaidOn SaidOn, DateOnly PublishedOn)
{
    /// <summary>Why there is no placement, in words that name the difference between silence, ignorance and caution.</summary>
    public static string WhyNot(PlacedRevision? revision) => revision switch
    {
        null => "No known statement",
        { Stance: Stance.Silent } => "Silent",
        _ => "Not placed by an editor",
    };
}

/// <summary>What a curator says an issue weighs for a party, 0 to 100, never without a reason.</summary>
public sealed record Weighing(int Weight, string Reason, DateOnly PublishedOn, string Source, string? Url);
