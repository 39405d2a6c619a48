using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;
using PeaceTracker.Domain;

namespace PeaceTracker.Controls;

/// <summary>
/// The colours of a theme as values, for drawings that leave the site: programs that show slides know no variables. They
/// are read from <c>css/app.css</c>, where they stand; those of the light theme unless asked for the others.
/// </summary>
public sealed partial class PaletteValues
{
    private readonly Dictionary<string, string> colours = new(StringComparer.Ordinal);

    public PaletteValues(IWebHostEnvironment site)
        : this(Text(site.WebRootFileProvider.GetFileInfo("css/app.css")))
    {
    }

    internal PaletteValues(string sheet)
        : this(sheet, null)
    {
        var dark = DarkTheme().Match(sheet);
        Dark = dark.Success ? new(dark.Groups["rules"].Value, colours) : this;
    }

    private PaletteValues(string rules, Dictionary<string, string>? otherwise)
    {
        // The light theme comes first; what later rules say of the same names is for other themes.
        foreach (Match match in Colour().Matches(rules))
        {
            colours.TryAdd(match.Groups["name"].Value, match.Groups["value"].Value);
        }

        foreach (var (name, value) in otherwise ?? [])
        {
            colours.TryAdd(name, value);
        }

        Dark = this;
    }

    /// <summary>The same colours in the dark theme; those of the light one where it has none of its own.</summary>
    public PaletteValues Dark { get; }

    /// <summary>The value of a colour by the name of its variable without dashes: "ink", "redline-tint".</summary>
    /// <exception cref="KeyNotFoundException">The style sheet has no such colour.</exception>
    public string this[string name] => colours[name];

    /// <summary>Whether there is a colour of this name.</summary>
    public bool Has(string name) => colours.ContainsKey(name);

    /// <summary>The colour of a stance's shape.</summary>
    public string Ink(Stance stance) => this[Name(stance)];

    /// <summary>The colour behind a stance.</summary>
    public string Tint(Stance stance) => colours.GetValueOrDefault(Name(stance) + "-tint", this["surface"]);

    private static string Name(Stance stance) => stance switch
    {
        Stance.AcceptsWithConditions => "accepts",
        Stance.OpenToDiscussion => "open",
        Stance.NoKnownStatement => "unknown",
        _ => stance.ToString().ToLowerInvariant(),
    };

    private static string Text(IFileInfo file)
    {
        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }

    // --redline-tint: #fbe9e7;
    [GeneratedRegex("--(?<name>[a-z-]+):\\s*(?<value>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Colour();

    [GeneratedRegex("""data-theme="dark"\]\s*\{(?<rules>[^}]*)\}""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex DarkTheme();
}
