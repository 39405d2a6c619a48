using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using SkiaSharp;

namespace PeaceTracker.Controls.Drawings;

/// <summary>How a text in a drawing is set.</summary>
public enum Lettering
{
    Plain,
    Bold,
    Slanted,
}

/// <summary>
/// The letters of drawings: Source Sans 3, as on the pages, carried in the application so that a server needs no typeface
/// of its own. It has Latin, Cyrillic and Greek, and its figures are all of one width. What it has no letter for is a box
/// in a PNG and left to the reader's program in an SVG; its width is then taken to be that of a wide letter.
/// </summary>
internal sealed class Typefaces : IDisposable
{
    private const float Unit = 1000;

    private readonly Dictionary<Lettering, SKTypeface> faces = Enum.GetValues<Lettering>().ToDictionary(lettering => lettering, Load);

    private readonly ConcurrentDictionary<(Lettering, int), (double Width, bool Known)> widths = [];

    /// <summary>The text as it can be drawn: in one line, without what is no letter.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (kind is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator)
            {
                clean.Append(rune.Value == 0xA0 ? '\u00a0' : ' ');
            }
            else if (!IsUnseen(rune, kind) && (rune.Value & 0xFFFE) != 0xFFFE)
            {
                // Half of a pair is read as the sign for what cannot be read.
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>How wide a text is, in the units of <paramref name="size"/>.</summary>
    public double Width(string text, double size, Lettering lettering = Lettering.Plain)
    {
        var width = 0d;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune, lettering).Width;
        }

        return width * size;
    }

    /// <summary>Whether there is a letter for everything in a text.</summary>
    public bool Knows(string text, Lettering lettering = Lettering.Plain)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Of(rune, lettering).Known)
            {
                return false;
            }
        }

        return true;
    }

    public SKFont Font(Lettering lettering, double size) => new(faces[lettering], (float)size)
    {
        Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true,
    };

    public void Dispose()
    {
        foreach (var face in faces.Values)
        {
            face.Dispose();
        }
    }

    private (double Width, bool Known) Of(Rune rune, Lettering lettering) => widths.GetOrAdd((lettering, rune.Value), _ =>
    {
        using var font = Font(lettering, Unit);
        var glyph = font.GetGlyph(rune.Value);
        return glyph != 0 ? (font.GetGlyphWidths([glyph])[0] / Unit, true)
            : rune.Value == Joiner || rune.Value == Joiner - 1 ? (0, false)
            : (1.05, false);
    });

    private const int Joiner = 0x200D;

    // Signs for programs that show nothing themselves, among them those that turn the order of what follows. What joins
    // letters stays: emoji and Persian need it.
    private static bool IsUnseen(Rune rune, UnicodeCategory kind) =>
        (kind == UnicodeCategory.Format && rune.Value is not (Joiner or Joiner - 1)) || rune.Value is 0xAD or (>= 0xFE00 and <= 0xFE0F);

    private static SKTypeface Load(Lettering lettering)
    {
        var name = $"PeaceTracker.SourceSans3.{lettering}.ttf";
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The application was built without its typeface {name}.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"{name} is no typeface.");
    }
}
