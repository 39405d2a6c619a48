using System.Globalization;

namespace PeaceTracker.Controls.Drawings;

/// <summary>What is drawn, in the order in which it is drawn: the one form from which both SVG and PNG are made.</summary>
/// <param name="Title">What it shows, for those who hear it.</param>
/// <param name="Description">More of it.</param>
/// <param name="Ground">The colour behind everything.</param>
internal sealed record Drawing(string Title, string Description, double Width, double Height, string Ground, IReadOnlyList<DrawnShape> Shapes)
{
    /// <summary>A number as it stands in an attribute.</summary>
    public static string Of(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}

/// <summary>One thing that is drawn. Colours are values: "#1c1f23".</summary>
internal abstract record DrawnShape
{
    /// <summary>The same further down.</summary>
    public abstract DrawnShape Down(double by);
}

/// <summary>A coloured area.</summary>
internal sealed record DrawnArea(double X, double Y, double Width, double Height, string Colour) : DrawnShape
{
    public override DrawnShape Down(double by) => this with { Y = Y + by };
}

/// <summary>An upright dashed line.</summary>
internal sealed record DrawnBreak(double X, double Y, double Height, string Colour) : DrawnShape
{
    public override DrawnShape Down(double by) => this with { Y = Y + by };
}

/// <summary>A line of text on its base line.</summary>
/// <param name="Width">How wide it is in our typeface.</param>
/// <param name="Known">Whether our typeface has all its letters, so that the width is exact.</param>
/// <param name="Href">The address that it leads to, where a drawing can lead anywhere.</param>
internal sealed record DrawnLine(
    double X, double Y, double Width, bool Known, string Text, double Size, string Colour, Lettering Lettering, Uri? Href) : DrawnShape
{
    public override DrawnShape Down(double by) => this with { Y = Y + by };
}

/// <summary>The strokes of a shape, such as that of a stance.</summary>
/// <param name="Scale">How many of the drawing's units one of the shape's is.</param>
internal sealed record DrawnStrokes(double X, double Y, double Scale, IReadOnlyList<ShapeStroke> Strokes, string Ink, string Ground) : DrawnShape
{
    public override DrawnShape Down(double by) => this with { Y = Y + by };
}
