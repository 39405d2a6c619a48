using PeaceTracker.Domain;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Parsing;

/// <summary>A form in which strikes are written down.</summary>
/// <param name="Name">Its name on the command line and in import batches.</param>
/// <param name="Title">How people call it.</param>
/// <param name="KeyPrefix">How the keys of its strikes begin; null where the rows bring keys of their own.</param>
/// <param name="Zone">IANA name of the zone that its times are in.</param>
/// <param name="Source">Who compiles its files; null where the rows name their sources.</param>
/// <param name="Definitions">What its figures count.</param>
/// <param name="Columns">What becomes of each column, in words.</param>
/// <param name="Recognises">Whether a table with this first row is in this form; so far as to say what is wrong with it.</param>
/// <param name="Header">The names of the columns by the first row; faults where it cannot be read so.</param>
/// <param name="Begin">Begins to read rows.</param>
internal sealed record StrikeFormat(
    string Name, string Title, string? KeyPrefix, string Zone, ReportedSource? Source, IReadOnlyList<ReportedDefinition> Definitions, IReadOnlyList<ColumnUse> Columns,
    Func<IReadOnlyList<string>, bool> Recognises, Func<StrikeSheet, ICollection<Fault>, IReadOnlyList<string>> Header,
    Func<StrikeCells, StrikeTerms, Func<ReadRow?>> Begin)
{
    /// <summary>What the preview must say of the form as a whole; null where there is nothing.</summary>
    public string? Caution { get; init; }

    /// <summary>The longest that a cell can be, in bytes.</summary>
    public int MostBytesOfACell { get; init; } = 8000;

    /// <summary>All that can be imported, in the order in which they are tried.</summary>
    public static IReadOnlyList<StrikeFormat> All { get; } = [KaggleFormat.Format, AcledFormat.Format, UcdpFormat.Format, ClaimsFormat.Format];

    /// <summary>The form of a table by what it holds, whatever its file is called; null where it is none that is known.</summary>
    public static StrikeFormat? Of(StrikeSheet sheet) => All.FirstOrDefault(format => format.Recognises(sheet.First));

    /// <summary>What keeps a header from having just these columns, or at least these.</summary>
    public static IEnumerable<Fault> Faults(string file, IReadOnlyList<string> header, IReadOnlyList<string> needed, bool allKnown, StringComparer comparer) =>
    [
        .. Tell(file, needed.Except(header, comparer), "has no column"),
        .. Tell(file, allKnown ? header.Except(needed, comparer) : [], "has a column", " that the format does not know"),
        .. Tell(file, header.GroupBy(name => name, comparer).Where(group => group.Count() > 1).Select(group => group.Key), "has the column", " twice"),
    ];

    private static IEnumerable<Fault> Tell(string file, IEnumerable<string> names, string before, string after = "") => names.Take(StrikeSheet.MostFaults)
        .Select(name => new Fault(file, 1, StrikeSheet.Shortened(name), $"{before} '{StrikeSheet.Shortened(name)}'{after}"));
}

/// <summary>What becomes of a column.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Becomes">What it becomes here; null where it is read and not kept.</param>
internal sealed record ColumnUse(string Name, string? Becomes);

/// <summary>What a reading must know of where the rows go.</summary>
/// <param name="Weapons">Which weapon a model is.</param>
/// <param name="Attacker">The side that attacked.</param>
/// <param name="Target">The side that was attacked.</param>
internal sealed record StrikeTerms(WeaponDictionary Weapons, SideNames Attacker, SideNames Target)
{
    /// <summary>Keys that rows may name, by table: parties, claimants, counting definitions, sources.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Keys { get; init; } = new Dictionary<string, IReadOnlySet<string>>();
}
