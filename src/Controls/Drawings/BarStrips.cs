using System.Globalization;

namespace PeaceTracker.Controls.Drawings;

/// <summary>Draws figures by day as bars over a line of time. Zero is a line on the ground, no report a mark below it.</summary>
internal static class BarStrips
{
    // Ten years; before, a bar is nothing that can be seen.
    private const int MostDays = 3660;

    private const double Below = 5;

    private static readonly double[] Round = [1, 2, 5, 10];

    public static IEnumerable<PictureStrip> Of(PictureSheet sheet, PictureBars bars)
    {
        yield return sheet.Strip(pen => Words(pen, sheet, bars), withNext: bars.Days.Count > 0);
        if (bars.Days.Count > 0)
        {
            yield return Whole(sheet, bars, sheet.Fixed ? 300 : Math.Clamp(sheet.Room * 0.36, 120, 340));
        }
    }

    private static void Words(DrawingPen pen, PictureSheet sheet, PictureBars bars)
    {
        pen.Write(bars.Unit, sheet.Left, sheet.Room, sheet.Bold, 2);
        pen.Write(bars.Claimant, sheet.Left, sheet.Room, sheet.Small, sheet.Fixed ? 2 : 4);
        if (bars.Days.Count == 0)
        {
            pen.Write(sheet.Words.NoDay, sheet.Left, sheet.Room, sheet.Text, 1);
        }

        pen.Y += sheet.Base * 0.5;
    }

    private static PictureStrip Whole(PictureSheet sheet, PictureBars bars, double height) => sheet.Strip(pen => Chart(pen, sheet, bars, height), counts: 1, shorter: room =>
    {
        var rest = sheet.Strip(pen => Chart(pen, sheet, bars, height)).Height - height;
        return room - rest is >= 80 and var less && less < height ? sheet.Strip(pen => Chart(pen, sheet, bars, less), counts: 1) : null;
    });

    private static void Chart(DrawingPen pen, PictureSheet sheet, PictureBars bars, double height)
    {
        var last = bars.Days.Max(bar => bar.End);
        var first = DateOnly.FromDayNumber(Math.Max(bars.Days.Min(bar => bar.Day).DayNumber, last.DayNumber - MostDays));
        var most = bars.Days.Max(bar => bar.Value) ?? 0;
        var step = Step(most);
        var top = step * Math.Max(1, Math.Ceiling(most / step));
        var style = sheet.Small with { Size = Math.Max(12, sheet.Base * 0.76) };
        var axis = sheet.Faces.Width(Number(top), style.Size) + (sheet.Base * 0.5);
        var (left, room) = (sheet.Left + axis, sheet.Room - axis);
        var head = style.Size * 0.7;
        var ground = head + height;

        for (var value = 0d; value <= top; value += step)
        {
            var y = ground - (height * value / top);
            pen.Area(left, y - 0.5, room, 1, pen.Palette[value == 0 ? "line-strong" : "line"]);
            pen.Line(Number(value), left - (sheet.Base * 0.4), y + (style.Size * 0.33), style, right: true);
        }

        var days = last.DayNumber - first.DayNumber + 1;
        var slot = room / days;
        var (unreported, zero) = (false, false);
        foreach (var (index, count, value) in Slots(bars.Days, first))
        {
            var (x, width) = (left + (slot * index) + (slot * count * 0.12), slot * count * 0.76);
            unreported |= value is null;
            zero |= value is 0;
            var tall = value is > 0 ? height * value.Value / top : 1.5;
            pen.Area(x, value is null ? ground + 1.5 : ground - tall, width, value is null ? Below : tall, pen.Palette[value is null ? "no-report" : bars.Colour]);
        }

        pen.Y = ground + Below + 3;
        Days(pen, new(first, last, room), (left, slot), style);
        Breaks(pen, sheet, bars, (first, last), (left, slot, head * 0.3, ground), style);
        Key(pen, sheet, bars, (unreported, zero), style);
    }

