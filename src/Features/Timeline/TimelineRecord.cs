namespace PeaceTracker.Features.Timeline;

/// <summary>All that stands on the line at a point in time, before a reader chooses from it. Immutable: open pages share it.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Parties">The parties, in the order of curators.</param>
/// <param name="Issues">The issues, in the order of curators.</param>
/// <param name="Entries">The entries, newest first, without strikes of note: these depend on the days shown.</param>
/// <param name="Directions">What is reported of strikes, by who attacks whom.</param>
public sealed record TimelineRecord(
    string Title, IReadOnlyList<TimelineParty> Parties, IReadOnlyList<TimelineIssue> Issues, IReadOnlyList<TimelineEntry> Entries,
    IReadOnlyList<DirectionReport> Directions)
{
    /// <summary>The first and last day of anything on the line; null where there is nothing.</summary>
    public (DateOnly First, DateOnly Last)? Span { get; } = Spanned(Entries, Directions);

    private static (DateOnly, DateOnly)? Spanned(IReadOnlyList<TimelineEntry> entries, IReadOnlyList<DirectionReport> directions)
    {
        List<DateOnly> days = [.. entries.SelectMany(entry => new[] { entry.Time.First, entry.Time.Last }), .. directions.SelectMany(direction => direction.Days.Select(day => day.Day))];
        return days.Count == 0 ? null : (days.Min(), days.Max());
    }
}

/// <summary>A party that entries can be chosen by; who chooses a coalition chooses its members.</summary>
public sealed record TimelineParty(string Key, string Name, string ShortName, IReadOnlyList<string> Members);

/// <summary>An issue that entries can be chosen by; who chooses it chooses its parts.</summary>
public sealed record TimelineIssue(string Key, string Name, string? Parent);
