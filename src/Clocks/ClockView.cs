using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Clocks;

/// <summary>The point in time that a page is viewed from: the part of its address that all pages share. Days are UTC and inclusive.</summary>
/// <param name="AsOf">What had been said, or had happened, by the end of this day; null is the present.</param>
/// <param name="KnownAt">What was public by the end of this day; null is the present.</param>
/// <param name="RecordedBy">What stood in this database at the end of this day; null is the present.</param>
public sealed record ClockView(DateOnly? AsOf, DateOnly? KnownAt, DateOnly? RecordedBy)
{
    /// <summary>The second of the day that the record is seen from, UTC, inclusive; null is the day's end.</summary>
    public TimeOnly? RecordedTime { get; init; }

    /// <summary>Everything, now.</summary>
    public static ClockView Present { get; } = new(null, null, null);

    /// <summary>Whether no clock is set back.</summary>
    public bool IsPresent => this == Present;

    /// <summary>The point in time that records are chosen by.</summary>
    public Moment Moment => new(
        AsOf ?? DateOnly.MaxValue, KnownAt ?? DateOnly.MaxValue,
        RecordedTime is { } time
            ? RecordedBy?.ToDateTime(time, DateTimeKind.Utc)
            : RecordedBy?.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddTicks(-1));

    /// <summary>The clocks of an address; what cannot be read is named in the query's problems.</summary>
    public static ClockView Read(AddressQuery query)
    {
        var (asOf, knownAt, recorded) = (query.Day("asOf"), query.Day("knownAt"), query.DayOrTime("recordedBy"));
        return new(asOf, knownAt, recorded?.Day) { RecordedTime = recorded?.Time };
    }

    /// <summary>The clocks as parts of a query, none for the present: the first parts of every address.</summary>
    public IEnumerable<(string Name, IEnumerable<string?> Values)> Parts =>
        [("asOf", [AsOf?.Iso()]), ("knownAt", [KnownAt?.Iso()]), ("recordedBy", [Recorded?.Iso()])];

    /// <summary>The moment of recording as it is written: a day, or a second of it.</summary>
    private (DateOnly Day, TimeOnly? Time)? Recorded => RecordedBy is { } day ? (day, RecordedTime) : null;

    /// <summary>Whether something of a day comes after the point in time that is shown.</summary>
    public bool Hides(DateOnly day) => day > AsOf || day > KnownAt;

    /// <summary>What is shown, as a sentence; null for the present.</summary>
    public string? Words
    {
        get
        {
            if (IsPresent)
            {
                return null;
            }

            var recorded = Recorded is { } record ? $"recorded here by {record.Text()}" : null;
            if (AsOf is { } day && day == KnownAt)
            {
                return $"As known on {day.Text()}: what was said and published by the end of that day, UTC{(recorded is null ? null : $", and {recorded}")}.";
            }

            string?[] parts = [AsOf is { } said ? $"said by {said.Text()}" : null, KnownAt is { } known ? $"published by {known.Text()}" : null, recorded];
            return $"What was {string.Join(", ", parts.OfType<string>())} (end of day, UTC).";
        }
    }

    /// <summary>An address without a query of its own, in this view.</summary>
    public string Address(string path) => path + AddressQuery.Write(Parts);

    /// <summary>The last day of which anything is known at this point in time: no later than <paramref name="today"/>, UTC.</summary>
    public DateOnly LastDay(DateOnly today) => new[] { today, AsOf ?? today, KnownAt ?? today }.Min();

    /// <summary>The day from which ages are counted: the view's, else today, UTC.</summary>
    public DateOnly Today(TimeProvider clock) => AsOf ?? KnownAt ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
