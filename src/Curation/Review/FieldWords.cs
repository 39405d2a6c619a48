using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation.Review;

/// <summary>The words for the fields of the written form, and for their values.</summary>
public static class FieldWords
{
    /// <summary>"said_on" → "Said on".</summary>
    public static string Label(string field) => field is "url" ? "Address" : field.Length == 0 ? "" : char.ToUpperInvariant(field[0]) + field[1..].Replace('_', ' ');

    /// <summary>"event_accounts" → "event account".</summary>
    public static string OneOf(string table) => Of(RecordFormat.Find(table)?.Noun) ?? table;

    /// <summary>"EventAccount" → "event account".</summary>
    public static string Of(Noun noun) => RecordField.Kebab(noun.ToString()).Replace('-', ' ');

    /// <summary>What a quote's state says about it.</summary>
    public static string Of(QuoteState state) => state switch
    {
        QuoteState.Verified => "quote found in the stored text of the page",
        QuoteState.Quoted => "quote not checked: the text of the page is not stored, or does not hold it",
        _ => "paraphrase, our own words",
    };

    /// <summary>A value of a field that names no record.</summary>
    internal static string Value(RecordField field, string cell) =>
        cell.Length == 0 ? ""
        : field.Type == RecordType.Boolean ? cell == "true" ? "yes" : "no"
        : field.Type == RecordType.Date && DateOnly.TryParseExact(cell, RecordField.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Text()
        : field.Words is not null && field.Name != "stance" ? cell.Replace('-', ' ')
        : cell;

    private static string? Of(Noun? noun) => noun is { } known ? Of(known) : null;
}
