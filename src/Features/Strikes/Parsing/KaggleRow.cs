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
    int Line, ReportedTime Start, ReportedTime End, string Model, string Target, string Source, KaggleCounts Counts, string Identity)
{
    public KaggleDetails Details { get; init; } = KaggleDetails.None;

    /// <summary>The row that a sheet stands on; null, with faults, where a cell cannot be read.</summary>
    public static KaggleRow? Read(StrikeCells cells)
    {
        if (!cells.Begin())
        {
            return null;
        }

        var counts = KaggleColumns.Counts.ToDictionary(name => name, cells.Count);
        var (start, end) = (cells.Time("time_start"), cells.Time("time_end"));
        return cells.AreFaulty ? null : new(
            cells.Line, start, end, cells.Text("model"), cells.Text("target"), cells.Text("source"),
            new(counts["launched"], counts["destroyed"], counts["not_reach_goal"], counts["still_attacking"], counts["num_hit_location"]),
            string.Join('\u001f', KaggleColumns.Identifying.Select(cells.Text)))
        {
            Details = KaggleDetails.Read(cells, counts),
        };
    }
}

/// <summary>The figures of a row. An empty cell means "not reported", not zero.</summary>
/// <param name="Launched">How many came.</param>
/// <param name="Destroyed">How many were shot down, or, from the merged reports on, shot down or suppressed.</param>
/// <param name="NotReached">How many did not reach their target: lost, or jammed.</param>
/// <param name="StillAttacking">How many were in the air when the post was written.</param>
/// <param name="HitLocations">How many places were hit.</param>
internal sealed record KaggleCounts(int? Launched, int? Destroyed, int? NotReached, int? StillAttacking, int? HitLocations);
