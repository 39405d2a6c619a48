using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>The line of time with its lanes.</summary>
public sealed partial class TimelineDrawing
{
    // Pixels. The line is never drawn narrower than the layout reckons with: it scrolls instead.
    private const int Width = 960;

    private const int Top = 20;

    private const int Head = 20;

    private const int Row = 18;

    private List<(TimelineLane Lane, int Top, LaneLayout Layout)> lanes = [];

    private List<(string X, string Words, string Anchor)> ticks = [];

    private int height;

    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required TimelineSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    protected override void OnParametersSet()
    {
        var scale = new TimeScale(Sheet.From, Sheet.To, Width);
        ticks = [.. scale.Ticks(62).Select(tick => (Percent(scale.At(tick.Day)), tick.Words, scale.At(tick.Day) < 30 ? "start" : scale.At(tick.Day) > Width - 30 ? "end" : "middle"))];
        var byLane = Sheet.Entries.ToLookup(entry => entry.Kind.Lane());
        lanes = [];
        var y = Top;
        foreach (var lane in Enum.GetValues<TimelineLane>().Where(lane => View.Shown.Any(kind => kind.Lane() == lane)))
        {
            var layout = LaneLayout.Of(byLane[lane].Reverse(), scale);
            lanes.Add((lane, y, layout));
            y += Head + (layout.Rows * Row) + 4;
        }

        height = y + Top;
    }

    private static string Percent(double place) => (place / Width * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Name(LaneMark mark) => mark.Entries.Count == 1
        ? $"{mark.Entry.Time}: {mark.Entry.Title} ({mark.Entry.Kind.Word()})"
        : $"{mark.Entry.Time}: {string.Join("; ", mark.Entries.Select(entry => entry.Title))}";

    private static string Class(LaneMark mark) => string.Join(' ', new[]
    {
        "mark",
        mark.Entries.Count == 1 && mark.Entry.Stance is { } stance ? StanceLook.Class(stance) : null,
        mark.Entry.Milestone ? "milestone" : null,
        mark.Entry.Time.Precision == DatePrecision.Month ? "month" : null,
    }.OfType<string>());
}
