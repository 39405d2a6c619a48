using PeaceTracker.Clocks;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Embedding.Serving;

/// <summary>From which point in time a widget shows things, in a sentence that stands in it.</summary>
internal static class EmbedStanding
{
    /// <param name="clocks">The point in time.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="today">Today, UTC.</param>
    /// <param name="changedAt">When something of what it is about last changed, UTC.</param>
    public static string Of(ClockView clocks, EmbedWords words, DateOnly today, DateTime changedAt)
    {
        var asOf = words.Say("as-of", words.Day(clocks.AsOf ?? clocks.KnownAt ?? clocks.RecordedBy ?? today));
        var known = clocks.AsOf is not null && clocks.KnownAt is { } day && day != clocks.AsOf ? " " + words.Say("known-by", words.Day(day)) : "";
        return clocks switch
        {
            { RecordedBy: { } recorded } => $"{asOf}{known} {words.Say("frozen", clocks.RecordedTime is { } time ? words.Time(recorded.ToDateTime(time, DateTimeKind.Utc)) : words.Day(recorded))}",
            { IsPresent: true } => changedAt > DateTime.UnixEpoch ? $"{asOf} {words.Say("changed", words.Time(changedAt))}" : asOf,
            _ => asOf + known,
        };
    }
}
