using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace PeaceTracker.Data;

/// <summary>A row's values by field name, as JSON: for the former versions and for the audit log.</summary>
internal static class RowText
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Reading = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What it said when it was read.</summary>
    public static string Former(EntityEntry entry) => Text(entry, property => property.OriginalValue);

    /// <summary>What it says now. Numbers that the database has yet to give are left out.</summary>
    public static string Present(EntityEntry entry) => Text(entry, property => property.IsTemporary ? null : property.CurrentValue);

    /// <summary>Makes a row say again what a former version says. Fields that there are no more are passed over.</summary>
    public static void Restore(EntityEntry entry, string former)
    {
        using var text = JsonDocument.Parse(former);
        foreach (var property in entry.Properties)
        {
            if (property.Metadata.IsPrimaryKey() || !text.RootElement.TryGetProperty(property.Metadata.Name, out var value))
            {
                continue;
            }

            var written = value.Deserialize(property.Metadata.ClrType, Reading);
            if (!property.Metadata.GetValueComparer().Equals(property.CurrentValue, written))
            {
                property.CurrentValue = written;
            }
        }
    }

    private static string Text(EntityEntry entry, Func<PropertyEntry, object?> value) => JsonSerializer.Serialize(
        entry.Properties.ToDictionary(property => property.Metadata.Name, property => value(property) is Enum word ? word.ToString() : value(property)), Options);
}
