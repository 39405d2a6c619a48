namespace PeaceTracker.Features.Strikes;

/// <summary>Days before and after, as far as there are any: a range typed by hand may begin with the first day that exists.</summary>
internal static class DayReach
{
    /// <summary>So many days earlier, or the first day.</summary>
    public static DateOnly Earlier(this DateOnly day, int days) => days < day.DayNumber ? day.AddDays(-days) : DateOnly.MinValue;

    /// <summary>So many days later, or the last day.</summary>
    public static DateOnly Later(this DateOnly day, int days) => days < DateOnly.MaxValue.DayNumber - day.DayNumber ? day.AddDays(days) : DateOnly.MaxValue;
}
