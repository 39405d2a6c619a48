namespace PeaceTracker.Controls.Drawings;

/// <summary>Draws entries below each other, their dates in a column where there is room for one.</summary>
internal static class EntryStrips
{
    public static IEnumerable<PictureStrip> Of(PictureSheet sheet, PictureEntries entries)
    {
        var dates = sheet.Narrow ? 0 : entries.Entries.Select(entry => sheet.Faces.Width(Typefaces.Clean(entry.Date), sheet.Small.Size)).DefaultIfEmpty(0).Max();
        var column = dates == 0 ? 0 : Math.Min(dates + sheet.Base, sheet.Room * 0.3);
        var marks = entries.Entries.Any(entry => entry.Stance is not null || entry.Glyph is not null) ? sheet.Base * 1.5 : 0;
        return entries.Entries.Select((entry, index) => sheet.Strip(pen => Entry(pen, sheet, entry, (column, marks), index > 0), counts: 1));
    }

    private static void Entry(DrawingPen pen, PictureSheet sheet, PictureEntry entry, (double Dates, double Marks) columns, bool line)
    {
        if (line)
        {
            pen.Area(sheet.Left, 0, sheet.Room, 1, pen.Palette["line"]);
        }

        pen.Y = line ? sheet.Base * 0.45 : 0;
        var top = pen.Y;
        if (columns.Dates == 0 && entry.Date.Length > 0)
        {
            pen.Write(entry.Date, sheet.Left, sheet.Room, sheet.Small, 1);
        }
        else if (columns.Dates > 0)
        {
            // On the base line of the head.
            pen.Y = top + ((sheet.Base - sheet.Small.Size) * 0.98);
            pen.Write(entry.Date, sheet.Left, columns.Dates - (sheet.Base * 0.5), sheet.Small, 3);
        }

        var bottom = pen.Y;
        pen.Y = columns.Dates > 0 ? top : bottom;
        var x = sheet.Left + columns.Dates;
        if (entry.Stance is { } stance)
        {
            PictureSheet.MarkBeside(pen, x, sheet.Base, sheet.Bold, stance);
        }
        else if (entry.Glyph is { } glyph && TextLines.Of(sheet.Faces, glyph, sheet.Base * 1.2, sheet.Base, Lettering.Bold, 1) is [var sign])
        {
            pen.Line(sign, x, pen.Y + (sheet.Base * 0.98), sheet.Bold);
        }

        x += columns.Marks;
        var room = sheet.Left + sheet.Room - x;
        pen.Write(entry.Head, x, room, sheet.Bold, sheet.Fixed ? 2 : 4);
        if (entry.Text is { } text)
        {
            pen.Write(text, x, room, new(sheet.Base * 0.92, "ink-soft"), sheet.Fixed ? 2 : 5);
        }

        pen.Y = Math.Max(bottom, pen.Y) + (sheet.Base * 0.35);
    }
}