    // One after the other without a gap: what no bar stands for has no report, each day for itself.
    private static IEnumerable<(int Index, int Count, int? Value)> Slots(IReadOnlyList<PictureBar> bars, DateOnly first)
    {
        var next = 0;
        foreach (var bar in bars.GroupBy(bar => bar.Day).Select(day => day.Last()).OrderBy(bar => bar.Day))
        {
            for (; next < bar.Day.DayNumber - first.DayNumber; next++)
            {
                yield return (next, 1, null);
            }

            if (bar.End.DayNumber - first.DayNumber - next + 1 is > 0 and var count)
            {
                yield return (next, count, bar.Value);
                next += count;
            }
        }
    }

    private static void Days(DrawingPen pen, TimeScale scale, (double Left, double Slot) place, TextStyle style)
    {
        var end = double.MinValue;
        foreach (var (day, tick) in scale.Ticks(style.Size * 4.6))
        {
            // The first says the year, which stands nowhere else.
            var words = end > double.MinValue || tick.EndsWith(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? tick : $"{tick} {day.Year}";
            var width = pen.Faces.Width(words, style.Size);
            var x = Math.Max(place.Left, place.Left + (place.Slot * (day.DayNumber - scale.First.DayNumber + 0.5)) - (width / 2));
            x = Math.Min(x, place.Left + scale.Width - width);
            if (x > end)
            {
                pen.Line(words, x, pen.Y + style.Size, style);
                end = x + width + (style.Size * 0.6);
            }
        }

        pen.Y += style.Size * 1.5;
    }

    private static void Breaks(
        DrawingPen pen, PictureSheet sheet, PictureBars bars, (DateOnly First, DateOnly Last) days, (double Left, double Slot, double Top, double Ground) place, TextStyle style)
    {
        var letter = 'A';
        foreach (var change in bars.Breaks.Where(change => change.Day >= days.First && change.Day <= days.Last).OrderBy(change => change.Day).Take(6))
        {
            var x = place.Left + (place.Slot * (change.Day.DayNumber - days.First.DayNumber));
            pen.Shapes.Add(new DrawnBreak(x, place.Top, place.Ground - place.Top, pen.Palette["ink"]));
            pen.Line(letter.ToString(), Math.Min(x + 4, place.Left + (place.Slot * (days.Last.DayNumber - days.First.DayNumber + 1)) - style.Size), place.Top + style.Size, style with { Colour = "ink", Lettering = Lettering.Bold });
            pen.Write($"{letter}: {string.Format(CultureInfo.InvariantCulture, sheet.Words.From, sheet.Words.Day(change.Day), change.Words)}", sheet.Left, sheet.Room, style, 3);
            letter++;
        }
    }

    private static void Key(DrawingPen pen, PictureSheet sheet, PictureBars bars, (bool Unreported, bool Zero) seen, TextStyle style)
    {
        if (!seen.Unreported && !seen.Zero)
        {
            return;
        }

        pen.Y += style.Size * 0.2;
        var x = sheet.Left;
        foreach (var (words, colour, height) in new[] { (seen.Unreported ? bars.NoReport ?? sheet.Words.NoReport : null, "no-report", Below), (seen.Zero ? bars.None ?? sheet.Words.None : null, bars.Colour, 1.5) })
        {
            if (words is null)
            {
                continue;
            }

            pen.Area(x, pen.Y + (style.Size * 0.7) - (height / 2), style.Size, height, pen.Palette[colour]);
            pen.Line(words, x + (style.Size * 1.4), pen.Y + (style.Size * 0.98), style);
            x += (style.Size * 3) + sheet.Faces.Width(words, style.Size);
        }

        pen.Y += style.Size * 1.3;
    }

    // Three to five lines at round numbers.
    private static double Step(int most)
    {
        var rough = Math.Max(1, most / 3d);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return Round.Select(round => round * power).First(step => step >= rough * 0.99);
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
