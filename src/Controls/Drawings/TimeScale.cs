using System.Globalization;

namespace PeaceTracker.Controls.Drawings;

/// <summary>Where days stand on a line of time that is drawn from left to right, and which of them are written below it.</summary>
/// <param name="First">The day at the left edge.</param>
/// <param name="Last">The day at the right edge; never before the first.</param>
/// <param name="Width">The length of the line, in the drawing's units.</param>
public sealed record TimeScale(DateOnly First, DateOnly Last, double Width)
{
    private static readonly int[] DaySteps = [1, 2, 5, 10];

    private static readonly int[] MonthSteps = [1, 3, 6, 12, 24, 60, 120];

    /// <summary>A line that all the days stand on, with a margin on both sides so that no mark stands on the edge.</summary>
    public static TimeScale Around(IEnumerable<DateOnly> days, double width)
    {
        var all = days.ToList();
        if (all.Count == 0)
        {
            throw new ArgumentException("A line of time needs a day.", nameof(days));
        }

        var margin = Math.Max(1, (all.Max().DayNumber - all.Min().DayNumber) / 40);
        return new(
            DateOnly.FromDayNumber(Math.Max(DateOnly.MinValue.DayNumber, all.Min().DayNumber - margin)),
            DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, all.Max().DayNumber + margin)), width);
    }

    /// <summary>Where a day stands; days beyond the line stand at its edge.</summary>
    public double At(DateOnly day) =>
        Math.Round(Width * Math.Clamp((day.DayNumber - First.DayNumber) / (double)Math.Max(1, Last.DayNumber - First.DayNumber), 0, 1), 1);

    /// <summary>The same as text for an attribute of a drawing.</summary>
    public string X(DateOnly day) => At(day).ToString(CultureInfo.InvariantCulture);

    /// <summary>Days with their words, far enough apart to be read: days, first days of months, of quarters or of years.</summary>
    /// <param name="room">How much room the words of one need, in the drawing's units.</param>
    public IReadOnlyList<(DateOnly Day, string Words)> Ticks(double room = 70)
    {
        var days = Last.DayNumber - First.DayNumber + 1;
        var most = Math.Max(1, (int)(Width / room));
        if (days <= most * 10)
        {
            var step = DaySteps.First(step => days <= most * step);
            return [.. Enumerable.Range(0, days).Select(First.AddDays).Where(day => step == 1 || (day.Day - 1) % step == 0 && day.Day <= 30 - step + 1)
                .Select(day => (day, day.ToString("d MMM", CultureInfo.InvariantCulture)))];
        }

        var months = ((Last.Year - First.Year) * 12) + Last.Month - First.Month + 1;
        var every = MonthSteps.FirstOrDefault(every => months <= most * every, 600);
        return [.. Enumerable.Range(0, months)
            .Select(month => new DateOnly(First.Year, First.Month, 1).AddMonths(month))
            .Where(day => day >= First && ((day.Year * 12) + day.Month - 1) % every == 0)
            .Select(day => (day, day.ToString(every >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture)))];
    }
}
