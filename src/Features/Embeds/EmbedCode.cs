using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace PeaceTracker.Features.Embeds;

/// <summary>What is pasted into another page so that a widget stands there. Whatever is filled in is escaped.</summary>
internal static class EmbedCode
{
    // Letters of all scripts stay legible to who pastes them; signs of HTML are escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A frame of one size.</summary>
    /// <param name="widget">The widget's address.</param>
    /// <param name="title">What it is called, for who hears it.</param>
    /// <param name="width">In CSS pixels; null is all the room that there is.</param>
    /// <param name="height">In CSS pixels.</param>
    public static string Frame(Uri widget, string title, int? width, int height) => string.Create(
        CultureInfo.InvariantCulture,
        $"<iframe class=\"peacetracker\" src=\"{Text(widget.AbsoluteUri)}\" title=\"{Text(title)}\" loading=\"lazy\" width=\"{(width is { } pixels ? pixels.ToString(CultureInfo.InvariantCulture) : "100%")}\" height=\"{height}\" style=\"border:0\"></iframe>");

    /// <summary>A text as HTML writes it.</summary>
    public static string Text(string text) => Encoder.Encode(text);
}
