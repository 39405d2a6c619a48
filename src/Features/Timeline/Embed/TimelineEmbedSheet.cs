using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Features.Timeline.Embed;

/// <summary>What comes and what was, as a widget shows it.</summary>
/// <param name="Coming">What is not over, the nearest first.</param>
/// <param name="Past">What is over, the latest first.</param>
/// <param name="Many">Whether several kinds were chosen, so that each entry says its own.</param>
/// <param name="Today">The day that it is told from, UTC.</param>
public sealed record TimelineEmbedSheet(
    string Negotiation, IReadOnlyList<TimelineEntry> Coming, IReadOnlyList<TimelineEntry> Past, bool Many, TimelineView View, DateOnly Today, EmbedWords Words)
{
    private static readonly TimelineKind[] Meetings = [TimelineKind.Talks, TimelineKind.Meeting, TimelineKind.Call];

    /// <summary>What is chosen of a record.</summary>
    public static TimelineEmbedSheet Of(string negotiation, TimelineRecord record, TimelineView view, int count, DateOnly today, EmbedWords words)
    {
        var entries = TimelineSheet.Of(record, view)?.Entries ?? [];
        return new(
            negotiation, [.. entries.Where(entry => entry.Time.Last >= today).OrderBy(entry => entry.Time.First).ThenBy(entry => entry.Kind).Take(count)],
            [.. entries.Where(entry => entry.Time.Last < today).Take(count)], view.Shown.Count > 1, view, today, words);
    }

    /// <summary>When an entry was, as exactly as it is known.</summary>
    public string When(TimelineEntry entry) => entry.Time.Precision == DatePrecision.Day ? Words.Days(entry.Time.First, entry.Time.Last) : Words.Day(SaidOn.Known(entry.Time.Last, entry.Time.Precision));

    /// <summary>Whether it is a meeting of which nothing is recorded that came of it.</summary>
    public bool LacksOutcome(TimelineEntry entry) => entry.Outcome is null && entry.Time.Last < Today && Meetings.Contains(entry.Kind);

    /// <summary>Why nothing is ahead, in a sentence.</summary>
    public string Nothing => View.Clocks.AsOf is null && View.Clocks.KnownAt is null ? Words.Say("timeline.none", Words.Day(Today)) : Words["timeline.none-then"];

    /// <summary>Where it was and who took part: "Geneva · Ukraine, Russia, United States".</summary>
    public static string Where(TimelineEntry entry) => string.Join(" · ", new[] { entry.Place, string.Join(", ", entry.PartyNames) }.Where(part => part is { Length: > 0 }));

    /// <summary>The same as a picture.</summary>
    public IReadOnlyList<PictureBlock> Picture =>
    [
        new PictureHeading(Words["timeline.next"]), Coming.Count == 0 ? new PictureParagraph(Nothing) : Drawn(Coming),
        new PictureHeading(Words["timeline.last"]), Past.Count == 0 ? new PictureParagraph(Words["timeline.none-before"]) : Drawn(Past),
    ];

    private PictureEntries Drawn(IReadOnlyList<TimelineEntry> entries) => new([.. entries.Select(entry => new PictureEntry(
        When(entry), entry.Title, $"{Where(entry)}{(entry.Outcome is { } outcome ? $". {Words["timeline.outcome"]} {outcome}" : LacksOutcome(entry) ? $". {Words["timeline.no-outcome"]}" : null)}"))]);
}
