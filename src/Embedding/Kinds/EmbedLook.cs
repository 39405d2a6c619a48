using System.Globalization;
using System.Text.RegularExpressions;
using PeaceTracker.Controls;

namespace PeaceTracker.Embedding.Kinds;

/// <summary>Light or dark.</summary>
public enum EmbedTheme
{
    /// <summary>As the reader's system says.</summary>
    Auto,
    Light,
    Dark,
}

/// <summary>
/// How a widget looks and what it does by itself: the part of its address that all kinds share. What cannot be read gives the
/// default, so that an address that was pasted long ago shows something for ever.
/// </summary>
public sealed partial record EmbedLook
{
    /// <summary>Sizes of letters that can be asked for, in CSS pixels.</summary>
    public const int SmallestFont = 12, UsualFont = 15, LargestFont = 22;

    public EmbedTheme Theme { get; init; }

    /// <summary>The colour of the line above it, six hexadecimal digits in lower case; null is the usual one. No text has it: it need not be legible.</summary>
    public string? Accent { get; init; }

    /// <summary>The size of letters in CSS pixels.</summary>
    public int Font { get; init; } = UsualFont;

    public bool Compact { get; init; }

    /// <summary>The language of its own words: "en". What is recorded stays in the language it is recorded in.</summary>
    public string Language { get; init; } = Words.EmbedWords.English;

    public bool HasTitle { get; init; } = true;

    public bool HasBorder { get; init; } = true;

    /// <summary>Whether it tells the page around how high it is. It then has a script.</summary>
    public bool Fits { get; init; }

    /// <summary>Whether it renews itself when something changes. It then has a script.</summary>
    public bool Renews { get; init; }

    public static EmbedLook Read(AddressQuery query) => new()
    {
        Theme = query.Text("theme") switch { "light" => EmbedTheme.Light, "dark" => EmbedTheme.Dark, _ => EmbedTheme.Auto },
        Accent = query.Text("accent") is { } accent && Colour().IsMatch(accent) ? accent.ToLowerInvariant() : null,
        Font = int.TryParse(query.Text("font"), NumberStyles.None, CultureInfo.InvariantCulture, out var font) && font is >= SmallestFont and <= LargestFont ? font : UsualFont,
        Compact = query.Text("density") == "compact",
        Language = Words.EmbedWords.Known(query.Text("language")),
        HasTitle = query.Text("title") != "off",
        HasBorder = query.Text("border") != "off",
        Fits = query.Text("fit") == "1",
        Renews = query.Text("push") == "1",
    };

    /// <summary>The look as parts of a query; what is usual is not written.</summary>
    public IEnumerable<(string Name, IEnumerable<string?> Values)> Parts =>
    [
        ("theme", [Theme switch { EmbedTheme.Light => "light", EmbedTheme.Dark => "dark", _ => null }]),
        ("accent", [Accent]),
        ("font", [Font == UsualFont ? null : Font.ToString(CultureInfo.InvariantCulture)]),
        ("density", [Compact ? "compact" : null]),
        ("language", [Language == Words.EmbedWords.English ? null : Language]),
        ("title", [HasTitle ? null : "off"]),
        ("border", [HasBorder ? null : "off"]),
        ("fit", [Fits ? "1" : null]),
        ("push", [Renews ? "1" : null]),
    ];

    [GeneratedRegex("^[0-9a-fA-F]{6}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Colour();
}
