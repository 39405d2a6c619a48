using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PeaceTracker.Data;

/// <summary>A row's values by field name, as JSON: for the former versions and for the audit log.</summary>
internal static class RowText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What it said when it was read.</summary>
    public static string Former(EntityEntry entry) => Text(entry, property => property.OriginalValue);

    /// <summary>What it says now. Numbers that the database has yet to give are left out.</summary>
    public static string Present(EntityEntry entry) => Text(entry, property => property.IsTemporary ? null : property.CurrentValue);

    private static string Text(EntityEntry entry, Func<PropertyEntry, object?> value) => JsonSerializer.Serialize(
        entry.Properties.ToDictionary(property => property.Metadata.Name, property => value(property) is Enum word ? word.ToString() : value(property)), Options);
}
