using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>The words that people read for names of the written form.</summary>
public static class FieldWords
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
    public static Stance? Stance(string? word) => RecordField.Word<Stance>(word);

    /// <summary>"EventAccount" → "event account".</summary>
    public static string Of(Noun noun) => RecordField.Kebab(noun.ToString()).Replace('-', ' ');

    /// <summary>One record of a table: "counting_definitions" → "counting definition".</summary>
    public static string One(string table) => RecordFormat.Find(table) is { } known ? Of(known.Noun) : table.Replace('_', ' ').TrimEnd('s');

    /// <summary>The same with its article: "event_accounts" → "an event account".</summary>
    public static string AnyOne(string table) => One(table) is var one && "aeiou".Contains(one[0], StringComparison.Ordinal) ? $"an {one}" : $"a {one}";

    /// <summary>What a quote's state says about it.</summary>
    public static string Of(QuoteState state) => state switch
    {
        QuoteState.Verified => "quote found in the stored text of the page",
        QuoteState.Quoted => "quote not checked: the text of the page is not stored, or does not hold it",
        _ => "paraphrase, our own words",
    };

    /// <summary>What a cell says to a reader: words instead of signs.</summary>
    public static string Cell(string table, string field, string cell) => RecordFormat.Find(table)?.Field(field) is { } known ? Cell(known, cell) : cell;

    /// <inheritdoc cref="Cell(string, string, string)"/>
    internal static string Cell(RecordField field, string cell) => field switch
    {
        { Words: not null } when cell.Length > 0 => Word(cell),
        { Type: RecordType.Boolean } => cell == "true" ? "Yes" : cell == "false" ? "No" : cell,
        { Type: RecordType.Date } when DateOnly.TryParseExact(cell, RecordField.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.Text(),
        { Type: RecordType.List } => string.Join(", ", RecordField.Entries(cell)),
        _ => cell,
    };

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
