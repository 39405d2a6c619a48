using System.Text.RegularExpressions;
using PeaceTracker.Records;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Exchange;

/// <summary>
/// Checks what a dossier means: every noun against its own rules, and the rules that hold between rows. Form, keys and
/// references were checked when it was read.
/// </summary>
internal static partial class DossierRules
{
    public static IReadOnlyList<Fault> Check(Dossier dossier)
    {
        var mapping = new RecordMapping(0, DateTime.UnixEpoch, KeyRing.ForChecking);
        var parents = dossier.Rows(RecordFormat.Issues).Where(row => row.Text("parent") is not null).Select(row => row.Key).ToHashSet();
        var statements = dossier.Rows(RecordFormat.Statements).ToDictionary(row => row.Key);
        var members = dossier.Rows(RecordFormat.Parties).ToDictionary(row => row.Key, row => row.List("members"));

        var faults = new List<Fault>();
        var negotiation = DossierImporter.Negotiation(dossier.Descriptor, DateTime.UnixEpoch);
        faults.AddRange(negotiation.Breaches().Select(breach => new Fault(DossierDescriptor.FileName, null, breach.Field.ToLowerInvariant(), breach.Message)));
        faults.AddRange(dossier.Tables.Values.SelectMany(rows => rows).SelectMany(row => Breaches(row, Noun(mapping, row))));
        faults.AddRange(dossier.Rows(RecordFormat.Issues)
            .Where(row => row.Text("parent") is { } parent && (parent == row.Key || parents.Contains(parent)))
            .Select(row => row.Fault("parent", $"'{row.Text("parent")}' is itself a part of an issue: issues are one level deep")));
        faults.AddRange(dossier.Rows(RecordFormat.Positions).SelectMany(row => Evidence(row, statements, members)));
        faults.AddRange(dossier.Rows(RecordFormat.Strikes).SelectMany(Clock));
        faults.AddRange(Twice(dossier.Rows(RecordFormat.Provisions), "issue", row => (row.Needed("proposal"), row.Needed("issue")),
            first => $"has a provision of this proposal already in line {first.Line}"));
        faults.AddRange(Twice(dossier.Rows(RecordFormat.Strikes).Where(row => row.Word<StrikeExtent>("extent") == StrikeExtent.Day), "day",
            row => (row.Needed("attacker"), row.Needed("target"), row.Needed("day")), first => $"is the day of attacks of line {first.Line} already: its claims belong to one strike"));
        return faults;
    }

    private static IGuarded Noun(RecordMapping mapping, RecordRow row) => row.Table.Name switch
    {
        "sources" => mapping.Source(row),
        "parties" => mapping.Party(row, 0),
        "speakers" => mapping.Speaker(row),
        "issues" => mapping.Issue(row, 0),
        "proposals" => mapping.Proposal(row),
        "provisions" => mapping.Provision(row, 0),
        "statements" => mapping.Statement(row),
        // Which statements they are is looked at below; here only that there are some.
        "positions" => mapping.Revision(row, [.. row.List("statements").Select(_ => (Statement)null!)]),
        "events" => mapping.Event(row),
        "event_accounts" => mapping.EventAccount(row),
        "commitments" => mapping.Commitment(row),
        "claimants" => mapping.Claimant(row),
        "counting_definitions" => mapping.CountingDefinition(row),
        "strikes" => mapping.Strike(row),
        "strike_claims" => mapping.StrikeClaim(row, null),
        "news" => mapping.NewsItem(row),
        _ => throw new InvalidOperationException($"No noun for the table '{row.Table.Name}'."),
    };

    private static IEnumerable<Fault> Breaches(RecordRow row, IGuarded noun) => noun.Breaches()
        // Without numbers of the database, attacker and target look alike; they are compared by key below.
        .Where(breach => breach.Field != nameof(Strike.TargetId))
        .Select(breach => row.Fault(ColumnOf(breach.Field), breach.Message));

    private static IEnumerable<Fault> Evidence(
        RecordRow row, Dictionary<string, RecordRow> statements, Dictionary<string, IReadOnlyList<string>> members)
    {
        var party = row.Needed("party");
        var evidence = row.List("statements").Select(key => statements[key]).ToList();
        foreach (var statement in evidence.Where(statement =>
                     statement.Needed("party") != party && !members[party].Contains(statement.Needed("party"))))
        {
            yield return row.Fault("statements", $"'{statement.Key}' is not a statement of '{party}' or of a member of it");
        }

        foreach (var statement in evidence.Where(statement => statement.Date("published_on") > row.Date("published_on")))
        {
            yield return row.Fault("published_on", $"is before '{statement.Key}' was published, on which it rests");
        }
    }

    private static IEnumerable<Fault> Twice<TKey>(IEnumerable<RecordRow> rows, string column, Func<RecordRow, TKey> same, Func<RecordRow, string> message) => rows
        .GroupBy(same)
        .SelectMany(group => group.Skip(1).Select(row => row.Fault(column, message(group.First()))));

    private static IEnumerable<Fault> Clock(RecordRow row)
    {
        if (row.Text("attacker") == row.Text("target"))
        {
            yield return row.Fault("target", "must not be the attacker");
        }

        foreach (var field in (string[])["starts_at", "ends_at"])
        {
            if (row.LocalTime(field) is { } time && TimeZoneInfo.TryFindSystemTimeZoneById(row.Needed("zone"), out var zone) && zone.IsInvalidTime(time))
            {
                yield return row.Fault(field, $"'{row.Text(field)}' does not exist in {zone.Id}: the clock skips it");
            }
        }
    }

    // "ShortName" → "short_name", "SourceId" → "source"
    private static string ColumnOf(string property) =>
        WordStart().Replace(property.EndsWith("Id", StringComparison.Ordinal) ? property[..^2] : property, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex WordStart();
}
