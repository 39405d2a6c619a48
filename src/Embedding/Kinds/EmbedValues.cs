using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Embedding.Kinds;

/// <summary>
/// What an address chooses of a kind, checked: keys are slugs, words are known, days are days. Parts that no field names are
/// not looked at.
/// </summary>
public sealed class EmbedValues
{
    private const int MostKeys = 40;

    private readonly Dictionary<string, IReadOnlyList<string>> values = new(StringComparer.Ordinal);

    private readonly Dictionary<string, EmbedField> fields;

    private EmbedValues(IReadOnlyList<EmbedField> fields) => this.fields = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>Reads an address. A key or day that is none is named in <paramref name="problems"/>, without what was written; a word or number that is none gives the default.</summary>
    public static EmbedValues Read(IReadOnlyList<EmbedField> fields, AddressQuery query, ICollection<string> problems)
    {
        var read = new EmbedValues(fields);
        foreach (var field in fields)
        {
            var written = query.Keys(field.Name);
            IReadOnlyList<string> held = field.Type switch
            {
                EmbedFieldType.Word => [.. written.Where(word => field.Words.Any(known => known.Word == word)).Take(1)],
                EmbedFieldType.Count => [.. written.Take(1).Where(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && count <= field.Numbers.Most)],
                EmbedFieldType.Day => [.. written.Take(1).Where(text => IsDay(text))],
                EmbedFieldType.Key => [.. written.Take(1).Where(Slug.IsValid)],
                _ => [.. written.Where(Slug.IsValid).Order(StringComparer.Ordinal).Take(MostKeys)],
            };
            var nonsense = field.Type is EmbedFieldType.Key or EmbedFieldType.Keys ? !written.All(Slug.IsValid) : field.Type == EmbedFieldType.Day && held.Count < written.Count;
            if (nonsense)
            {
                problems.Add(field.Type == EmbedFieldType.Day ? $"{field.Name}: days are written like 2025-04-24." : $"{field.Name}: keys are lower-case letters, digits and hyphens.");
            }
            else if (field.Needed && held.Count == 0)
            {
                problems.Add($"{field.Name}: it must be said which.");
            }

            if (held.Count > 0)
            {
                read.values[field.Name] = held;
            }
        }

        return read;
    }

    /// <summary>The one key of a field; null where none was chosen.</summary>
    public string? One(string name) => Many(name) is [var key, ..] ? key : null;

    /// <summary>The one key of a field that is needed.</summary>
    public string Needed(string name) => One(name) ?? throw new InvalidOperationException($"'{name}' is not a needed field.");

    /// <summary>The keys of a field, in alphabetical order; empty where none was chosen.</summary>
    public IReadOnlyList<string> Many(string name) => values.GetValueOrDefault(Known(name).Name, []);

    /// <summary>The word of a field; the first of its words where none was chosen.</summary>
    public string Word(string name) => One(name) ?? Known(name).Words[0].Word;

    /// <summary>The day of a field, UTC; null where none was chosen.</summary>
    public DateOnly? Day(string name) => One(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The number of a field; its default where none was chosen.</summary>
    public int Count(string name) => One(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : Known(name).Numbers.Default;

    /// <summary>What was chosen, in the order of the fields: the same choice is always written alike.</summary>
    public IEnumerable<(string Name, IEnumerable<string?> Values)> Parts =>
        fields.Keys.Where(values.ContainsKey).Select(name => (name, values[name].Cast<string?>()));

    private EmbedField Known(string name) => fields[name];

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue;
}
