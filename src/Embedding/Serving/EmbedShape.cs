using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Controls.Drawings;

namespace PeaceTracker.Embedding.Serving;

/// <summary>The shape of a widget's picture. What cannot be read gives the default, as with the look.</summary>
/// <param name="Width">How wide it is, in its own units; a multiple of 20, so that few are drawn that differ by a hair.</param>
/// <param name="IsCard">Whether it is of the one size that programs show beside a link, 1200 by 630.</param>
/// <param name="Scale">How many points a unit is; 1 where the form has no points.</param>
public sealed record EmbedShape(int Width, bool IsCard, int Scale)
{
    private const int Usual = 800, Step = 20;

    public static EmbedShape Read(AddressQuery query, EmbedForm form)
    {
        var card = query.Text("shape") == "card";
        var width = card ? 1200 : Number(query, "width", Usual, 320, 1600) / Step * Step;
        return new(width, card, form == EmbedForm.Png ? Number(query, "scale", card ? 1 : 2, 1, 3) : 1);
    }

    /// <summary>The shape as parts of a query.</summary>
    public IEnumerable<(string Name, IEnumerable<string?> Values)> Parts =>
    [
        ("shape", [IsCard ? "card" : null]),
        ("width", [IsCard || Width == Usual ? null : Text(Width)]),
        ("scale", [Text(Scale)]),
    ];

    public PictureLook Look(bool dark) => IsCard ? PictureLook.Card(dark) : new(Width, null, dark);

    private static int Number(AddressQuery query, string name, int usual, int least, int most) =>
        int.TryParse(query.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : usual;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
