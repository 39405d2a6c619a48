using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Audit;

/// <summary>The words of the audit log: names and values of fields as people read them.</summary>
internal static partial class AuditWords
{
    /// <summary>"AcceptsWithConditions" → "accepts with conditions"</summary>
    public static string Of(string word) => WordStart().Replace(word, " ").ToLowerInvariant();

    /// <summary>"PublishedOn" → "Published on"; the number of another row is called by that row: "PartyId" → "Party".</summary>
    public static string Field(string name)
    {
        var words = Of(name.Length > 2 && name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] : name);
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A value as text; null for nothing.</summary>
    public static string? Value(JsonElement value, Type? type) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Array => value.GetArrayLength() == 0 ? null : string.Join("; ", value.EnumerateArray().Select(part => Value(part, null))),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Select(part => $"{Of(part.Name)}: {Value(part.Value, null) ?? "–"}")),
        JsonValueKind.String => Text(value, Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type),
        _ => value.GetRawText(),
    };

    private static string? Text(JsonElement value, Type? type)
    {
        var text = value.GetString()!;
        return type switch
        {
            { IsEnum: true } => Of(text),
            _ when type == typeof(string) => text.Length == 0 ? null : text,
            _ when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.Text(),
            _ when text.Contains('T', StringComparison.Ordinal) && text.EndsWith('Z') && value.TryGetDateTime(out var time) => time.Text(),
            _ => text,
        };
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
