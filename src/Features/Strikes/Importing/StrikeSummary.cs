using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>What a file is and what becomes of its rows, without the rows. With a fault it is refused as a whole.</summary>
internal sealed class StrikeSummary(string file, FileScan scan)
{
    // Names beyond these are counted and not listed: a file of another kind may hold a million.
    private const int MostNames = 1000;

    private readonly Dictionary<(string What, string Reason, string? Column), RowGroup> groups = [];

    private readonly SortedDictionary<string, int> models = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, int> places = new(StringComparer.Ordinal);

    private readonly int[] fates = new int[Enum.GetValues<RowFate>().Length];

    public string File { get; } = file;

    public FileScan Scan { get; } = scan;

    /// <summary>What is wrong with the file itself.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>The form that it is in; null where none was recognised.</summary>
    public StrikeFormat? Format { get; private set; }

    public IReadOnlyList<string> Header { get; private set; } = [];

    public char Separator { get; private set; } = ',';

    /// <summary>Rows below the header.</summary>
    public int RowsRead => fates.Sum();

    /// <summary>Rows that are stored with a doubt.</summary>
    public int Flagged { get; private set; }

    /// <summary>First and last day of what is stored; null where nothing is.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; private set; }

    /// <summary>Doubts and reasons, rows alike in one group.</summary>
    public IReadOnlyCollection<RowGroup> Groups => groups.Values;

    /// <summary>Weapons that nobody knows the kind of, with the rows that name them.</summary>
    public IReadOnlyDictionary<string, int> UnknownModels => models;

    /// <summary>Places that rows are about, with their rows.</summary>
    public IReadOnlyDictionary<string, int> Places => places;

    public int Count(RowFate fate) => fates[(int)fate];

    public void Begin(StrikeFormat format, char separator, IReadOnlyList<string> header) => (Format, Separator, Header) = (format, separator, header);

    public void Add(ReadRow row)
    {
        fates[(int)row.Fate]++;
        Flagged += row.Fate == RowFate.Stored && row.Doubts.Count > 0 ? 1 : 0;
        var what = row.Fate switch { RowFate.Stored => "flagged", RowFate.Quarantined => "quarantined", RowFate.Duplicate => "duplicate", _ => "left out" };
        foreach (var doubt in row.Doubts)
        {
            var key = (what, doubt.Reason, doubt.Column);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = new(what, doubt.Reason, doubt.Column));
            }

            group.Add(doubt.Line);
        }

        Name(models, row.UnknownModel);
        Name(places, row.Fate == RowFate.LeftOut ? null : row.Place);
        if (row.Strike is { Day: var day })
        {
            Days = Days is (var first, var last) ? (day < first ? day : first, day > last ? day : last) : (day, day);
        }
    }

    /// <summary>Groups of rows as lines of text, the most rows first.</summary>
    public IEnumerable<string> Lines() => groups.Values.OrderBy(group => group.What switch { "quarantined" => 0, "duplicate" => 1, "left out" => 2, _ => 3 })
        .ThenByDescending(group => group.Rows).Select(group => group.ToString());

    private static void Name(SortedDictionary<string, int> names, string? name)
    {
        if (name is not null && (names.ContainsKey(name) || names.Count < MostNames))
        {
            names[name] = names.GetValueOrDefault(name) + 1;
        }
    }
}

/// <summary>Rows of which the same is to be said.</summary>
/// <param name="What">What becomes of them, in a word.</param>
/// <param name="Reason">Why, or what is doubtful.</param>
/// <param name="Column">Where that shows.</param>
public sealed record RowGroup(string What, string Reason, string? Column)
{
    private const int Most = 10;

    private readonly List<int> lines = [];

    public int Rows { get; private set; }

    /// <summary>The lines of the first of them.</summary>
    public IReadOnlyList<int> Lines => lines;

    public void Add(int line)
    {
        Rows++;
        if (lines.Count < Most)
        {
            lines.Add(line);
        }
    }

    /// <summary>"quarantined: 2 rows: the source does not say who claims it (column source, lines 2063, 3582)"</summary>
    public override string ToString() => $"{What}: {(Rows == 1 ? "1 row" : $"{Rows:N0} rows")}: {Reason} ("
        + (Column is null ? "" : $"column {Column}, ") + $"{(Rows == 1 ? "line" : "lines")} {string.Join(", ", lines)}{(Rows > Most ? ", …" : "")})";
}
