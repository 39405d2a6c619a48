using PeaceTracker.Domain;

namespace PeaceTracker.Features.Changes;

/// <summary>The stretch of time whose changes are read, and those whom they are about.</summary>
/// <param name="After">The day after whose end the stretch begins, UTC.</param>
/// <param name="Moment">Where it ends, on each clock.</param>
/// <param name="Recorded">Whether changes are placed by when they were recorded here.</param>
/// <param name="Parties">Keys of the parties; empty is all.</param>
/// <param name="Issues">Numbers of the issues with their parts; empty is all.</param>
/// <param name="IssueKeys">Their keys.</param>
/// <param name="Most">So many entries are shown of each kind.</param>
internal sealed record ChangeWindow(DateOnly After, Moment Moment, bool Recorded, IReadOnlyList<string> Parties, IReadOnlyList<int> Issues, IReadOnlyList<string> IssueKeys, int Most)
{
    private static readonly DateTime Ever = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    /// <summary>The first moment of the stretch, UTC, for what has a recording time.</summary>
    public DateTime From => After.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The last, inclusive.</summary>
    public DateTime To => Moment.RecordedBy ?? Ever;

    /// <summary>Before this moment, UTC, something must have been published that has a time of publication.</summary>
    public DateTime PublishedBefore => Moment.KnownAt == DateOnly.MaxValue ? Ever : Moment.KnownAt.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The last day of what has one day only: before something happened, nobody knew.</summary>
    public DateOnly Seen => Moment.AsOf < Moment.KnownAt ? Moment.AsOf : Moment.KnownAt;

    /// <summary>Whether one of these is among the parties chosen.</summary>
    public bool Concerns(IEnumerable<string> parties) => Parties.Count == 0 || parties.Any(party => Parties.Contains(party, StringComparer.Ordinal));

    /// <summary>Whether one of these is among the issues chosen.</summary>
    public bool IsOn(IEnumerable<string> issues) => Issues.Count == 0 || issues.Any(issue => IssueKeys.Contains(issue, StringComparer.Ordinal));

    /// <summary>The newest of these as a group.</summary>
    public ChangeGroup Group(ChangeGroupKind kind, IEnumerable<ChangeEntry> entries)
    {
        List<ChangeEntry> all = [.. Recorded ? entries.OrderByDescending(entry => entry.RecordedAt).ThenByDescending(entry => entry.Day) : entries.OrderByDescending(entry => entry.Day)];
        return new(kind, [.. all.Take(Most)], all.Count);
    }
}
