using PeaceTracker.Domain;

namespace PeaceTracker.Controls.Drawings;

/// <summary>How a text is written.</summary>
/// <param name="Size">The size of its letters, in the drawing's units.</param>
/// <param name="Colour">Its colour by the name of the palette: "ink", "ink-soft".</param>
/// <param name="Href">The address that it leads to.</param>
internal sealed record TextStyle(double Size, string Colour = "ink", Lettering Lettering = Lettering.Plain, Uri? Href = null);

/// <summary>Draws from the top to the bottom: writes texts in lines below each other, and remembers how far down it is.</summary>
internal sealed class DrawingPen(Typefaces faces, PaletteValues palette)
{
    private const double LineHeight = 1.3;

    public PaletteValues Palette => palette;

    public Typefaces Faces => faces;

    /// <summary>How far down the pen is.</summary>
    public double Y { get; set; }

    public List<DrawnShape> Shapes { get; } = [];

    /// <summary>Writes a text in as many lines as it needs, no more than <paramref name="most"/>, and goes below it.</summary>
    public void Write(string text, double x, double room, TextStyle style, int most = int.MaxValue)
    {
        foreach (var line in TextLines.Of(faces, text, room, style.Size, style.Lettering, most))
        {
            Line(line, x, Y + (style.Size * 0.98), style);
            Y += style.Size * LineHeight;
        }
    }

    /// <summary>Writes a text that is one line, on its base line, and stays where it is.</summary>
    /// <param name="right">Whether <paramref name="x"/> is where it ends.</param>
    public void Line(string text, double x, double y, TextStyle style, bool right = false)
    {
        var clean = Typefaces.Clean(text);
        var width = faces.Width(clean, style.Size, style.Lettering);
        Shapes.Add(new DrawnLine(right ? x - width : x, y, width, faces.Knows(clean, style.Lettering), clean, style.Size, palette[style.Colour], style.Lettering, style.Href));
    }

    public void Area(double x, double y, double width, double height, string colour) => Shapes.Add(new DrawnArea(x, y, width, height, colour));

    /// <summary>The colours of a stance, below what is written on them already. What is not known has none.</summary>
    public void Ground(double x, double y, double width, double height, Stance stance)
    {
        if (stance is not (Stance.Silent or Stance.NoKnownStatement))
        {
            Shapes.Insert(0, new DrawnArea(x, y, 4, height, palette.Ink(stance)));
            Shapes.Insert(0, new DrawnArea(x, y, width, height, palette.Tint(stance)));
        }
    }

    /// <summary>The shape of a stance.</summary>
    /// <param name="size">The length of a side.</param>
    public void Mark(double x, double y, double size, Stance stance) =>
        Shapes.Add(new DrawnStrokes(x, y, size / 16, StanceStrokes.Of(stance), palette.Ink(stance), palette["surface"]));

    /// <summary>How many lines of a size there is room for.</summary>
    public static int Lines(double height, double size) => (int)(height / (size * LineHeight));
}
