using PeaceTracker.Records;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Exchange;

/// <summary>
/// Checks what a dossier means: every noun against its own rules, and the rules that hold between rows. Form, keys and
/// references were checked when it was read.
/// </summary>
internal static class DossierRules
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
        faults.AddRange(dossier.Tables.Values.SelectMany(rows => rows).SelectMany(row => Faults(row, RecordRules.Own(row, mapping.Noun(row)))));
        faults.AddRange(dossier.Rows(RecordFormat.Issues)
            .Where(row => row.Text("parent") is { } parent && (parent == row.Key || parents.Contains(parent)))
            .Select(row => row.Fault("parent", $"'{row.Text("parent")}' is itself a part of an issue: issues are one level deep")));
        faults.AddRange(dossier.Rows(RecordFormat.Positions).SelectMany(row => Faults(row, RecordRules.Evidence(
            row, [.. row.List("statements").Select(key => statements[key])], members[row.Needed("party")]))));
        faults.AddRange(dossier.Rows(RecordFormat.Responses).SelectMany(row => Faults(row, RecordRules.Answer(
            row, statements[row.Needed("statement")], members[row.Needed("party")]))));
        faults.AddRange(Twice(dossier.Rows(RecordFormat.Saliences), "issue", row => (row.Needed("party"), row.Needed("issue")),
            first => $"has a weight for this party already in line {first.Line}"));
        faults.AddRange(Twice(dossier.Rows(RecordFormat.Provisions), "issue", row => (row.Needed("proposal"), row.Needed("issue")),
            first => $"has a provision of this proposal already in line {first.Line}"));
        faults.AddRange(Twice(dossier.Rows(RecordFormat.Strikes).Where(row => row.Word<StrikeExtent>("extent") == StrikeExtent.Day), "day",
            row => (row.Needed("attacker"), row.Needed("target"), row.Needed("day")), first => $"is the day of attacks of line {first.Line} already: its claims belong to one strike"));
        return faults;
    }

    private static IEnumerable<Fault> Faults(RecordRow row, IEnumerable<Breach> breaches) => breaches.Select(breach => row.Fault(breach.Field, breach.Message));

    private static IEnumerable<Fault> Twice<TKey>(IEnumerable<RecordRow> rows, string column, Func<RecordRow, TKey> same, Func<RecordRow, string> message) => rows
        .GroupBy(same)
        .SelectMany(group => group.Skip(1).Select(row => row.Fault(column, message(group.First()))));
}
