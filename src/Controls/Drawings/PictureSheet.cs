using PeaceTracker.Domain;

namespace PeaceTracker.Controls.Drawings;

/// <summary>A part of a picture that is drawn whole or not at all, from its own top at zero.</summary>
/// <param name="Counts">How many of the reader's things it is, for "…and 3 more".</param>
/// <param name="WithNext">Whether it says nothing without what is below it: a heading, a gap.</param>
/// <param name="Shorter">The same in less room; null in the result where that cannot be.</param>
internal sealed record PictureStrip(IReadOnlyList<DrawnShape> Shapes, double Height, int Counts = 0, bool WithNext = false, Func<double, PictureStrip?>? Shorter = null);

/// <summary>The sizes of a picture and what it is drawn with.</summary>
/// <param name="Words">The words that a picture says by itself.</param>
/// <param name="Left">Where everything begins, from the left.</param>
/// <param name="Room">How wide everything may be.</param>
/// <param name="Base">The size of ordinary letters.</param>
/// <param name="Fixed">Whether the height is given, so that everything is shorter.</param>
internal sealed record PictureSheet(Typefaces Faces, PaletteValues Palette, PictureWords Words, double Left, double Room, double Base, bool Fixed)
{
    public static PictureSheet For(PictureLook look, PictureWords words, Typefaces faces, PaletteValues palette)
    {
        var margin = look.Width switch { < 480 => 18, < 900 => 28, < 1100 => 36, _ => 52 };
        var letters = look switch { { Height: not null, Width: >= 1000 } => 23, { Width: < 480 } => 15, { Width: < 900 } => 16, { Width: < 1300 } => 19, _ => 21 };
        return new(faces, look.Dark ? palette.Dark : palette, words, margin, look.Width - (2 * margin), letters, look.Height is not null);
    }

    public bool Narrow => Room < 30 * Base;

    public TextStyle Bold => new(Base, Lettering: Lettering.Bold);

    public TextStyle Text => new(Base);

    /// <summary>What is read second: dates, who said so.</summary>
    public TextStyle Small => new(Base * 0.84, "ink-soft");

    public PictureStrip Strip(Action<DrawingPen> draw, int counts = 0, bool withNext = false, Func<double, PictureStrip?>? shorter = null)
    {
        var pen = new DrawingPen(Faces, Palette);
        draw(pen);
        return new(pen.Shapes, pen.Y, counts, withNext, shorter);
    }

    public static PictureStrip Gap(double height) => new([], height, WithNext: true);

    /// <summary>The shape of a stance at the height of the first line of a text that is about to be written.</summary>
    public static void MarkBeside(DrawingPen pen, double x, double size, TextStyle text, Stance stance) =>
        pen.Mark(x, pen.Y + (text.Size * 0.66) - (size / 2), size, stance);
}
