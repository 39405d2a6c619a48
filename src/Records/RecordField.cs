using System.Globalization;
using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <summary>The types that a dossier's cells can have, a subset of the Table Schema types of Frictionless Data.</summary>
internal enum RecordType
{
    String,
    Integer,
    Date,
    Datetime,
    Boolean,
    List,
}

/// <summary>One column of a dossier's table: its type, what it means, and what its cells must keep to.</summary>
internal sealed record RecordField(string Name, RecordType Type, string Description)
{
    /// <summary>What separates the entries of a list.</summary>
    public const char ListDelimiter = ';';

    /// <summary>Local times carry no zone: the zone is a column of its own.</summary>
    public const string DatetimeFormat = "yyyy-MM-dd'T'HH:mm";

    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>The entries of a list.</summary>
    public static string[] Entries(string list) => list.Split(ListDelimiter, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public bool Required { get; init; }

    public bool IsKey { get; init; }

    public bool IsAddress { get; init; }

    /// <summary>The table whose keys the cell, or each entry of its list, names.</summary>
    public string? References { get; init; }

    /// <summary>Whether it names one record of another table, kept by its number.</summary>
    public bool NamesOne => References is not null && Type != RecordType.List && !ByKey;

    /// <summary>Whether the name itself is kept and not the number of the record.</summary>
    public bool ByKey { get; init; }

    /// <summary>The words that are allowed; null for any.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    public static RecordField Key(string description = "Unique in the file; never changed.") =>
        new("key", RecordType.String, description) { Required = true, IsKey = true };

    public static RecordField Text(string name, string description) => new(name, RecordType.String, description);

    public static RecordField Needed(string name, string description) => new(name, RecordType.String, description) { Required = true };

    public static RecordField Integer(string name, string description, int minimum, int maximum = int.MaxValue) =>
        new(name, RecordType.Integer, description) { Minimum = minimum, Maximum = maximum };

    public static RecordField Date(string name, string description) => new(name, RecordType.Date, description);

    public static RecordField LocalTime(string name, string description) => new(name, RecordType.Datetime, description);

    public static RecordField Flag(string name, string description) => new(name, RecordType.Boolean, description) { Required = true };

    public static RecordField Address(string name = "url", string description = "Absolute http or https address of the page.") =>
        new(name, RecordType.String, description) { IsAddress = true };

    public static RecordField To(string name, string table, string description) =>
        new(name, RecordType.String, description) { References = table };

    public static RecordField ReadAt() => To("source", "sources", "Where it can be read.") with { Required = true };

    public static RecordField ListOf(string name, string table, string description) =>
        new(name, RecordType.List, description) { References = table };

    public static RecordField Lines(string name, string description) => new(name, RecordType.List, description);

    public static RecordField Word<T>(string name, string description)
        where T : struct, Enum => new(name, RecordType.String, description) { Words = [.. Enum.GetNames<T>().Select(Kebab)] };

    /// <summary>Every way in which a cell breaks the rules of its own column; references are another matter.</summary>
    public IEnumerable<string> Faults(string cell)
    {
        if (cell.Length == 0)
        {
            return Required ? ["must not be empty"] : [];
        }

        if (cell.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
        {
            return ["must not have control characters"];
        }

        return Type switch
        {
            RecordType.Integer when !int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
                [$"'{cell}' is not a whole number"],
            RecordType.Integer when int.Parse(cell, CultureInfo.InvariantCulture) is var number && (number < Minimum || number > Maximum) =>
                [$"{cell} is not between {Minimum} and {Maximum}"],
            RecordType.Date when !DateOnly.TryParseExact(cell, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                [$"'{cell}' is not a date of the form 2025-04-24"],
            RecordType.Datetime when !DateTime.TryParseExact(cell, DatetimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                [$"'{cell}' is not a local time of the form 2025-04-24T06:30"],
            RecordType.Boolean when cell is not ("true" or "false") => [$"'{cell}' is neither true nor false"],
            _ when IsKey => Slug.Breaches(Name, cell).Select(breach => breach.Message),
            _ when Words is not null && !Words.Contains(cell, StringComparer.Ordinal) =>
                [$"'{cell}' is not one of {string.Join(", ", Words)}"],
            _ when IsAddress => Rules.WebAddress(Name, cell).Select(breach => breach.Message),
            _ => [],
        };
    }

    /// <summary>"accepts-with-conditions" → AcceptsWithConditions; null where it is none of these words.</summary>
    public static T? Word<T>(string? text)
        where T : struct, Enum => Enum.GetValues<T>().Where(word => Kebab(word.ToString()) == text).Select(word => (T?)word).FirstOrDefault();

    /// <summary>"AcceptsWithConditions" → "accepts-with-conditions".</summary>
    public static string Kebab(string name) =>
        string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) && name.Length > 1
            ? "-" + char.ToLowerInvariant(letter)
            : char.ToLowerInvariant(letter).ToString()));
}
