using System.Globalization;
using System.Text;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>
/// The bars of one kind as the shapes of a drawing, a path for all that look alike: a value is a bar, a reported zero a line
/// below the ground, and where nothing is reported there is a field behind. A step is one unit wide, and the ground lies at 100.
/// </summary>
internal sealed class StrikePlot
{
    private static readonly double[] Rounds = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

    private StrikePlot(int steps, int top) => (Steps, Top) = (steps, top);

    /// <summary>How many steps there are from left to right.</summary>
    public int Steps { get; }

    /// <summary>What the upper end of the drawing stands for: a round number, no lower than the highest bar.</summary>
    public int Top { get; }

    public string Bars { get; private init; } = "";

    public string Zeros { get; private init; } = "";

    public string Gaps { get; private init; } = "";

    public string Events { get; private init; } = "";

    /// <summary>The steps that a month begins in, as hundredths of the width, with its first day; no more than fit beside the ends.</summary>
    public IReadOnlyList<(int Place, DateOnly First)> Months { get; private init; } = [];

    public static StrikePlot Of(StrikeReport report, Counted counted)
    {
        var steps = report.Steps;
        var top = Round(steps.Max(step => step[counted]?.Best ?? 0));
        var (bars, zeros) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i][counted] is { Best: > 0 and var best })
            {
                // What is not zero is seen, however little it is.
                var height = Math.Max(1.5, Math.Round(100d * best / top, 1));
                bars.Append(CultureInfo.InvariantCulture, $"M{i}.1 100v-{height}h.8v{height}");
            }
            else if (steps[i][counted] is not null)
            {
                zeros.Append(CultureInfo.InvariantCulture, $"M{i}.1 103h.8");
            }
        }

        return new(steps.Count, top)
        {
            Bars = bars.ToString(), Zeros = zeros.ToString(), Gaps = GapsOf([.. steps.Select(step => step[counted] is null)]),
            Events = string.Concat(report.Events.Select(happening => PlaceOf(report, happening.Day)).Distinct().Select(place => string.Create(CultureInfo.InvariantCulture, $"M{place}.5 0v100"))),
            Months = MonthsOf(report),
        };
    }

    /// <summary>The next round number.</summary>
    internal static int Round(int most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, most))));
        return (int)Math.Ceiling(Rounds.First(round => round * power >= Math.Max(1, most)) * power);
    }

    /// <summary>Fields behind steps that follow each other.</summary>
    internal static string GapsOf(IReadOnlyList<bool> missing)
    {
        var path = new StringBuilder();
        for (var i = 0; i < missing.Count; i++)
        {
            var first = i;
            while (i < missing.Count && missing[i])
            {
                i++;
            }

            if (i > first)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{first} 0h{i - first}v100h-{i - first}z");
            }
        }

        return path.ToString();
    }

    internal static int PlaceOf(StrikeReport report, DateOnly day) => Math.Max(0, report.Steps.Count(step => step.From <= day) - 1);

    internal static IReadOnlyList<(int Place, DateOnly First)> MonthsOf(StrikeReport report)
    {
        var months = report.Days.Where(day => day.Day.Day == 1).Select(day => (Place: 100 * PlaceOf(report, day.Day) / report.Steps.Count, day.Day)).Where(month => month.Place is >= 18 and <= 78).ToList();
        var every = (months.Count + 4) / 5;
        return [.. months.Where((_, i) => i % Math.Max(1, every) == 0)];
    }
}
