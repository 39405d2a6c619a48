using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using PeaceTracker.Domain;

namespace PeaceTracker.Embedding.Words;

/// <summary>
/// The words of widgets in one language: <c>Languages/*.json</c>, a file each, with the same keys in all. What is recorded
/// (names, summaries, quotes) is not translated; it says its own language instead.
/// </summary>
public sealed class EmbedWords
{
    /// <summary>The language of the dossiers, and of whoever does not choose one.</summary>
    public const string English = "en";

    private const string Folder = "Embedding.Languages.";

    private static readonly FrozenDictionary<string, EmbedWords> All = typeof(EmbedWords).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => new EmbedWords(name[Folder.Length..^".json".Length]))
        .ToFrozenDictionary(words => words.Language, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> words;

    private readonly string[] months;

    private EmbedWords(string language)
    {
        using var file = typeof(EmbedWords).Assembly.GetManifestResourceStream($"{Folder}{language}.json")!;
        words = JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
        (Language, months) = (language, words["months"].Split(' '));
    }

    /// <summary>The languages that there are words in: code and own name, English first.</summary>
    public static IReadOnlyList<(string Code, string Name)> Languages { get; } =
        [.. All.Values.OrderBy(one => one.Language != English).ThenBy(one => one.Language, StringComparer.Ordinal).Select(one => (one.Language, one["language"]))];

    /// <summary>Its code (BCP 47).</summary>
    public string Language { get; }

    /// <summary>"ltr" or "rtl".</summary>
    public string Direction => words["direction"];

    /// <summary>The keys that stand in the file of this language.</summary>
    internal IReadOnlyList<string> Keys => words.Keys;

    /// <summary>The language and direction of what is recorded, as attributes of an element; none where they are those of the document.</summary>
    public IReadOnlyDictionary<string, object>? Recorded => Language == English ? null : RecordedAttributes;

    /// <summary>The word or sentence of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string this[string key] => words[key];

    private static Dictionary<string, object> RecordedAttributes { get; } = new(StringComparer.Ordinal) { ["lang"] = English, ["dir"] = "ltr" };

    /// <summary>The words of a language.</summary>
    public static EmbedWords Of(string language) => All[language];

    /// <summary>The code of a language that there are words in; English for what is none.</summary>
    public static string Known(string? language) => language is not null && All.ContainsKey(language) ? language : English;

    /// <summary>A sentence with its gaps filled.</summary>
    public string Say(string key, params ReadOnlySpan<object?> gaps) => string.Format(CultureInfo.InvariantCulture, words[key], gaps);

    /// <summary>The words for a stance.</summary>
    public string Stance(Stance stance) => words["stance." + stance];

    /// <summary>"24 Apr 2025"</summary>
    public string Day(DateOnly day) => Say("day", day.Day, months[day.Month - 1], day.Year);

    /// <summary>A day that may be known less exactly.</summary>
    public string Day(SaidOn said) => said.Precision == DatePrecision.Month ? Say("month", months[said.Day.Month - 1], said.Day.Year) : said.Precision == DatePrecision.Day ? Day(said.Day) : Say("by-day", Day(said.Day));

    /// <summary>"24 Apr 2025", "23 – 24 Jan 2026" or "30 Jan 2026 – 2 Feb 2026": days from the first to the last, inclusive.</summary>
    public string Days(DateOnly first, DateOnly last) => last <= first ? Day(first)
        : (first.Year, first.Month) == (last.Year, last.Month) ? Say("day", $"{first.Day} – {last.Day}", months[first.Month - 1], first.Year)
        : $"{Day(first)} – {Day(last)}";

    /// <summary>"Apr": the month alone, for the foot of a drawing.</summary>
    public string Month(DateOnly day) => months[day.Month - 1];

    /// <summary>"5,037", with the sign that the language puts between thousands.</summary>
    public string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", words["thousands"], StringComparison.Ordinal);

    /// <summary>"48.4 %", to one place at most.</summary>
    public string Percent(decimal percent) => Say("percent", percent.ToString("0.#", CultureInfo.InvariantCulture).Replace(".", words["decimal"], StringComparison.Ordinal));

    /// <summary>"24 Apr 2025, 17:05 UTC"</summary>
    public string Time(DateTime utc) => Say("time", Day(DateOnly.FromDateTime(utc)), utc.ToString("HH:mm", CultureInfo.InvariantCulture));
}
