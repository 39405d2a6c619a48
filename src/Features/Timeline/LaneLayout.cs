using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>
/// Where the marks of one lane stand so that no words cover other words: rows are added where marks come close, turning
/// points keep their words first, and the many of one day become one mark where a day is narrow.
/// </summary>
/// <param name="Marks">The marks, in the order of time.</param>
/// <param name="Rows">How many rows they need; at least one.</param>
public sealed record LaneLayout(IReadOnlyList<LaneMark> Marks, int Rows)
{
    /// <summary>No lane has more rows; what comes then stands over others.</summary>
    public const int MostRows = 14;

    // Further rows hold marks without words only, so that a lane stays low.
    private const int RowsWithWords = 8;

    // Units are pixels on a line as narrow as it gets; on a wider one there is only more room.
    private const double Letter = 6.1;

    private const double Mark = 16;

    /// <summary>How long the tail of an open end is, in pixels.</summary>
    public const int Tail = 18;

    private const double NarrowDay = 12;

    private static readonly int[] Lengths = [46, 30, 20];

    /// <summary>Lays out the entries of a lane on a line.</summary>
    public static LaneLayout Of(IEnumerable<TimelineEntry> entries, TimeScale scale)
    {
        var day = scale.Width / Math.Max(1, scale.Last.DayNumber - scale.First.DayNumber);
        var marks = entries.GroupBy(entry => (entry.Time, Many: day < NarrowDay && entry.Time.Precision == DatePrecision.Day && entry.Time.First == entry.Time.Last))
            .SelectMany(group => group.Key.Many && group.Count() > 2 ? [LaneMark.Of([.. group.OrderByDescending(entry => entry.Milestone)], scale)] : group.Select(entry => LaneMark.Of([entry], scale)))
            .ToList();
        var taken = new List<(double Left, double Right)>[MostRows];
        for (var row = 0; row < MostRows; row++)
        {
            taken[row] = [];
        }

        var placed = marks.OrderByDescending(mark => mark.Entries.Any(entry => entry.Milestone)).ThenBy(mark => mark.Left).Select(mark => Place(mark, taken, scale.Width)).ToList();
        return new([.. placed.OrderBy(mark => mark.Left).ThenBy(mark => mark.Row)], placed.Count == 0 ? 1 : placed.Max(mark => mark.Row) + 1);
    }

    private static LaneMark Place(LaneMark mark, List<(double Left, double Right)>[] taken, double width)
    {
        // What has no known end, or no known first day, has a tail.
        var least = mark.Left - (Mark / 2) - (mark.Entry.Time.Precision == DatePrecision.By ? Tail : 0);
        var most = Math.Max(mark.Right, mark.Left + (Mark / 2)) + (mark.Entry.OpenEnd ? Tail : 0);
        foreach (var words in Wordings(mark.Words))
        {
            var room = words.Length == 0 ? 0 : (words.Length * Letter) + 6;
            foreach (var before in words.Length == 0 ? new[] { false } : [false, true])
            {
                var box = before ? (least - room, most) : (least, most + room);
                if (words.Length > 0 && (before ? box.Item1 < 0 : box.Item2 > width))
                {
                    continue;
                }

                for (var row = 0; row < (words.Length > 0 ? RowsWithWords : MostRows); row++)
                {
                    if (taken[row].TrueForAll(other => box.Item2 <= other.Left || box.Item1 >= other.Right))
                    {
                        taken[row].Add(box);
                        return mark with { Row = row, Told = words, Before = before };
                    }
                }
            }
        }

        return mark with { Row = MostRows - 1, Told = "" };
    }

    private static IEnumerable<string> Wordings(string words)
    {
        if (words.Length <= Lengths[0])
        {
            yield return words;
        }

        foreach (var length in Lengths.Where(length => words.Length > length))
        {
            yield return words[..length].TrimEnd(' ', ',', ':') + "…";
        }

        yield return "";
    }
}

/// <summary>A mark of the drawing: an entry, or the many of one day.</summary>
/// <param name="Entries">What it stands for.</param>
/// <param name="Left">Where it begins, in units of the line.</param>
/// <param name="Right">Where it ends; the same for one day.</param>
/// <param name="Words">What could be told beside it.</param>
public sealed record LaneMark(IReadOnlyList<TimelineEntry> Entries, double Left, double Right, string Words)
{
    /// <summary>Its row in the lane, from the top.</summary>
    public int Row { get; init; }

    /// <summary>The words there is room for; empty where there is none.</summary>
    public string Told { get; init; } = "";

    /// <summary>Whether the words stand before it.</summary>
    public bool Before { get; init; }

    /// <summary>The entry that it leads to.</summary>
    public TimelineEntry Entry => Entries[0];

    internal static LaneMark Of(IReadOnlyList<TimelineEntry> entries, TimeScale scale)
    {
        var time = entries[0].Time;
        var left = scale.At(time.First);
        return new(
            entries, left, time.First == time.Last ? left : scale.At(time.Last),
            entries.Count == 1 ? entries[0].Label
                : entries.Select(entry => entry.Kind).Distinct().Count() == 1 ? $"{entries.Count} {Plural(entries[0].Kind)}" : $"{entries[0].Label} + {entries.Count - 1}");
    }

    private static string Plural(TimelineKind kind) => kind is TimelineKind.Talks or TimelineKind.Strikes ? kind.Word().ToLowerInvariant() : kind.Word().ToLowerInvariant() + "s";
}
