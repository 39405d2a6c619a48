using System.Text.Json;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Audit;

/// <summary>What entries said before and after, field by field, with the keys of the rows that numbers name.</summary>
internal sealed class AuditFields
{
    // A row's own number says nothing; the negotiation stands beside the entry.
    private static readonly string[] Silent = ["Id", "NegotiationId"];

    private readonly TrackerContext db;

    private readonly Dictionary<string, IReadOnlyDictionary<long, string>> keys = new(StringComparer.Ordinal);

    private AuditFields(TrackerContext db) => this.db = db;

    /// <summary>Looks up all keys that these entries need, with one question for each table.</summary>
    public static async Task<AuditFields> ReadAsync(TrackerContext db, IEnumerable<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var fields = new AuditFields(db);
        var numbers = entries
            .SelectMany(entry => Parts(entry.Before).Concat(Parts(entry.After)).Select(part => (Table: db.TableOf(entry.Noun, part.Key), part.Value)))
            .Where(part => part.Table is not null && part.Value.ValueKind == JsonValueKind.Number)
            .ToLookup(part => part.Table!, part => part.Value.GetInt64(), StringComparer.Ordinal);
        foreach (var table in numbers)
        {
            fields.keys[table.Key] = await db.KeysAsync(table.Key, table, cancellationToken);
        }

        return fields;
    }

    /// <summary>The fields of one entry in their order; those that had no value before or after are left out.</summary>
    public IReadOnlyList<AuditField> Of(AuditEntry entry)
    {
        var before = Parts(entry.Before);
        var after = Parts(entry.After);
        return
        [
            .. from name in after.Keys.Union(before.Keys, StringComparer.Ordinal)
               where !Silent.Contains(name, StringComparer.Ordinal)
               let former = Text(entry.Noun, name, before)
               let present = Text(entry.Noun, name, after)
               where former is not null || present is not null
               select new AuditField(AuditWords.Field(name), former, present, entry.Before is not null && entry.After is not null && former != present),
        ];
    }

    private string? Text(Noun? noun, string name, Dictionary<string, JsonElement> parts)
    {
        if (!parts.TryGetValue(name, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && db.TableOf(noun, name) is { } table
            ? keys[table].GetValueOrDefault(value.GetInt64(), $"no. {value.GetRawText()}")
            : AuditWords.Value(value, db.TypeOf(noun, name));
    }

    private static Dictionary<string, JsonElement> Parts(string? json)
    {
        try
        {
            return json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? [];
        }
        catch (JsonException)
        {
            // A log that somebody tampered with can still be read.
            return new(StringComparer.Ordinal) { ["Text"] = JsonSerializer.SerializeToElement(json) };
        }
    }
}

/// <summary>One field of what an entry is about.</summary>
/// <param name="Name">Its name in words.</param>
/// <param name="Before">What it said; null for nothing.</param>
/// <param name="After">What it says since; null for nothing.</param>
/// <param name="Differs">Whether the deed changed it.</param>
public sealed record AuditField(string Name, string? Before, string? After, bool Differs);
