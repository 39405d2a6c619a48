using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation.Forms;

/// <summary>The words that people read for names of the written form.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        ["url"] = "Web address", ["relation_url"] = "Web address of the relation",
    };

    /// <summary>"said_on" → "Said on".</summary>
    public static string Label(string field) => Labels.GetValueOrDefault(field) ?? Sentence(field.Replace('_', ' '));

    /// <summary>"accepts-with-conditions" → "Accepts with conditions".</summary>
    public static string Word(string word) => Stance(word) is { } stance ? stance.Word() : Sentence(word.Replace('-', ' '));

    /// <summary>The stance that a word of the written form stands for; null where it is none.</summary>
    public static Stance? Stance(string? word) =>
        Enum.GetValues<Stance>().Where(stance => RecordField.Kebab(stance.ToString()) == word).Select(stance => (Stance?)stance).FirstOrDefault();

    /// <summary>One record of a table: "counting_definitions" → "counting definition".</summary>
    public static string One(string table) => table switch
    {
        "parties" => "party",
        "commitments" or "claimants" or "statements" or "sources" or "speakers" or "issues" or "events" or "proposals" or "provisions" or "strikes" or "positions" => table[..^1],
        "event_accounts" => "account of an event",
        "strike_claims" => "claim",
        _ => table.Replace('_', ' ').TrimEnd('s'),
    };

    /// <summary>What a cell says to a reader: words instead of signs.</summary>
    public static string Cell(string table, string field, string value) => RecordFormat.Find(table)?.Field(field) switch
    {
        { Words: not null } when value.Length > 0 => Word(value),
        { Type: RecordType.Boolean } => value == "true" ? "Yes" : value == "false" ? "No" : value,
        { Type: RecordType.Date } when DateOnly.TryParseExact(value, RecordField.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.Text(),
        { Type: RecordType.List } => string.Join(", ", value.Split(RecordField.ListDelimiter, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        _ => value,
    };

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
