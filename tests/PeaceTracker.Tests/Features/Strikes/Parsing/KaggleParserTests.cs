using System.Text;
using CsCheck;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Files;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Parsing;

public sealed class KaggleParserTests
{
    private readonly List<Fault> faults = [];

    [Fact]
    public void A_missing_an_unknown_and_a_repeated_column_are_each_told()
    {
        var header = KaggleText.Header.Replace("affected region", "affected_region", StringComparison.Ordinal).Replace("carrier", "source", StringComparison.Ordinal);
        Assert.Empty(Parse(Encoding.UTF8.GetBytes(header + "\n")));
        Assert.Equal(
            [
                "missile_attacks_daily.csv, line 1, column affected region: has no column 'affected region'",
                "missile_attacks_daily.csv, line 1, column affected_region: has a column 'affected_region' that the format does not know",
                "missile_attacks_daily.csv, line 1, column carrier: has no column 'carrier'",
                "missile_attacks_daily.csv, line 1, column source: has the column 'source' twice",
            ],
            faults.Select(fault => fault.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_index_column_that_a_tool_has_put_in_front_is_refused()
    {
        Parse(Encoding.UTF8.GetBytes("," + KaggleText.Header + "\n"));
        Assert.Contains("has a column ''", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_may_stand_in_another_order()
    {
        var header = KaggleText.Header.Split(',').Reverse().ToList();
        var cells = header.Select(name => name switch
        {
            "time_start" => "2025-02-01", "time_end" => "2025-02-02 08:00", "model" => "Kalibr", "launched" => "3.0", "source" => KaggleText.AirForcePost, _ => "",
        });
        var row = Assert.Single(Parse(Encoding.UTF8.GetBytes($"{string.Join(',', header)}\n{string.Join(',', cells)}\n")));
        Assert.Equal(("Kalibr", 3, (int?)null), (row.Model, row.Counts.Launched, row.Counts.Destroyed));
    }

    [Theory]
    [InlineData("{\"time_start\": {\"0\": \"2025-02-01\"}}", "is JSON")]
    [InlineData("\n<!doctype html><title>Sign in</title>", "is a web page")]
    [InlineData("event_id_cnty,event_date,year\nUKR1,2025-02-01,2025\n", "is not the header of a form that is known")]
    [InlineData("", "is empty")]
    public void What_is_another_kind_of_file_is_refused_in_one_line(string text, string message)
    {
        Assert.Empty(Parse(Encoding.UTF8.GetBytes(text)));
        Assert.Contains(message, Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_another_system_change_nothing()
    {
        var plain = KaggleText.File(KaggleText.Row(), KaggleText.Row(start: "2025-02-02 20:00", end: "2025-02-03 08:00"));
        var other = Encoding.UTF8.GetBytes('\uFEFF' + Encoding.UTF8.GetString(plain).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(Parse(plain).Select(row => (row.Line, row.Identity, row.Counts)), Parse(other).Select(row => (row.Line, row.Identity, row.Counts)));
        Assert.Empty(faults);
    }

    [Fact]
    public void A_row_of_another_length_is_told_by_its_line()
    {
        Parse(KaggleText.File(KaggleText.Row(), "2025-02-01,2025-02-01,Kalibr", KaggleText.Row() + ",extra"));
        Assert.Equal([3, 4], faults.Select(fault => fault.Line));
        Assert.All(faults, fault => Assert.Contains("as many cells as the header", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_are_those_of_the_file_even_after_a_cell_of_several_lines()
    {
        Parse(KaggleText.File(KaggleText.Row(place: "\"One\nand\nanother\""), KaggleText.Row(launched: "many")));
        Assert.Equal((5, "launched", "'many' is not a number"), Told(Assert.Single(faults)));
    }

    [Theory]
    [InlineData("-1.0", "-1.0 is negative")]
    [InlineData("2.5", "2.5 is not a number of weapons, places or people")]
    [InlineData("1000001", "1000001 is not a number of weapons, places or people")]
    [InlineData("NaN", "'NaN' is not a number")]
    [InlineData("1e3", "'1e3' is not a number")]
    [InlineData("=1+1", "'=1+1' is not a number")]
    public void A_figure_that_can_be_none_is_a_fault(string cell, string message)
    {
        Parse(KaggleText.File(KaggleText.Row(launched: cell)));
        Assert.Equal((2, "launched", message), Told(Assert.Single(faults)));
    }

    [Fact]
    public void Figures_that_are_not_stored_must_be_figures_too()
    {
        var cells = KaggleText.Row().Split(',');
        cells[11] = "True";
        Parse(KaggleText.File(string.Join(',', cells)));
        Assert.Equal((2, "is_shahed", "'True' is not a number"), Told(Assert.Single(faults)));
    }

    [Fact]
    public void Whole_numbers_with_a_point_are_whole_numbers_and_empty_is_not_zero()
    {
        var row = Assert.Single(Parse(KaggleText.File(KaggleText.Row(launched: "101.0", destroyed: "0.0", lost: "", still: " 3.0 ", hits: "7"))));
        Assert.Equal(new(101, 0, null, 3, 7), row.Counts);
    }

    [Theory]
    [InlineData("2025-02-01", null)]
    [InlineData("2025-02-01 ", null)]
    [InlineData("2025-02-01 04:30", "04:30")]
    [InlineData("2025-02-01 4:30", "04:30")]
    [InlineData("2025-02-01 04:30 ", "04:30")]
    [InlineData("2025-02-01 00:00", "00:00")]
    public void Times_are_read_in_every_form_that_they_come_in(string cell, string? time)
    {
        var row = Assert.Single(Parse(KaggleText.File(KaggleText.Row(start: cell))));
        Assert.Equal(new(2025, 2, 1), row.Start.Day);
        Assert.Equal(time is null ? null : TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), row.Start.Time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2025-02-30")]
    [InlineData("2025-02-01 24:00")]
    [InlineData("01.02.2025")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31 23:59")]
    public void A_time_that_is_none_is_a_fault(string cell)
    {
        Parse(KaggleText.File(KaggleText.Row(start: cell)));
        Assert.Equal((2, "time_start"), (faults[0].Line, faults[0].Column));
        Assert.Single(faults);
    }

    [Fact]
    public void A_cell_of_five_megabytes_is_a_fault_and_not_repeated_in_the_message()
    {
        Parse(KaggleText.File(KaggleText.Row(place: new string('x', 5_000_000))));
        Assert.Equal((2, "launch_place", "is longer than 8000 bytes"), Told(Assert.Single(faults)));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told()
    {
        Parse(KaggleText.File(KaggleText.Row(), "\"2025-02-01,2025-02-01,Kalibr", "2025-02-01,2025-02-01,Kalibr"));
        Assert.Contains(faults, fault => fault is { Line: 3, Message: "has a quotation mark that is never closed" });
    }

    [Fact]
    public void A_file_that_breaks_in_every_line_is_given_up_early()
    {
        foreach (var row in (string[])["no,row", KaggleText.Row(start: "?", end: "?")])
        {
            faults.Clear();
            Parse(KaggleText.File(Enumerable.Repeat(row, 100_000)));
            Assert.InRange(faults.Count, 100, 110);
            Assert.Contains("reading stopped", faults[^1].Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_bytes_whatever_make_it_throw()
    {
        var tokens = Gen.OneOf("\"", ",", "\n", "\r", "'", "{", "=", " and ", "2025-02-01", "-1", "Київ", "\0", KaggleText.Header, KaggleText.Row(), "\uFEFF");
        var texts = Gen.OneOf(tokens, Gen.String[0, 12]).List[0, 60].Select(parts => Encoding.UTF8.GetBytes(KaggleText.Header + "\n" + string.Concat(parts)));
        Gen.OneOf(Gen.Byte.Array[0, 400], texts).Sample(bytes => ReadFile.OfAsync(bytes).GetAwaiter().GetResult() is not null, iter: 5_000);
    }

    private static (int?, string?, string) Told(Fault fault) => (fault.Line, fault.Column, fault.Message);

    private List<KaggleRow> Parse(byte[] bytes)
    {
        var import = new StrikeImport(KaggleText.Name, () => new MemoryStream(bytes), "", "", "");
        var scan = FileScan.ReadAsync(import.FileName, import.Open(), null, CancellationToken.None).GetAwaiter().GetResult();
        if (scan.Fault is { } fault)
        {
            faults.Add(fault);
            return [];
        }

        using var reading = FileReading.Open(import, import.Open(), scan, faults);
        var cells = new StrikeCells(reading.Sheet, reading.Header, faults);
        var rows = new List<KaggleRow>();
        while (reading.Format is not null && reading.Sheet.Read())
        {
            if (KaggleRow.Read(cells) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
