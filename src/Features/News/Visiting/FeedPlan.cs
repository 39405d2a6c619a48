using PeaceTracker.Domain;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Features.News.Visiting;

/// <summary>Plans the next visit to a feed around the hours and days in which it need not be visited.</summary>
internal static class FeedPlan
{
    /// <summary>The longest that a visit is put off: whatever hours and days are left free come again within a week.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(7);

    /// <summary>Plans the next visit for a moment, or for the next one after it that the feed does not ask to skip.</summary>
    /// <param name="state">The feed's state.</param>
    /// <param name="moment">When it would be visited else, UTC.</param>
    public static void PlanAt(this FeedState state, DateTime moment)
    {
        state.NextCheckAt = state.Skipped().Next(moment);
        state.HeldFrom = state.NextCheckAt > moment ? moment : null;
    }

    /// <summary>Plans a visit that somebody waits for: it is held back by nothing.</summary>
    public static void PlanNow(this FeedState state, DateTime now) => (state.NextCheckAt, state.HeldFrom) = (now, null);

    /// <summary>The hours and days that its last document named.</summary>
    public static SkippedTimes Skipped(this FeedState state) => new(state.SkipHours, state.SkipDays);

    /// <summary>The first moment from one on that is not skipped. Who names all hours or all days has said nothing.</summary>
    public static DateTime Next(this SkippedTimes skipped, DateTime moment)
    {
        if (skipped.LeaveNothing() || !skipped.Include(moment))
        {
            return moment;
        }

        var hour = moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerHour));
        for (var later = 1; later <= Furthest.TotalHours; later++)
        {
            if (!skipped.Include(hour.AddHours(later)))
            {
                return hour.AddHours(later);
            }
        }

        return moment;
    }

    /// <summary>Whether no moment is left for a visit, so that what is named is not heeded.</summary>
    public static bool LeaveNothing(this SkippedTimes skipped) => skipped.Hours == SkippedTimes.AllHours || skipped.Days == SkippedTimes.AllDays;
}
