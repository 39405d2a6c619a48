using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>What charts of a report say in words, and what they mark.</summary>
internal static class ChartWords
{
    /// <summary>"Drones: 810 on 7 Sep 2025, the most of any day here": what the chart shows, not what kind of chart it is.</summary>
    public static string Finding(StrikeReport report, Counted counted)
    {
        var most = report.Steps.Where(step => step[counted] is not null).MaxBy(step => step[counted]!.Value.Best);
        return most is null
            ? $"{counted.Kind.Word()}: none {counted.Figure.Word()} in any report"
            : $"{counted.Kind.Word()}: {most[counted]!.Value.Best:N0} {On(most.From, report.Step)}{(report.Steps.Count > 1 ? $", the most of any {report.Step.Word()} here" : null)}";
    }

    /// <summary>"on 24 Apr 2025", "in the week of 21 Apr 2025", "in April 2025"</summary>
    public static string On(DateOnly day, ChartStep step) => step switch
    {
        ChartStep.Day => $"on {day.Text()}",
        ChartStep.Week => $"in the week of {day.Text()}",
        _ => $"in {day.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}",
    };

    /// <summary>"day"</summary>
    public static string Word(this ChartStep step) => step.ToString().ToLowerInvariant();

    /// <summary>The days that events happened on; where a bar is a month, its events are marked together.</summary>
    public static List<ChartMark> Marks(StrikeReport report) =>
    [
        .. report.Events.GroupBy(happening => ReportStep.StartOf(happening.Day, report.Step))
            .Select(day => new ChartMark(day.Key, day.Count() < 3 ? string.Join(", ", day.Select(happening => happening.Number)) : $"{day.First().Number}–{day.Last().Number}")),
    ];

    /// <summary>The windows of truces and promises as bands, as far as they lie in the range; their letters stand in the list of them.</summary>
    public static List<ChartBand> Bands(StrikeReport report) =>
    [
        .. report.Commitments.Where(line => line.HasWindow && line.StartsOn <= report.To && line.EndsOn >= report.From)
            .Select(line => new ChartBand(line.StartsOn > report.From ? line.StartsOn.Value : report.From, line.EndsOn < report.To ? line.EndsOn.Value : report.To, Letter(report.Commitments, line)!)),
    ];

    /// <summary>"A": the letter of a window in charts; null for what has none.</summary>
    public static string? Letter(IReadOnlyList<CommitmentLine> lines, CommitmentLine line)
    {
        var place = lines.Where(other => other.HasWindow).ToList().IndexOf(line);
        return place < 0 ? null : place < 26 ? ((char)('A' + place)).ToString() : $"A{place - 25}";
    }

    /// <summary>"Launched"</summary>
    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>"48.4 %", or a dash where there is none.</summary>
    public static string Percent(decimal? percent) => percent is { } some ? some.ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>"5,037", or a dash where there is none.</summary>
    public static string Number(int? number) => number is { } some ? some.ToString("N0", CultureInfo.InvariantCulture) : "–";
}
