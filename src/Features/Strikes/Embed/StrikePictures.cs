using PeaceTracker.Controls.Drawings;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>Reports of strikes as a picture: bars, also where the widget draws a calendar or lines.</summary>
internal static class StrikePictures
{
    private const int MostWays = 4;

    /// <summary>Bars of what is drawn of each kind.</summary>
    public static IReadOnlyList<PictureBlock> Bars(StrikeEmbedSheet sheet, IReadOnlyList<Counted> drawn) => drawn.Count == 0
        ? [new PictureParagraph(sheet.Words.Say("strikes.none", sheet.Claimant))]
        : [new PictureColumns([.. drawn.Select(counted => (IReadOnlyList<PictureBlock>)[Bars(sheet, counted, drawn.Count > 1)])]), .. Rules(sheet)];

    /// <summary>Bars of the shares of each kind, parted where another way of counting begins, and what each way counts.</summary>
    public static IReadOnlyList<PictureBlock> Shares(StrikeEmbedSheet sheet, IReadOnlyList<SharePlot> plots) => plots.Count == 0
        ? [new PictureParagraph(sheet.Words["strikes.share.none"])]
        : [new PictureColumns([.. plots.Select(plot => (IReadOnlyList<PictureBlock>)[.. Shares(sheet, plot)])]), .. Rules(sheet)];

    // The title says the finding where there is one kind alone.
    private static PictureBars Bars(StrikeEmbedSheet sheet, Counted counted, bool many)
    {
        var what = sheet.Words.Say("figure.what", sheet.Words.Kind(counted.Kind), sheet.Words.Figure(counted.Figure));
        var way = sheet.Report.Definitions.FirstOrDefault(line => line.Key == counted.Definition) is { } definition ? $". {sheet.Words["strikes.counted"]} {definition.Name}" : null;
        return new(
            many ? sheet.Finding(counted) : what, $"{(many ? $"{what}. " : null)}{sheet.Words.Say("figure.reported", sheet.Claimant)}{way}",
            [.. sheet.Report.Steps.Select(step => new PictureBar(step.From, step[counted]?.Best, step.To))], [], counted.Kind.Class())
        {
            NoReport = sheet.Words["strikes.no-report"], None = sheet.Words["strikes.zero"],
        };
    }

    private static IEnumerable<PictureBlock> Shares(StrikeEmbedSheet sheet, SharePlot plot)
    {
        // What is shot down alone is less than what is shot down or lost: the two are not drawn as one.
        var alone = plot.Steps.All(step => step.ShotDownOrLostPercent is null);
        var bars = plot.Steps.Select(step => (step.From, step.To, Percent: alone ? step.ShotDownPercent : step.ShotDownOrLostPercent)).Where(step => step.Percent is not null).OrderBy(step => step.From).ToList();
        var ends = new[] { sheet.Report.From, sheet.Report.To }.Where(day => !bars.Any(bar => day >= bar.From && day <= bar.To)).Select(day => new PictureBar(day, null));
        yield return new PictureBars(
            $"{sheet.Words.Say("strikes.share.title", sheet.Words.Kind(plot.Kind))}, %{(alone ? $" ({sheet.Words["strikes.share.Down"]})" : null)}", sheet.Words.Say("figure.reported", sheet.Claimant),
            [.. bars.Select(bar => new PictureBar(bar.From, Whole(bar.Percent!.Value), bar.To)).Concat(ends).OrderBy(bar => bar.Day)], [.. Breaks(sheet, plot)], plot.Kind.Class())
        {
            NoReport = sheet.Words["strikes.no-report"], None = sheet.Words["strikes.zero"],
        };
        if (plot.Breaks.Count > 0)
        {
            yield return new PictureNote(sheet.Words["strikes.share.break"]);
        }

        yield return new PictureEntries([.. plot.Segments.TakeLast(MostWays).Select(segment => new PictureEntry(sheet.Words.Days(segment.From, segment.To), Way(sheet, segment), Rule(sheet, segment)))]);
    }

    private static IEnumerable<PictureBreak> Breaks(StrikeEmbedSheet sheet, SharePlot plot) => plot.Segments.Zip(plot.Segments.Skip(1))
        .Where(pair => pair.First.Definition != pair.Second.Definition)
        .Select(pair => new PictureBreak(pair.Second.From, sheet.Report.Definitions.FirstOrDefault(line => line.Key == pair.Second.Definition)?.Name ?? pair.Second.Definition));

    private static string Way(StrikeEmbedSheet sheet, RateSegment segment) => string.Join(", ", new[]
    {
        sheet.Words.Say("strikes.share.launched", sheet.Words.Number(segment.Launched)),
        segment.ShotDownPercent is { } down ? $"{sheet.Words["strikes.share.Down"]} {sheet.Words.Percent(down)}" : null,
        segment.ShotDownOrLostPercent is { } both ? $"{sheet.Words["strikes.share." + (segment.ShotDown is null ? SharePart.Joined : SharePart.DownOrLost)]} {sheet.Words.Percent(both)}" : null,
    }.OfType<string>());

    private static string? Rule(StrikeEmbedSheet sheet, RateSegment segment) =>
        sheet.Report.Definitions.FirstOrDefault(line => line.Key == segment.Definition) is { } rule ? $"{rule.Name}: {rule.Counts}" : null;

    // Little is not none.
    private static int Whole(decimal percent) => percent > 0 ? Math.Max(1, (int)Math.Round(percent, MidpointRounding.AwayFromZero)) : 0;

    private static IEnumerable<PictureBlock> Rules(StrikeEmbedSheet sheet)
    {
        yield return new PictureNote(sheet.Words["strikes.rule." + sheet.View.DayRule]);
        if (sheet.Report.OthersInAll > 0)
        {
            yield return new PictureNote(sheet.Words.Say("strikes.others", sheet.Words.Number(sheet.Report.OthersInAll)));
        }
    }
}
