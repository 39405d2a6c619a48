using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>What a strike file holds. With a fault it is refused as a whole and holds nothing else.</summary>
/// <param name="Faults">What is wrong with the file itself.</param>
/// <param name="RowsRead">Rows below the header.</param>
/// <param name="Strikes">The rows that can be stored.</param>
/// <param name="Skipped">The rows that cannot, and why.</param>
/// <param name="Flagged">Doubts about rows that can.</param>
/// <param name="UnknownModels">Weapons that no kind is known for.</param>
internal sealed record StrikeFile(
    IReadOnlyList<Fault> Faults, int RowsRead, IReadOnlyList<ReportedStrike> Strikes, IReadOnlyList<RowDoubt> Skipped, IReadOnlyList<RowDoubt> Flagged,
    IReadOnlySet<string> UnknownModels)
{
    public static StrikeFile Refused(IReadOnlyList<Fault> faults) => new(faults, 0, [], [], [], new HashSet<string>());
}

/// <summary>A doubt about one row, in words that many rows may share.</summary>
internal sealed record RowDoubt(int Line, string Reason);
