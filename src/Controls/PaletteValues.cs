using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;
using PeaceTracker.Domain;

namespace PeaceTracker.Controls;

/// <summary>
/// The colours of both themes as values, for drawings that leave the site: programs that show slides know no
/// variables. They are read from <c>css/app.css</c>, where they stand.
/// </summary>
public sealed partial class PaletteValues
{
    private readonly Dictionary<string, string> colours = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> dark = new(StringComparer.Ordinal);

    public PaletteValues(IWebHostEnvironment site)
        : this(Text(site.WebRootFileProvider.GetFileInfo("css/app.css")))
    {
    }

    internal PaletteValues(string sheet)
    {
        // The light theme comes first, the dark one after it; what later rules say of the same names is said anew.
        foreach (Match match in Colour().Matches(sheet))
        {
            var (name, value) = (match.Groups["name"].Value, match.Groups["value"].Value);
            if (!colours.TryAdd(name, value))
            {
                dark.TryAdd(name, value);
            }
        }
    }

    /// <summary>The value of a colour by the name of its variable without dashes: "ink", "redline-tint".</summary>
    /// <exception cref="KeyNotFoundException">The style sheet has no such colour.</exception>
    public string this[string name] => colours[name];

    /// <summary>Whether there is a colour of this name.</summary>
    public bool Has(string name) => colours.ContainsKey(name);

    /// <summary>The same in the dark theme; the light one's where it has none of its own.</summary>
    public string Dark(string name) => dark.GetValueOrDefault(name) ?? this[name];

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
}
