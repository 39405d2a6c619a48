namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>One row of the file: one model of weapon in one attack window, as one post reports it.</summary>
/// <param name="Line">The line it stands on.</param>
/// <param name="Start">Start of the window, Kyiv time.</param>
/// <param name="End">End of the window, Kyiv time.</param>
/// <param name="Model">The weapon, or several joined by " and ".</param>
/// <param name="Target">The region aimed at, or "Ukraine"; empty where the post names none.</param>
/// <param name="Source">The post: the end of a Facebook address, or a whole address.</param>
/// <param name="Counts">The figures.</param>
/// <param name="Identity">The cells that make it this row and not another, as they are written.</param>
internal sealed record KaggleRow(
    int Line, ReportedTime Start, ReportedTime End, string Model, string Target, string Source, KaggleCounts Counts, string Identity);

/// <summary>The figures of a row. An empty cell means "not reported", not zero.</summary>
/// <param name="Launched">How many came.</param>
/// <param name="Destroyed">How many were shot down, or, from the merged reports on, shot down or suppressed.</param>
/// <param name="NotReached">How many did not reach their target: lost, or jammed.</param>
/// <param name="StillAttacking">How many were in the air when the post was written.</param>
/// <param name="HitLocations">How many places were hit.</param>
internal sealed record KaggleCounts(int? Launched, int? Destroyed, int? NotReached, int? StillAttacking, int? HitLocations);
