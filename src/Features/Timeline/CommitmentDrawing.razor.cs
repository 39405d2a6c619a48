using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Features.Timeline;

/// <summary>Windows as bars over strips of what is reported day by day, one strip for each direction.</summary>
public sealed partial class CommitmentDrawing
{
    private const int Width = 960;

    private const int Row = 21;

    private const int Caption = 19;

    private const int Tall = 42;

    private List<Bar> bars = [];

    private List<Strip> strips = [];

    private List<(string X, string Words, string Anchor)> ticks = [];

    private double dayWidth;

    private int height;

    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required CommitmentLedger Ledger { get; set; }

    [Parameter, EditorRequired]
    public required ClockView Clocks { get; set; }

    protected override void OnParametersSet()
    {
        var scale = TimeScale.Around(Ledger.Lines.SelectMany(line => new[] { line.DeclaredOn, line.StartsOn ?? line.DeclaredOn, line.EndsOn ?? line.DeclaredOn }), Width);
        dayWidth = Math.Max(.9, Width / (double)(scale.Last.DayNumber - scale.First.DayNumber + 1) * .8);
        ticks = [.. scale.Ticks(62).Select(tick => (Percent(scale.At(tick.Day)), tick.Words, scale.At(tick.Day) < 30 ? "start" : scale.At(tick.Day) > Width - 30 ? "end" : "middle"))];
        bars = [.. Ledger.Lines.Select((line, i) => Bar.Of(line, scale, 18 + (i * Row) + (Row / 2)))];
        var top = 24 + (Ledger.Lines.Count * Row);
        strips = [];
        foreach (var direction in Ledger.Directions)
        {
            if (Drawn(direction, scale) is { } counted)
            {
                strips.Add(Strip.Of(direction, counted, scale, top, new StrikeView(scale.First, scale.Last, direction.Claimant) { Clocks = Clocks }.Address(Negotiation)));
                top += Caption + Tall + 8;
            }
        }

        height = top + 18;
    }

    // The kind of weapon with figures on the most days.
    private static Counted? Drawn(DirectionReport direction, TimeScale scale) => direction.Told(scale.First, scale.Last)
        .OrderByDescending(counted => direction.Days.Count(day => day.Figures.ContainsKey(counted))).Select(counted => (Counted?)counted).FirstOrDefault();

    private static string Percent(double place) => (place / Width * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Fixed(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Bar(LedgerLine Line, double Declared, double Left, double Right, int Y, bool Closed, bool Before)
    {
        public static Bar Of(LedgerLine line, TimeScale scale, int y)
        {
            var start = line.StartsOn ?? line.DeclaredOn;
            var closed = line is { StartsOn: not null, EndsOn: not null };
            var (left, right) = (scale.At(start), closed ? scale.At(line.EndsOn!.Value.AddDays(1)) : scale.At(start));
            // Words go before the mark where there is no room behind it.
            return new(line, scale.At(line.DeclaredOn), left, right, y, closed, right + 50 + (line.Title.Length * 6.2) > Width);
        }
    }

    private sealed record Strip(int Top, string Words, string Address, IReadOnlyList<(double Left, double Tall)> Days, IReadOnlyList<(double Left, double Right)> Unreported)
    {
        public static Strip Of(DirectionReport direction, Counted counted, TimeScale scale, int top, string address)
        {
            var days = direction.Days.Where(day => day.Day >= scale.First && day.Day <= scale.Last && day.Figures.ContainsKey(counted)).ToList();
            var most = Math.Max(1, days.Max(day => day.Figures[counted].Best));
            var gaps = new List<(DateOnly From, DateOnly To)>();
            var told = days.Select(day => day.Day).ToHashSet();
            for (var day = scale.First; day <= scale.Last; day = day.AddDays(1))
            {
                if (told.Contains(day))
                {
                    continue;
                }

                if (gaps.Count > 0 && gaps[^1].To.AddDays(1) == day)
                {
                    gaps[^1] = gaps[^1] with { To = day };
                }
                else
                {
                    gaps.Add((day, day));
                }
            }

            var highest = days.MaxBy(day => day.Figures[counted].Best)!;
            return new(
                top, $"{direction.Words}: {direction.Describe(counted)} per day, as the {direction.ClaimantName} reports; highest {StrikeWords.Text(highest.Figures[counted].Best, null, null, highest.Figures[counted].Bound)} on {highest.Day.Text()}",
                address,
                [.. days.Select(day => (scale.At(day.Day), Math.Max(1, Tall * day.Figures[counted].Best / (double)most)))],
                [.. gaps.Select(gap => (scale.At(gap.From), scale.At(gap.To.AddDays(1))))]);
        }
    }
}
