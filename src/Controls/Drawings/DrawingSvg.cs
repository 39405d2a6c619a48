using System.Text;
using System.Xml;

namespace PeaceTracker.Controls.Drawings;

/// <summary>
/// A drawing as SVG. Nothing in it is fetched: the letters are the reader's, each line held to the width that it has in
/// ours (<c>textLength</c>), so that it runs out of its place in no typeface.
/// </summary>
internal static class DrawingSvg
{
    private const string Space = "http://www.w3.org/2000/svg";

    public static string Write(Drawing drawing)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { OmitXmlDeclaration = true }))
        {
            writer.WriteStartElement("svg", Space);
            Attributes(writer,
                ("width", Drawing.Of(drawing.Width)), ("height", Drawing.Of(drawing.Height)), ("viewBox", $"0 0 {Drawing.Of(drawing.Width)} {Drawing.Of(drawing.Height)}"),
                ("font-family", "'Source Sans 3', 'Source Sans 3 Variable', 'Source Sans Pro', Arial, Helvetica, sans-serif"), ("role", "img"), ("aria-labelledby", "title desc"));
            Words(writer, "title", drawing.Title);
            Words(writer, "desc", drawing.Description);
            Write(writer, new DrawnArea(0, 0, drawing.Width, drawing.Height, drawing.Ground));
            foreach (var shape in drawing.Shapes)
            {
                Write(writer, shape);
            }

            writer.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Write(XmlWriter writer, DrawnShape shape)
    {
        switch (shape)
        {
            case DrawnArea area:
                Element(writer, "rect", ("x", Drawing.Of(area.X)), ("y", Drawing.Of(area.Y)), ("width", Drawing.Of(area.Width)), ("height", Drawing.Of(area.Height)), ("fill", area.Colour));
                break;
            case DrawnBreak line:
                Element(writer, "path", ("d", $"M{Drawing.Of(line.X)} {Drawing.Of(line.Y)}v{Drawing.Of(line.Height)}"), ("stroke", line.Colour), ("stroke-dasharray", "4 3"));
                break;
            case DrawnStrokes strokes:
                Write(writer, strokes);
                break;
            case DrawnLine { Href: { } href } line:
                writer.WriteStartElement("a", Space);
                writer.WriteAttributeString("href", href.AbsoluteUri);
                Write(writer, line);
                writer.WriteEndElement();
                break;
            case DrawnLine line:
                Write(writer, line);
                break;
        }
    }

    private static void Write(XmlWriter writer, DrawnLine line)
    {
        writer.WriteStartElement("text", Space);
        Attributes(writer,
            ("x", Drawing.Of(line.X)), ("y", Drawing.Of(line.Y)), ("font-size", Drawing.Of(line.Size)), ("fill", line.Colour),
            ("font-weight", line.Lettering == Lettering.Bold ? "600" : null), ("font-style", line.Lettering == Lettering.Slanted ? "italic" : null),
            ("textLength", line.Known && line.Text.Length > 1 ? Drawing.Of(line.Width) : null), ("lengthAdjust", line.Known && line.Text.Length > 1 ? "spacingAndGlyphs" : null));
        writer.WriteString(line.Text);
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, DrawnStrokes strokes)
    {
        writer.WriteStartElement("g", Space);
        writer.WriteAttributeString("transform", $"translate({Drawing.Of(strokes.X)} {Drawing.Of(strokes.Y)}) scale({Drawing.Of(strokes.Scale)})");
        foreach (var stroke in strokes.Strokes)
        {
            var colour = stroke.Cut ? strokes.Ground : strokes.Ink;
            Element(writer, "path",
                ("d", stroke.Path), ("fill", stroke.Width is null ? colour : "none"), ("stroke", stroke.Width is null ? null : colour),
                ("stroke-width", stroke.Width is { } width ? Drawing.Of(width) : null),
                ("stroke-dasharray", stroke.Dash is { } dash ? $"{Drawing.Of(dash.Dash)} {Drawing.Of(dash.Gap)}" : null));
        }

        writer.WriteEndElement();
    }

    private static void Words(XmlWriter writer, string name, string text)
    {
        writer.WriteStartElement(name, Space);
        writer.WriteAttributeString("id", name);
        writer.WriteString(Typefaces.Clean(text));
        writer.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.WriteStartElement(name, Space);
        Attributes(writer, attributes);
        writer.WriteEndElement();
    }

    private static void Attributes(XmlWriter writer, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                writer.WriteAttributeString(name, value);
            }
        }
    }
}
