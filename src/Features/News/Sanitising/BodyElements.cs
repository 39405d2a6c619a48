using System.Collections.Frozen;

namespace PeaceTracker.Features.News.Sanitising;

/// <summary>What a body may consist of: a few elements without attributes, and links.</summary>
internal static class BodyElements
{
    /// <summary>The elements, each under its own name.</summary>
    public static readonly FrozenSet<string> Allowed = FrozenSet.ToFrozenSet(
        ["p", "h3", "blockquote", "ul", "ol", "li", "pre", "a", "em", "strong", "q", "cite", "code", "sub", "sup", "del", "ins", "br"], StringComparer.Ordinal);

    /// <summary>The elements that hold others of their kind, or lines of text.</summary>
    public static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(["p", "h3", "blockquote", "ul", "ol", "li", "pre"], StringComparer.Ordinal);

    // What is written in other ways, and what stands for a paragraph: a page of ours has its own headings.
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["i"] = "em", ["b"] = "strong", ["s"] = "del", ["strike"] = "del", ["dfn"] = "em", ["tt"] = "code", ["kbd"] = "code", ["samp"] = "code",
        ["h1"] = "h3", ["h2"] = "h3", ["h4"] = "h3", ["h5"] = "h3", ["h6"] = "h3", ["dt"] = "p", ["dd"] = "p", ["tr"] = "p", ["figcaption"] = "p", ["caption"] = "p",
        ["menu"] = "ul", ["xmp"] = "pre", ["div"] = "p", ["section"] = "p", ["article"] = "p", ["address"] = "p",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The allowed element that one stands for; null where it stands for none.</summary>
    public static string? Of(string element)
    {
        var name = element.ToLowerInvariant();
        return Allowed.TryGetValue(name, out var own) ? own : Others.GetValueOrDefault(name);
    }
}
