namespace PeaceTracker.Controls.Drawings;

/// <summary>Draws the blocks that are text: headings, paragraphs, one figure, notes.</summary>
internal static class TextStrips
{
    private const int Most = 60;

    public static IEnumerable<PictureStrip> Of(PictureSheet sheet, PictureBlock block) => block switch
    {
        PictureHeading heading => [sheet.Strip(pen => pen.Write(heading.Text, sheet.Left, sheet.Room, new(sheet.Base * 1.15, Lettering: Lettering.Bold), 3), withNext: true)],
        PictureParagraph paragraph => [Paragraph(sheet, paragraph, Most)],
        PictureFigure figure => [sheet.Strip(pen => Figure(pen, sheet, figure), counts: 1, shorter: room =>
            sheet.Strip(pen => Line(pen, sheet, figure), counts: 1) is var line && line.Height <= room ? line : null)],
        PictureNote note => [Shortening(sheet, sheet.Small.Size, (pen, most) => pen.Write(note.Text, sheet.Left, sheet.Room, sheet.Small, most), Most)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "There is no drawing for this block."),
    };

    private static PictureStrip Paragraph(PictureSheet sheet, PictureParagraph paragraph, int most)
    {
        var indent = paragraph.Quotation ? sheet.Base * 1.1 : 0;
        var style = paragraph.Quotation ? new TextStyle(sheet.Base * (sheet.Fixed ? 1.35 : 1.12), Lettering: Lettering.Slanted) : sheet.Text;
        return Shortening(sheet, style.Size, (pen, lines) =>
        {
            pen.Write(paragraph.Text, sheet.Left + indent, sheet.Room - indent, style, lines);
            if (paragraph.Said is { } said)
            {
                pen.Y += sheet.Base * 0.2;
                pen.Write(said, sheet.Left + indent, sheet.Room - indent, sheet.Small, 2);
            }

            if (paragraph.Quotation)
            {
                pen.Area(sheet.Left, 0, Math.Max(3, sheet.Base / 6), pen.Y, pen.Palette["line-strong"]);
            }
        }, most);
    }

    // In less room the text has fewer lines, and what stands below it stays.
    private static PictureStrip Shortening(PictureSheet sheet, double size, Action<DrawingPen, int> draw, int most)
    {
        var below = sheet.Strip(pen => draw(pen, 1)).Height - (size * 1.3);
        return sheet.Strip(pen => draw(pen, most), shorter: room =>
            DrawingPen.Lines(room - below, size) is > 0 and var lines && lines < most ? sheet.Strip(pen => draw(pen, lines)) : null);
    }

    // Where there is no room for it large.
    private static void Line(DrawingPen pen, PictureSheet sheet, PictureFigure figure)
    {
        pen.Write($"{figure.Number} {figure.Unit}", sheet.Left, sheet.Room, new(sheet.Base * 1.25, Lettering: Lettering.Bold), 1);
        pen.Write(figure.Claimant ?? "", sheet.Left, sheet.Room, sheet.Small, 1);
    }

    private static void Figure(DrawingPen pen, PictureSheet sheet, PictureFigure figure)
    {
        var large = sheet.Base * (sheet.Fixed && !sheet.Narrow ? 5 : 4);
        var wide = sheet.Faces.Width(Typefaces.Clean(figure.Number), 1, Lettering.Bold);
        pen.Write(figure.Number, sheet.Left, sheet.Room, new(Math.Clamp(sheet.Room / Math.Max(wide, 0.01), sheet.Base, large), Lettering: Lettering.Bold), 2);
        pen.Write(figure.Unit, sheet.Left, sheet.Room, new(sheet.Base * 1.25, Lettering: Lettering.Bold), 3);
        if (figure.Claimant is { } claimant)
        {
            pen.Y += sheet.Base * 0.2;
            pen.Write(claimant, sheet.Left, sheet.Room, sheet.Text, 3);
        }

        if (figure.Definition is { } definition)
        {
            pen.Y += sheet.Base * 0.3;
            pen.Write(definition, sheet.Left, sheet.Room, sheet.Small, sheet.Fixed ? 4 : 12);
        }
    }
}
