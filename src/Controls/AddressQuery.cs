using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace PeaceTracker.Controls;

/// <summary>
/// The query of a page's address. What cannot be read is left out and named in <see cref="Problems"/>, by its key, so
/// that the rest of the address still holds.
/// </summary>
public sealed class AddressQuery(Uri address)
{
    private readonly Dictionary<string, Microsoft.Extensions.Primitives.StringValues> query = QueryHelpers.ParseQuery(address.Query);

    private readonly List<string> problems = [];

    /// <summary>What could not be read, in sentences.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>A text; null where it is missing or empty.</summary>
    public string? Text(string name) => query.GetValueOrDefault(name).ToString() is { Length: > 0 } text ? text : null;

    /// <summary>A day; null where it is missing or is none.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        // The last day that exists has no end that could be computed with.
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            return day;
        }

        problems.Add($"{name}: '{Shortened(text)}' is not a day. Days are written like 2025-04-24.");
        return null;
    }

    /// <summary>A day, or a second of it, UTC; null where it is missing or is neither, which is named.</summary>
    public (DateOnly Day, TimeOnly? Time)? DayOrTime(string name)
    {
        if (DateTime.TryParseExact(
            Text(name), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            && time.Date < DateTime.MaxValue.Date)
        {
            return (DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
        }

        return Day(name) is { } day ? (day, null) : null;
    }

    /// <summary>Keys, separated by commas.</summary>
    public IReadOnlyList<string> Keys(string name) =>
        [.. (Text(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(200)];

    /// <summary>Those of the words that this key knows; others are left out and named.</summary>
    public IReadOnlyList<string> Words(string name, params IReadOnlyList<string> known)
    {
        var words = Keys(name);
        foreach (var word in words.Except(known, StringComparer.Ordinal))
        {
            problems.Add($"{name}: '{Shortened(word)}' is not known. It can be {string.Join(", ", known.SkipLast(1))}{(known.Count > 1 ? " or " : "")}{known[^1]}.");
        }

        return [.. words.Intersect(known, StringComparer.Ordinal)];
    }

    /// <summary>Whether a key has the one word that it knows; another is named.</summary>
    public bool Has(string name, string word) => Words(name, word).Count > 0;

    /// <summary>A number from 1 on; null where it is missing or is none, which is named.</summary>
    public int? Count(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        problems.Add($"{name}: '{Shortened(text)}' is not a number from 1 on.");
        return null;
    }

    /// <summary>A query of the parts that are not empty; keys and days need no escaping, what a reader typed does.</summary>
    public static string Write(params IEnumerable<(string Name, IEnumerable<string?> Values)> parts)
    {
        var named = parts
            .Select(part => (part.Name, Value: string.Join(',', part.Values.OfType<string>().Where(value => value.Length > 0).Select(Uri.EscapeDataString))))
            .Where(part => part.Value.Length > 0)
            .Select(part => $"{part.Name}={part.Value}");
        var text = string.Join('&', named);
        return text.Length == 0 ? "" : "?" + text;
    }

    /// <summary>What a reader typed, short enough to be told back.</summary>
    public static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
