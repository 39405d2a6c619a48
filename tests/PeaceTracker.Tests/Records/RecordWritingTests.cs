using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Records;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Records;

public sealed class RecordWritingTests
{
    [Fact]
    public async Task Every_row_of_the_first_dossier_is_written_down_as_it_was_read()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddExchange());
        var folder = Repository.File("seeds/ukraine-2025");
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(folder, "a test", TestContext.Current.CancellationToken));
        var dossier = DossierParser.ParseFolder(folder).Dossier!;

        var wrong = new List<string>();
        await database.ReadAsync(async db =>
        {
            var id = await db.Negotiations.Select(negotiation => negotiation.Id).SingleAsync();
            foreach (var table in RecordFormat.Tables.Where(table => KeptKinds.Has(table.Name)))
            {
                var rows = dossier.Rows(table);
                foreach (var row in rows.Where((_, i) => rows.Count < 100 || i % 20 == 0))
                {
                    var written = await RecordReader.FindAsync(db, id, table.Name, row.Key, CancellationToken.None);
                    wrong.AddRange(table.Fields
                        .Where(field => !SameWhenEmpty(field, row) && Sorted(field, row.Text(field.Name) ?? "") != Sorted(field, written![field.Name]))
                        .Select(field => $"{table.Name}/{row.Key}/{field.Name}: '{row.Text(field.Name)}' became '{written![field.Name]}'"));
                }
            }

            return 0;
        });

        Assert.Empty(wrong);
    }

    // What a file says at greater length than it need: a precision that is the usual one, a last day that is the first.
    private static bool SameWhenEmpty(RecordField field, RecordRow row) =>
        field.Name.EndsWith("precision", StringComparison.Ordinal) && row.Text(field.Name) is "day"
        || field.Name == "ends_on" && row.Text("ends_on") == row.Text("starts_on");

    private static string Sorted(RecordField field, string cell) => field.Name != "statements" ? cell : string.Join(
        ';', cell.Split(RecordField.ListDelimiter, StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));
}
