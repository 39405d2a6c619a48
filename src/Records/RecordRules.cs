using System.Text.RegularExpressions;
using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <summary>
/// What a record means, checked by itself and against those that it names. Form and references are checked before; a
/// breach's field is a field of the record.
/// </summary>
internal static partial class RecordRules
{
    /// <summary>The noun's own rules, and those that can be told from the record alone.</summary>
    public static IEnumerable<Breach> Own(RecordRow row, IGuarded noun) => noun.Breaches()
        // Without numbers of the database, attacker and target look alike; they are compared by key below.
        .Where(breach => breach.Field != nameof(Strike.TargetId))
        .Select(breach => breach with { Field = FieldOf(breach.Field) })
        .Concat(row.Table == RecordFormat.Strikes ? Clock(row) : []);

    /// <summary>A position rests on statements of its party, or of members of it, none published later than itself.</summary>
    public static IEnumerable<Breach> Evidence(RecordRow position, IReadOnlyList<RecordRow> statements, IReadOnlyList<string> members)
    {
        var party = position.Needed("party");
        foreach (var statement in statements.Where(statement => statement.Needed("party") != party && !members.Contains(statement.Needed("party"))))
        {
            yield return new("statements", $"'{statement.Key}' is not a statement of '{party}' or of a member of it");
        }

        foreach (var statement in statements.Where(statement => statement.Date("published_on") > position.Date("published_on")))
        {
            yield return new("published_on", $"is before '{statement.Key}' was published, on which it rests");
        }
    }

    /// <summary>A response rests on a statement of the party that answers, or of a member of it.</summary>
    public static IEnumerable<Breach> Answer(RecordRow response, RecordRow statement, IReadOnlyList<string> members)
    {
        var (party, speaking) = (response.Needed("party"), statement.Needed("party"));
        if (speaking != party && !members.Contains(speaking))
        {
            yield return new("statement", $"'{statement.Key}' is not a statement of '{party}' or of a member of it");
        }
    }

    // "ShortName" → "short_name", "SourceId" → "source"
    private static string FieldOf(string property) =>
        WordStart().Replace(property.EndsWith("Id", StringComparison.Ordinal) ? property[..^2] : property, "_").ToLowerInvariant();

    private static IEnumerable<Breach> Clock(RecordRow row)
    {
        if (row.Text("attacker") == row.Text("target"))
        {
            yield return new("target", "must not be the attacker");
        }

        foreach (var field in (string[])["starts_at", "ends_at"])
        {
            if (row.LocalTime(field) is { } time && TimeZoneInfo.TryFindSystemTimeZoneById(row.Needed("zone"), out var zone) && zone.IsInvalidTime(time))
            {
                yield return new(field, $"'{row.Text(field)}' does not exist in {zone.Id}: the clock skips it");
            }
        }
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
