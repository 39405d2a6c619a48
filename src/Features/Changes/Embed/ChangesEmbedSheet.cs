using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Words;

namespace PeaceTracker.Features.Changes.Embed;

/// <summary>What changed, as a widget shows it.</summary>
/// <param name="Changed">All that changed in the stretch of time that is told.</param>
/// <param name="Groups">The kinds of which something is shown, in the order of the page, with the newest of each: shifts come first where there is room for few.</param>
/// <param name="After">The day after whose end the stretch begins, UTC.</param>
/// <param name="Asked">The day after which nothing changed; null where something did.</param>
public sealed record ChangesEmbedSheet(WhatChanged Changed, IReadOnlyList<ChangeGroup> Groups, DateOnly After, DateOnly? Asked, ClockView Clocks, EmbedWords Words)
{
    /// <summary>So many of the changes, those of the first kinds before those of the later.</summary>
    public static ChangesEmbedSheet Of(WhatChanged changed, int count, DateOnly after, DateOnly? asked, ClockView clocks, EmbedWords words)
    {
        var groups = new List<ChangeGroup>();
        foreach (var group in changed.Groups)
        {
            var room = count - groups.Sum(shown => shown.Entries.Count);
            if (room > 0 && group.Entries.Count > 0)
            {
                groups.Add(group with { Entries = [.. group.Entries.Take(room)] });
            }
        }

        return new(changed, groups, after, asked, clocks, words);
    }

    /// <summary>The entries that are shown.</summary>
    public IEnumerable<ChangeEntry> Entries => Groups.SelectMany(group => group.Entries);

    /// <summary>"Shifts 3 · Events 4", of all that changed, shown or not.</summary>
    public string Counts => string.Join(" · ", Changed.Groups.Where(group => group.Total > 0).Select(group => Words.Say("changes.counted", Words["changes." + group.Kind], group.Total)));

    /// <summary>The day of a change in words, as exactly as it is known.</summary>
    public string When(ChangeEntry entry) => entry.When == entry.Day.Text() ? Words.Day(entry.Day) : entry.When;

    /// <summary>How a party moved: "reversal, toward Ukraine".</summary>
    public string Moved(ShiftStep step) => step.Toward is { } toward ? Words.Say("changes.toward", Words["changes." + Named(step.Shift)], toward) : Words["changes." + Named(step.Shift)];

    /// <summary>From which day on it is told, in a sentence.</summary>
    public string Since => Words.Say(Asked is null ? "changes.since" : "changes.before", Words.Day(After));

    /// <summary>The same as a picture.</summary>
    public IReadOnlyList<PictureBlock> Picture =>
    [
        .. Asked is { } asked ? [new PictureParagraph(Words.Say("changes.nothing", Words.Day(asked)))] : Array.Empty<PictureBlock>(),
        .. Groups.Count > 0 ? [new PictureNote($"{Since} {Counts}.")] : Array.Empty<PictureBlock>(),
        .. Groups.SelectMany(group => new PictureBlock[] { new PictureHeading(Words["changes." + group.Kind]), new PictureEntries([.. group.Entries.Select(Drawn)]) }),
    ];

    private PictureEntry Drawn(ChangeEntry entry) => new(
        When(entry), entry.Title, entry.Step is { } step ? $"{(step.From is { } from && from != step.To ? $"{Words.Stance(from)} → " : null)}{Words.Stance(step.To)}. {entry.Text}" : entry.Text, entry.Step?.To);

    /// <summary>Every stance that stands in it.</summary>
    public IEnumerable<Stance> Stances => Entries.Select(entry => entry.Step).OfType<ShiftStep>().SelectMany(step => step.From is { } from ? [from, step.To] : new[] { step.To });

    private static string Named(Shift shift) => shift == Shift.None ? "other-stance" : "shift-" + shift;
}
