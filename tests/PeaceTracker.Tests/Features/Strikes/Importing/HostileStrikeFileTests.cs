using System.Text;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Importing;

/// <summary>Files that are broken, or meant to break something: each is refused with the place where it shows, and nothing is changed.</summary>
public sealed class HostileStrikeFileTests
{
    public static TheoryData<string, string, string> Files => new()
    {
        { "a row that is too short", Text(KaggleText.Row(), "2025-02-01,2025-02-01,Kalibr"), "line 3: does not have as many cells as the header" },
        { "a row that is too long", Text(KaggleText.Row() + ",more"), "line 2: does not have as many cells as the header" },
        { "a zip archive", "PK\u0003\u0004\u0014\u0000", "line 1: is not text but a zip archive: unpack it first" },
        { "a million columns", string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => $"c{i}")) + "\n", "is not the header of a form that is known" },
        { "a million empty columns after a header", KaggleText.Header + new string(',', 1_000_000) + "\n", "line 1, column : has a column '' that the format does not know" },
        { "a formula for a figure", Text(KaggleText.Row(launched: "=1+1")), "line 2, column launched: '=1+1' is not a number" },
        { "a NUL character", Text(KaggleText.Row(place: "a\0b")), "line 2: is not text: it holds a NUL character" },
        { "a negative figure", Text(KaggleText.Row(destroyed: "-5")), "line 2, column destroyed: -5 is negative" },
        { "a huge figure", Text(KaggleText.Row(launched: "99999999999999999999999999")), "line 2, column launched: 99999999999999999999999999 is not a number of weapons" },
        { "a figure beyond all numbers", Text(KaggleText.Row(launched: new string('9', 400))), "line 2, column launched: '9999" },
        { "a cell of megabytes", Text(KaggleText.Row(place: new string('x', 2_000_000))), "line 2, column launch_place: is longer than 8000 bytes" },
        { "a quotation mark that is never closed", Text(KaggleText.Row(details: ""), "\"2025-02-01,2025-02-01,Kalibr"), "line 3: has a quotation mark that is never closed" },
        { "a quotation mark that swallows the rest", KaggleText.Header + "\n\"" + new string('x', 20_000_000), "line 2: has a row of more than 8 MB, or a quotation mark that is never closed" },
        { "JSON", "{\"rows\": []}", "line 1: is JSON" },
        { "a page", "<html></html>", "line 1: is a web page or XML" },
        { "nothing", "", "line 1: is empty" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_refused_with_the_place_and_nothing_is_changed(string what, string text, string fault)
    {
        await using var table = await StrikeTable.CreateAsync();
        var before = await table.CountsAsync();
        var refused = Assert.IsType<StrikeImportOutcome.Refused>(await table.ImportAsync(Encoding.Latin1.GetBytes(text)));
        Assert.Contains(refused.Faults, told => told.Contains(fault, StringComparison.Ordinal));
        Assert.All(refused.Faults, told => Assert.True(told.Length < 600, what));
        Assert.InRange(refused.Faults.Count, 1, StrikeSheet.MostFaults + 3);
        Assert.Equal(before, await table.CountsAsync());
    }

    [Fact]
    public async Task Formulas_in_words_are_stored_as_the_words_that_they_are()
    {
        await using var table = await StrikeTable.CreateAsync();
        var stored = Assert.IsType<StrikeImportOutcome.Stored>(await table.ImportAsync(KaggleText.Row(target: "=HYPERLINK(1)")));
        Assert.Equal(["=HYPERLINK(1)"], stored.Difference.NewPlaces);
    }

    [Fact]
    public async Task A_file_that_becomes_another_while_it_is_read_is_refused()
    {
        await using var table = await StrikeTable.CreateAsync();
        var before = await table.CountsAsync();
        var opened = 0;
        var import = new StrikeImport(
            KaggleText.Name, () => new MemoryStream(KaggleText.File(KaggleText.Row(launched: opened++ < 2 ? "10.0" : "11.0"))), StrikeTable.Negotiation, "russia", "ukraine");
        Assert.Equal(["missile_attacks_daily.csv: was changed while it was read"], Assert.IsType<StrikeImportOutcome.Refused>(await table.ImportAsync(import)).Faults);
        Assert.Equal(before, await table.CountsAsync());
    }

    [Fact]
    public async Task Far_more_doubts_than_anybody_can_decide_about_refuse_the_file()
    {
        await using var table = await StrikeTable.CreateAsync();
        var rows = Enumerable.Range(0, 10_001).Select(i => KaggleText.Row(model: $"Glider {i}"));
        var refused = Assert.IsType<StrikeImportOutcome.Refused>(await table.ImportAsync(KaggleText.File(rows)));
        Assert.Contains("has 10,001 rows that would need a decision", Assert.Single(refused.Faults), StringComparison.Ordinal);
    }

    private static string Text(params string[] rows) => string.Join('\n', rows.Prepend(KaggleText.Header)) + "\n";
}
