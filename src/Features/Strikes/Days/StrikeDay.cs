using PeaceTracker.Features.Strikes.Days.Sums;

namespace PeaceTracker.Features.Strikes.Days;

/// <summary>Everything that is claimed of one day of strikes, and which of it adds up.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Day">The day.</param>
/// <param name="Directions">Who attacked whom, the direction with the most claims first; empty where nothing is reported.</param>
/// <param name="Silent">Who reports otherwise, and has no report of this day here.</param>
/// <param name="Definitions">What the figures count.</param>
/// <param name="Events">What happened on that day.</param>
/// <param name="Commitments">Truces and promises that were to hold.</param>
/// <param name="Previous">The nearest day before with a report of weapons.</param>
/// <param name="Next">The nearest day after.</param>
public sealed record StrikeDay(
    string Title, DateOnly Day, IReadOnlyList<DayDirection> Directions, IReadOnlyList<ClaimantLine> Silent, IReadOnlyList<DefinitionLine> Definitions,
    IReadOnlyList<EventLine> Events, IReadOnlyList<CommitmentLine> Commitments, DateOnly? Previous, DateOnly? Next)
{
    /// <summary>Whether anybody reports anything of it.</summary>
    public bool IsReported => Directions.Count > 0;
}

/// <summary>Attacks in one direction on a day.</summary>
/// <param name="Attacker">The attacking side, by its short name.</param>
/// <param name="Target">The side attacked.</param>
/// <param name="Windows">The day and its windows, with their claims.</param>
public sealed record DayDirection(string Attacker, string Target, IReadOnlyList<DayWindow> Windows)
{
    /// <summary>Which figures add up, and which do not.</summary>
    public IReadOnlyList<SumCheck> Checks { get; } = DaySums.Of(Windows);

    /// <summary>Who says anything.</summary>
    public int Claimants => Windows.SelectMany(window => window.Claims).Select(claim => claim.Claimant).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many claims there are.</summary>
    public int Claims => Windows.Sum(window => window.Claims.Count);
}
