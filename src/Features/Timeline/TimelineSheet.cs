using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Features.Timeline;

/// <summary>What a view shows of a record: the same entries for the drawing, the list and the file.</summary>
/// <param name="From">First day shown.</param>
/// <param name="To">Last day shown, inclusive.</param>
/// <param name="Entries">The entries, newest first.</param>
/// <param name="Rules">By which rule strikes are of note, for each direction that is told; empty where none are shown.</param>
public sealed record TimelineSheet(DateOnly From, DateOnly To, IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<string> Rules)
{
    /// <summary>Beyond what is recorded, this many days of emptiness can be looked at.</summary>
    private const int Margin = 366;

    /// <summary>The part of a record that a view shows; null where nothing is recorded at all.</summary>
    public static TimelineSheet? Of(TimelineRecord record, TimelineView view)
    {
        if (record.Span is not { } span)
        {
            return null;
        }

        var (from, to) = Range(view, span);
        var parties = record.Parties.Where(party => view.Parties.Contains(party.Key, StringComparer.Ordinal)).SelectMany(party => party.Members.Append(party.Key)).ToHashSet(StringComparer.Ordinal);
        var issues = record.Issues.Where(issue => view.Issues.Contains(issue.Key, StringComparer.Ordinal) || view.Issues.Contains(issue.Parent, StringComparer.Ordinal)).Select(issue => issue.Key).ToHashSet(StringComparer.Ordinal);
        // Figures name no issue.
        var directions = issues.Count > 0 || !view.Shown.Contains(TimelineKind.Strikes) ? []
            : record.Directions.Where(direction => parties.Count == 0 || parties.Contains(direction.Attacker) || parties.Contains(direction.Target)).ToList();

        return new(
            from, to,
            Ordered(record.Entries
                .Where(entry => view.Shown.Contains(entry.Kind) && entry.Time.Touches(from, to))
                .Where(entry => parties.Count == 0 || entry.Parties.Any(parties.Contains))
                .Where(entry => issues.Count == 0 || entry.Issues.Any(issues.Contains))
                .Concat(directions.SelectMany(direction => direction.OfNote(from, to).Select(day => Entry(direction, day))))),
            [.. directions.Where(direction => direction.Told(from, to).Count > 0).Select(direction => Rule(direction, from, to))]);
    }

    /// <summary>Newest first; on one day by lane, so that what belongs together stands together.</summary>
    public static IReadOnlyList<TimelineEntry> Ordered(IEnumerable<TimelineEntry> entries) =>
        [.. entries.OrderByDescending(entry => entry.Time.Sure).ThenBy(entry => entry.Kind.Lane()).ThenBy(entry => entry.Kind)];

    // Days typed by hand may be anything: what is shown stays near what is recorded.
    private static (DateOnly From, DateOnly To) Range(TimelineView view, (DateOnly First, DateOnly Last) span)
    {
        var (least, most) = (Shifted(span.First, -Margin), Shifted(span.Last, Margin));
        var (from, to) = (view.From ?? span.First, view.To ?? span.Last);
        if (from > to)
        {
            (from, to) = view.From is null ? (to, to) : (from, from);
        }

        return (from < least ? least : from > most ? most : from, to > most ? most : to < least ? least : to);
    }

    /// <summary>A day so many days on, within what a calendar has.</summary>
    internal static DateOnly Shifted(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber - 1));

    private static TimelineEntry Entry(DirectionReport direction, DayOfNote day) => new(
        $"strikes.{direction.Attacker}.{direction.Target}.{day.Day.Iso()}", TimelineKind.Strikes, EntryTime.Of(day.Day, day.Day, DatePrecision.Day),
        $"{direction.Words}: {string.Join("; ", day.Figures.Select(figure => $"{Number(figure)} {direction.Describe(figure.Counted)}"))}",
        [direction.Attacker, direction.Target], [])
    {
        Label = string.Join(", ", day.Figures.Select(figure => $"{Number(figure)} {figure.Counted.Kind.Word().ToLowerInvariant()}")),
        Summary = $"As the {direction.ClaimantName} reports. {string.Join(" ", day.Figures.Select(figure => $"The {Ordinal(figure.Place)}highest figure of {figure.Counted.Kind.Word().ToLowerInvariant()} in a report of the days shown."))}",
        PartiesAre = "Sides",
        PartyNames = [direction.AttackerName, direction.TargetName],
        Sources = [.. direction.Sources[day.Day]],
        ReportsOf = day.Day,
    };

    private static string Number(FigureOfNote figure) => StrikeWords.Text(figure.Tally.Best, null, null, figure.Tally.Bound);

    private static string Ordinal(int place) => place switch { 1 => "", 2 => "second-", _ => "third-" };

    private static string Rule(DirectionReport direction, DateOnly from, DateOnly to) =>
        $"{direction.Words}, as the {direction.ClaimantName} reports: " + string.Join("; ", direction.Told(from, to).Select(counted =>
        {
            var days = direction.Days.Count(day => day.Day >= from && day.Day <= to && day.Figures.ContainsKey(counted));
            return $"the {Math.Min(DirectionReport.OfNoteEach, days)} highest of {days} {(days == 1 ? "day" : "days")} with a figure of {direction.Describe(counted)}";
        })) + ".";
}
