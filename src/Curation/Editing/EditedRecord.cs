using PeaceTracker.Domain;

namespace PeaceTracker.Curation.Editing;

/// <summary>One record while it is being edited.</summary>
public sealed class EditedRecord
{
    /// <param name="table">Name of its table.</param>
    /// <param name="handle">Names it on its page, while others come and go.</param>
    /// <param name="fields">What it says, by field.</param>
    /// <param name="opened">What was published when it was opened; null for a new one.</param>
    public EditedRecord(string table, string handle, IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, string>? opened)
    {
        (Table, Handle, Opened) = (table, handle, opened);
        Fields = new(fields, StringComparer.Ordinal);
    }

    public string Table { get; }

    /// <summary>Names it on its page, while others come and go.</summary>
    public string Handle { get; }

    /// <summary>What it says, by field; forms write into it.</summary>
    public Dictionary<string, string> Fields { get; }

    /// <summary>What was published when it was opened; null for a new one.</summary>
    public IReadOnlyDictionary<string, string>? Opened { get; internal set; }

    /// <summary>Whether it was published under this key before, so that the key stays.</summary>
    public bool Existing => Opened is not null && (Table != "positions" || Opened.GetValueOrDefault("key") == Key);

    public string Key => Fields.GetValueOrDefault("key", "");

    /// <summary>Whether it says something else than what was opened.</summary>
    public bool Changed => Opened is null || !RecordComparison.SayTheSame(Table, Opened, Fields);

    internal DraftedRecord Drafted() => new(Table, new Dictionary<string, string>(Fields, StringComparer.Ordinal), Opened);

    internal static string HandleOf(DraftedRecord record, int place) =>
        record.Opened is null ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{record.Table}:+d{place}") : $"{record.Table}:{record.Key}";

    /// <summary>Takes over what is found out when a record is saved, and not typed.</summary>
    internal void Settle(DraftedRecord kept)
    {
        if (kept.Table == "statements")
        {
            Fields["quote_state"] = kept.Fields.GetValueOrDefault("quote_state", "");
        }
    }

    /// <summary>All that records say in one text, to be told from another time.</summary>
    internal static string Said(IEnumerable<EditedRecord> records) => string.Join('\u001e', records.SelectMany(
        record => record.Fields.Where(field => field.Value.Trim().Length > 0).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{record.Table}\u001f{field.Key}\u001f{field.Value.Trim()}")));
}
