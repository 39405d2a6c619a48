using System.Globalization;
using PeaceTracker.Files;

namespace PeaceTracker.Records;

/// <summary>One row of a dossier's table, checked against its columns, with the line it starts on.</summary>
internal sealed class RecordRow(RecordTable table, int line, IReadOnlyDictionary<string, string> cells)
{
    public RecordTable Table => table;

    public int Line => line;

    public string Key => Needed("key");

    /// <summary>The cell's text, or null where it is empty or its column is missing.</summary>
    public string? Text(string field) => cells.TryGetValue(field, out var cell) && cell.Length > 0 ? cell : null;

    public string Needed(string field) =>
        Text(field) ?? throw new InvalidOperationException($"{table.File}, line {line}: {field} was not checked to be there.");

    /// <summary>A record that was typed: white space around its texts says nothing.</summary>
    public static RecordRow Typed(RecordTable table, IReadOnlyDictionary<string, string> fields) =>
        new(table, 0, fields.ToDictionary(field => field.Key, field => field.Value.Trim(), StringComparer.Ordinal));

    public int? Integer(string field) => Text(field) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public DateOnly? Date(string field) =>
        Text(field) is { } text ? DateOnly.ParseExact(text, RecordField.DateFormat, CultureInfo.InvariantCulture) : null;

    public DateTime? LocalTime(string field) => Text(field) is { } text
        ? DateTime.ParseExact(text, RecordField.DatetimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None)
        : null;

    public bool Flag(string field) => Needed(field) == "true";

    public IReadOnlyList<string> List(string field) =>
        Text(field) is { } list ? RecordField.Entries(list) : [];

    public T? Word<T>(string field)
        where T : struct, Enum => Text(field) is { } text ? Parse<T>(text) : null;

    public Fault Fault(string? column, string message) => new(table.File, line, column, message);

    // "accepts-with-conditions" → AcceptsWithConditions
    private static T Parse<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
