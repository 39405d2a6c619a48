using PeaceTracker.Domain;

namespace PeaceTracker.Controls.Drawings;

/// <summary>Draws stances as a table; where a column would be too narrow to read, those of a row below each other.</summary>
internal static class StanceStrips
{
    public static IEnumerable<PictureStrip> Of(PictureSheet sheet, PictureStanceRows rows)
    {
        var share = rows.Columns.Count switch { <= 1 => 0.45, 2 => 0.34, 3 => 0.3, _ => sheet.Fixed ? 0.3 : 0.24 };
        var column = Math.Max(sheet.Room * (1 - share) / Math.Max(1, rows.Columns.Count), Least(sheet, rows));
        if (sheet.Room - (column * rows.Columns.Count) < 6.5 * sheet.Base)
        {
            return rows.Rows.Select((row, index) => Stacked(sheet, rows.Columns, row, index == 0));
        }

        return [
            sheet.Strip(pen => Heads(pen, sheet, rows.Columns, column), withNext: true),
            .. rows.Rows.Select(row => sheet.Strip(pen => Row(pen, sheet, row, rows.Columns.Count, column), counts: 1))];
    }

    // No word for a stance is torn apart.
    private static double Least(PictureSheet sheet, PictureStanceRows rows)
    {
        var words = rows.Rows.SelectMany(row => row.Cells).Select(cell => cell.Word ?? cell.Stance.Word()).Distinct(StringComparer.Ordinal).SelectMany(words => Typefaces.Clean(words).Split(' '));
        var longest = words.Select(word => sheet.Faces.Width(word, Word(sheet).Size, Lettering.Bold)).DefaultIfEmpty(0).Max();
        return Math.Max(longest, 4 * sheet.Base) + Indent(sheet) + (2 * Pad(sheet)) + 0.1;
    }

    private static void Heads(DrawingPen pen, PictureSheet sheet, IReadOnlyList<string> columns, double column)
    {
        var bottom = 0d;
        for (var index = 0; index < columns.Count; index++)
        {
            pen.Y = 0;
            pen.Write(columns[index], Edge(sheet, columns.Count, index, column) + Pad(sheet), column - (2 * Pad(sheet)), sheet.Bold, 2);
            bottom = Math.Max(bottom, pen.Y);
        }

        pen.Y = bottom + (sheet.Base * 0.3);
        pen.Area(sheet.Left, pen.Y, sheet.Room, 2, pen.Palette["ink"]);
        pen.Y += 2;
    }

    private static void Row(DrawingPen pen, PictureSheet sheet, PictureStanceRow row, int columns, double column)
    {
        var left = Edge(sheet, columns, 0, column) - sheet.Left;
        pen.Y = Pad(sheet);
        pen.Write(row.Label, sheet.Left, left - Pad(sheet), sheet.Bold, sheet.Fixed ? 2 : 4);
        if (row.Text is { } text)
        {
            pen.Write(text, sheet.Left, left - Pad(sheet), new(sheet.Base * 0.84, "ink-quiet"), sheet.Fixed ? 3 : 9);
        }

        var bottom = pen.Y;
        for (var index = 0; index < columns; index++)
        {
            pen.Y = Pad(sheet);
            Cell(pen, sheet, At(row, index), Edge(sheet, columns, index, column) + Pad(sheet), column - (2 * Pad(sheet)));
            bottom = Math.Max(bottom, pen.Y);
        }

        pen.Y = bottom + Pad(sheet);
        for (var index = columns - 1; index >= 0; index--)
        {
            pen.Ground(Edge(sheet, columns, index, column), 0, column, pen.Y, At(row, index).Stance);
        }

        pen.Area(sheet.Left, pen.Y, sheet.Room, 1, pen.Palette["line"]);
        pen.Y += 1;
    }

    private static void Cell(DrawingPen pen, PictureSheet sheet, PictureStance cell, double x, double room)
    {
        var word = cell.Stance == Stance.NoKnownStatement ? Word(sheet) with { Lettering = Lettering.Plain } : Word(sheet);
        var indent = Indent(sheet);
        PictureSheet.MarkBeside(pen, x, sheet.Base, word, cell.Stance);
        pen.Write(cell.Word ?? cell.Stance.Word(), x + indent, room - indent, word, 3);
        if (cell.Date is { } date)
        {
            pen.Write(date, x + indent, room - indent, sheet.Small, 2);
        }

        if (cell.Text is { } text)
        {
            pen.Y += sheet.Base * 0.15;
            pen.Write(text, x + indent, room - indent, new(sheet.Base * 0.86), sheet.Fixed ? 2 : 4);
        }
    }

    private static PictureStrip Stacked(PictureSheet sheet, IReadOnlyList<string> columns, PictureStanceRow row, bool first) => sheet.Strip(pen =>
    {
        if (!first)
        {
            pen.Y = sheet.Base * 0.9;
        }

        pen.Write(row.Label, sheet.Left, sheet.Room, sheet.Bold, 3);
        if (row.Text is { } text)
        {
            pen.Write(text, sheet.Left, sheet.Room, new(sheet.Base * 0.84, "ink-quiet"), 4);
        }

        pen.Y += sheet.Base * 0.3;
        for (var index = 0; index < columns.Count; index++)
        {
            var top = pen.Y;
            var half = sheet.Room * 0.36;
            pen.Y = top + (Pad(sheet) * 0.7);
            pen.Write(columns[index], sheet.Left + Pad(sheet), half - (2 * Pad(sheet)), sheet.Text, 3);
            var bottom = pen.Y;
            pen.Y = top + (Pad(sheet) * 0.7);
            Cell(pen, sheet, At(row, index), sheet.Left + half, sheet.Room - half - Pad(sheet));
            pen.Y = Math.Max(bottom, pen.Y) + (Pad(sheet) * 0.7);
            pen.Ground(sheet.Left, top, sheet.Room, pen.Y - top, At(row, index).Stance);
            pen.Area(sheet.Left, pen.Y, sheet.Room, 1, pen.Palette["line"]);
            pen.Y += 1;
        }
    }, counts: 1);

    // A row that is short of cells says nothing of the rest.
    private static PictureStance At(PictureStanceRow row, int index) => index < row.Cells.Count ? row.Cells[index] : new(Stance.NoKnownStatement);

    private static double Edge(PictureSheet sheet, int columns, int index, double column) => sheet.Left + sheet.Room - ((columns - index) * column);

    private static TextStyle Word(PictureSheet sheet) => new(sheet.Base * 0.95, Lettering: Lettering.Bold);

    // The room of the shape before the word.
    private static double Indent(PictureSheet sheet) => sheet.Base * 1.35;

    private static double Pad(PictureSheet sheet) => sheet.Base * 0.5;
}
