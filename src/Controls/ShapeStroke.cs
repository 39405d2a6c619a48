using PeaceTracker.Domain;

namespace PeaceTracker.Controls;

/// <summary>A part of a shape in a box of 16 by 16: an area, or a line with a width.</summary>
/// <param name="Path">Its path, in the language of SVG's <c>d</c>.</param>
/// <param name="Width">The width of the line; null for an area.</param>
/// <param name="Cut">Whether it is cut out of what is below it, in the colour of the ground.</param>
/// <param name="Dash">The lengths of dash and gap; null for an unbroken line.</param>
internal sealed record ShapeStroke(string Path, double? Width = null, bool Cut = false, (double Dash, double Gap)? Dash = null);

/// <summary>The shapes of stances. Each can be told from the others without colour.</summary>
internal static class StanceStrokes
{
    private const string Ring = "M1.8 8a6.2 6.2 0 1 0 12.4 0a6.2 6.2 0 1 0-12.4 0z";

    private static readonly Dictionary<Stance, ShapeStroke[]> Shapes = new()
    {
        [Stance.Supports] = [new("M1 8a7 7 0 1 0 14 0a7 7 0 1 0-14 0z"), new("m4.6 8.2 2.4 2.4 4.4-5", 1.8, Cut: true)],
        [Stance.AcceptsWithConditions] = [new(Ring, 1.6), new("M8 1.8a6.2 6.2 0 0 0 0 12.4z")],
        [Stance.OpenToDiscussion] = [new(Ring, 1.6)],
        [Stance.Ambiguous] = [new(Ring, 1.6, Dash: (2.4, 1.5)), new("M4.8 8.6c1-1.6 2.2-1.6 3.2-.6s2.2 1 3.2-.6", 1.6)],
        [Stance.Opposes] = [new("M8 .9 15.1 8 8 15.1.9 8z", 1.6), new("M5 8h6", 1.8)],
        [Stance.RedLine] = [new("M5 1h6l4 4v6l-4 4H5l-4-4V5z"), new("M4 8h8", 2.2, Cut: true)],
        [Stance.Silent] = [new("M2 3h12v7.5H7L4.5 13v-2.5H2z", 1.4)],
        [Stance.NoKnownStatement] = [new("M6.4 8a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0z")],
    };

    public static IReadOnlyList<ShapeStroke> Of(Stance stance) => Shapes[stance];
}
