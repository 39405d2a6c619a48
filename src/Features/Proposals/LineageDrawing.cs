using System.Globalization;
using PeaceTracker.Controls.Drawings;

namespace PeaceTracker.Features.Proposals;

/// <summary>A lane of the picture: the side, or sides, whose texts stand in it.</summary>
public sealed record LineageLane(string Name, double Top, double Height);

/// <summary>A proposal in the picture, with the places of its days.</summary>
public sealed record LineageMark(ProposalLine Line, double Y, IReadOnlyList<(ProposalDay Meaning, DateOnly Day, double X)> Days)
{
    /// <summary>Where it begins.</summary>
    public double Start => Days[0].X;

    /// <summary>Where its last day stands.</summary>
    public double End => Days[^1].X;

    /// <summary>Where its name begins; a text that is not public has a broken line before it.</summary>
    public double NameAt => End + (Line.IsPublic ? 12 : 34);
}

/// <summary>An arrow from a text to the one that it answers or derives from, with the page that says so.</summary>
public sealed record LineageArrow(LineageMark From, LineageMark To)
{
    // Both ends look to the left, where no names stand.
    private const double Reach = 46;

    /// <summary>The way from one to the other.</summary>
    public string Path => string.Create(
        CultureInfo.InvariantCulture,
        $"M{From.Start - 8:0.#} {From.Y:0.#} C{From.Start - Reach:0.#} {From.Y:0.#} {To.Start - Reach:0.#} {To.Y:0.#} {To.Start - 9:0.#} {To.Y:0.#}");

    /// <summary>Where its word ends.</summary>
    public (double X, double Y) Word => (Math.Round(((From.Start + To.Start) / 2) - (Reach * .75) - 8, 1), Math.Round((From.Y + To.Y) / 2, 1));
}

/// <summary>
/// Proposals on a line of time, in lanes by author side; pure geometry in the units of the drawing. An arrow is drawn only
/// where a source says that one answers or derives from another.
/// </summary>
public sealed record LineageDrawing(
    TimeScale Scale, double Height, IReadOnlyList<LineageLane> Lanes, IReadOnlyList<LineageMark> Marks, IReadOnlyList<LineageArrow> Arrows)
{
    /// <summary>The width of the whole drawing.</summary>
    public const double Width = 1320;

    /// <summary>Where the line of time begins: left of it are the names of the lanes.</summary>
    public const double Left = 150;

    private const double Right = 190;

    private const double Row = 28;

    private const double Letter = 6.7;

    private const double Lead = 80;

    /// <summary>Draws proposals; at least one.</summary>
    public static LineageDrawing Of(ProposalList list)
    {
        var days = list.Proposals.SelectMany(line => line.Days.Known).Select(known => known.Day).ToList();
        var around = TimeScale.Around(days, Width - Left - Right - Lead);
        // Before the first mark there is room for the arrows that lead to it.
        var before = (int)Math.Ceiling((around.Last.DayNumber - around.First.DayNumber) * Lead / around.Width);
        var scale = new TimeScale(DateOnly.FromDayNumber(Math.Max(0, around.First.DayNumber - before)), around.Last, Width - Left - Right);

        var order = list.Parties.Select((party, place) => (party.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place, StringComparer.Ordinal);
        var linked = list.Proposals.Where(line => line.Related is not null).SelectMany(line => (string[])[line.Key, line.Related!.Key]).ToHashSet(StringComparer.Ordinal);
        var lanes = new List<LineageLane>();
        var marks = new List<LineageMark>();
        var top = 4.0;
        foreach (var lane in list.Proposals.GroupBy(line => Side(line, list.Parties), StringComparer.Ordinal)
                     .OrderBy(lane => lane.First().Authors.Min(author => order.GetValueOrDefault(author.MemberOf ?? author.Key, int.MaxValue))).ThenBy(lane => lane.Key.Length))
        {
            // What an arrow leads to or from stands in front: no name of another lies in the arrow's way.
            var rows = new List<List<(double Start, double End)>>();
            foreach (var line in lane.OrderBy(line => linked.Contains(line.Key) ? 0 : 1))
            {
                var places = line.Days.Known.Select(known => (known.Meaning, known.Day, X: Left + scale.At(known.Day))).ToList();
                var mark = new LineageMark(line, 0, places);
                var (start, end) = (mark.Start - 16, mark.NameAt + (line.ShortTitle.Length * Letter));
                var row = rows.FindIndex(taken => taken.TrueForAll(other => other.End < start || end < other.Start));
                if (row < 0)
                {
                    row = rows.Count;
                    rows.Add([]);
                }

                rows[row].Add((start, end));
                marks.Add(mark with { Y = top + 6 + (row * Row) + (Row / 2) });
            }

            var height = (rows.Count * Row) + 12;
            lanes.Add(new(lane.Key, top, height));
            top += height;
        }

        var arrows = marks.Where(mark => mark.Line.Related is not null)
            .SelectMany(mark => marks.Where(other => other.Line.Key == mark.Line.Related!.Key).Select(other => new LineageArrow(mark, other)));
        return new(scale, top + 26, lanes, marks, [.. arrows]);
    }

    // A member stands in the lane of its coalition.
    private static string Side(ProposalLine line, IReadOnlyList<ProposalParty> parties) => string.Join(", ", line.Authors
        .Select(author => parties.FirstOrDefault(party => party.Key == author.MemberOf)?.ShortName ?? author.ShortName)
        .Distinct(StringComparer.Ordinal));
}
