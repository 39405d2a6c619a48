using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>One claimant's figures by day in a view, and nothing beside them.</summary>
/// <param name="Claimant">Whose figures these are; null where there are none at all.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Days">Every day of the range, reported or not.</param>
/// <param name="Problems">What was asked for and is not known here, in sentences that begin with its name in the address.</param>
public sealed record StrikeFigures(ClaimantLine? Claimant, DateOnly From, DateOnly To, IReadOnlyList<DayReport> Days, IReadOnlyList<string> Problems);
