using PeaceTracker.Controls.Drawings;
using PeaceTracker.Features.Strikes.Days;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>A day's figures as a picture: each large with all that makes it a claim, and then what others say of the same.</summary>
internal static class FigurePicture
{
    public static IReadOnlyList<PictureBlock> Of(FigureSheet sheet) => sheet.Figures.Count == 0
        ? [new PictureFigure(sheet.Words["strikes.no-report-cell"], sheet.Words.Say("strikes.none", sheet.Claimant), null, null)]
        : [new PictureColumns([.. sheet.Figures.Select(figure => (IReadOnlyList<PictureBlock>)[Own(sheet, figure.Claim)])]),
            .. sheet.Figures.Where(figure => figure.Others.Count > 0).SelectMany(figure => Others(sheet, figure)),
            .. sheet.Figures.Where(figure => figure.Claim.Note is not null).Select(figure => new PictureNote($"{FigureCard.What(sheet, figure.Claim)}. {figure.Claim.Note}"))];

    private static PictureFigure Own(FigureSheet sheet, DayClaim claim) => new(
        FigureCard.Number(sheet, claim), FigureCard.What(sheet, claim),
        $"{sheet.Words.Say("figure.reported", claim.ClaimantName)}. {sheet.Words.Say("figure.said", sheet.Words.Day(claim.KnownOn))} {claim.Source}",
        sheet.Definitions.FirstOrDefault(line => line.Key == claim.Definition) is { } definition ? $"{sheet.Words["strikes.counted"]} {definition.Name}: {definition.Counts}" : null);

    private static IEnumerable<PictureBlock> Others(FigureSheet sheet, HeadFigure figure)
    {
        yield return new PictureHeading($"{FigureCard.What(sheet, figure.Claim)}. {sheet.Words.Say("figure.others", sheet.Words.Number(figure.Others.Count))}");
        yield return new PictureEntries([.. figure.Others.Take(FigureCard.MostOthers).Select(other => new PictureEntry("", $"{other.ClaimantName}: {FigureCard.Number(sheet, other)}", other.DefinitionName))]);
    }
}
