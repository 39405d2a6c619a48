using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Embedding.Serving;

/// <summary>A style sheet and the hash by which a policy lets it in, and no other.</summary>
internal sealed record EmbedSheet(string Css, string Source);

/// <summary>
/// The style sheets of widgets: the common rules, those of a kind, and of the palette of <c>css/app.css</c> the colours that
/// these use. Written small, since each document carries its own.
/// </summary>
internal sealed partial class EmbedStyles(PaletteValues palette)
{
    private readonly ConcurrentDictionary<(string Kind, EmbedTheme, int, bool, bool, string?), EmbedSheet> sheets = new();

    public EmbedSheet Of(EmbedKind kind, EmbedLook look) =>
        sheets.Count > 2000 ? Write(kind, look) : sheets.GetOrAdd((kind.Name, look.Theme, look.Font, look.Compact, look.HasBorder, look.Accent), _ => Write(kind, look));

    private EmbedSheet Write(EmbedKind kind, EmbedLook look)
    {
        var rules = Resource("embed") + (look.Compact ? Resource("compact") : "") + (look.HasBorder ? "" : Resource("borderless")) + (kind.Styles is { } own ? Resource(own) : "");
        var css = Small($"{Palette(rules, look)}html{{font-size:{look.Font.ToString(CultureInfo.InvariantCulture)}px}}{rules}{(look.Accent is { } accent ? $"main{{border-top-color:#{accent}}}" : "")}");
        return new(css, $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'");
    }

    private string Palette(string rules, EmbedLook look)
    {
        var used = Variable().Matches(rules).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Where(palette.Has).Order(StringComparer.Ordinal).ToList();
        string Of(Func<string, string> value) => string.Concat(used.Select(name => $"--{name}:{value(name)};"));
        var (light, dark) = ($":root{{color-scheme:light;{Of(name => palette[name])}}}", $":root{{color-scheme:dark;{Of(name => palette.Dark[name])}}}");
        return look.Theme switch
        {
            EmbedTheme.Light => light,
            EmbedTheme.Dark => dark,
            _ => $"{light}@media(prefers-color-scheme:dark){{{dark}}}",
        };
    }

    private static string Resource(string name)
    {
        using var file = typeof(EmbedStyles).Assembly.GetManifestResourceStream($"Embedding.Styles.{name}.css") ?? throw new InvalidOperationException($"There is no style sheet '{name}.css'.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }

    // Comments and the room between signs are for who writes the rules.
    private static string Small(string css) => Room().Replace(Comment().Replace(css, ""), match => match.Groups["sign"] is { Success: true } sign ? sign.Value : " ").Replace(";}", "}", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"var\(--(?<name>[a-z-]+)\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 5000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s*(?<sign>[{};,>])\s*|\s+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Room();
}
