using System.Text;
using CsCheck;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Exchange.Parsing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Exchange.Parsing;

/// <summary>Every fault of a package is named by file, line and column, all at once.</summary>
public sealed class DossierParserTests
{
    [Fact]
    public void A_sound_dossier_has_no_fault()
    {
        using var folder = new DossierFolder();
        var reading = DossierParser.ParseFolder(folder.Path);
        Assert.Empty(reading.Faults);
        Assert.Empty(DossierRules.Check(reading.Dossier!));
        Assert.Equal("https://gazette.example/feed", Assert.Single(reading.Dossier!.Feeds).Url);
    }

    [Theory]
    [InlineData("positions.csv", ",supports,", ",maybe,", "positions.csv, line 2, column stance: 'maybe' is not one of")]
    [InlineData("positions.csv", "north,border", "west,border", "positions.csv, line 2, column party: 'west' is not a key in parties.csv")]
    [InlineData("positions.csv", ",none,,said-so", ",none,,said-so;nobody-said", "positions.csv, line 2, column statements: 'nobody-said' is not a key in statements.csv")]
    [InlineData("statements.csv", "2025-04-01", "01.04.2025", "statements.csv, line 2, column said_on: '01.04.2025' is not a date")]
    [InlineData("statements.csv", "2025-04-01", "2025-02-30", "statements.csv, line 2, column said_on: '2025-02-30' is not a date")]
    [InlineData("statements.csv", "https://gazette.example/1", "javascript:alert(1)", "statements.csv, line 2, column url: 'javascript:alert(1)' is not an absolute http or https address")]
    [InlineData("statements.csv", ",,2\n", ",,7\n", "statements.csv, line 2, column credibility: 7 is not between 1 and 6")]
    [InlineData("strikes.csv", "2025-04-23T19:00", "23 April at 7 pm", "strikes.csv, line 2, column starts_at: '23 April at 7 pm' is not a local time")]
    [InlineData("strike_claims.csv", ",145,", ",many,", "strike_claims.csv, line 2, column best: 'many' is not a whole number")]
    [InlineData("strike_claims.csv", ",145,", ",-1,", "strike_claims.csv, line 2, column best: -1 is not between 0")]
    [InlineData("news.csv", ",true,", ",yes,", "news.csv, line 2, column title_is_ours: 'yes' is neither true nor false")]
    [InlineData("issues.csv", "\nriver,", "\nborder,", "issues.csv, line 3, column key: 'border' is already the key of line 2")]
    [InlineData("issues.csv", "\nriver,", "\nThe River,", "issues.csv, line 3, column key: 'The River' is not a slug")]
    [InlineData("issues.csv", "\nriver,River,", "\nriver,,", "issues.csv, line 3, column name: must not be empty")]
    [InlineData("parties.csv", "key,name", "key,title", "parties.csv, line 1, column name: has no column 'name'")]
    [InlineData("parties.csv", "members", "friends", "parties.csv, line 1, column friends: has a column 'friends' that the format does not know")]
    [InlineData("parties.csv", "\nsouth,The South,", "\nsouth,The South,too,", "parties.csv, line 3: does not have as many cells as the header")]
    [InlineData("datapackage.json", "\"positions\"", "\"opinions\"", "datapackage.json, column resources: has no resource 'positions'")]
    [InlineData("datapackage.json", "positions.csv", "../positions.csv", "'../positions.csv' is not the name of a file beside the descriptor")]
    [InlineData("datapackage.json", "\"elsewhere-2031\"", "\"\"", "datapackage.json, column name: must not be empty")]
    [InlineData("feeds.opml", "</body></opml>", "", "feeds.opml, line 1: is not well-formed XML")]
    [InlineData("feeds.opml", "https://gazette", "file://gazette", "feeds.opml, line 1, column xmlUrl: 'file://gazette.example/feed' is not an absolute http or https address")]
    public void A_fault_is_named_where_it_is(string file, string old, string with, string fault)
    {
        using var folder = new DossierFolder();
        var reading = DossierParser.ParseFolder(folder.Replace(file, old, with).Path);
        Assert.Null(reading.Dossier);
        Assert.Contains(reading.Faults, found => found.ToString().Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("positions.csv", ",supports,It stays.,,", ",accepts-with-conditions,It stays.,,", "positions.csv, line 2, column condition: must be given where a stance is conditional")]
    [InlineData("positions.csv", "It stays.,,,,", "It stays.,,40,,", "positions.csv, line 2, column placement_reason: must be given for a placement")]
    [InlineData("positions.csv", "2025-04-01,,2025-04-02", "2025-04-03,,2025-04-02", "positions.csv, line 2, column published_on: must not be before the day it was said")]
    [InlineData("positions.csv", "2025-04-01,,2025-04-02", "2025-03-01,,2025-03-02", "positions.csv, line 2, column published_on: is before 'said-so' was published")]
    [InlineData("positions.csv", "north,border", "south,border", "positions.csv, line 2, column statements: 'said-so' is not a statement of 'south'")]
    [InlineData("positions.csv", ",supports,", ",no-known-statement,", "positions.csv, line 2, column stance: must not be 'no known statement'")]
    [InlineData("statements.csv", "quoted", "paraphrase", "statements.csv, line 2, column quote: must be empty where the statement is a paraphrase")]
    [InlineData("strikes.csv", "north,south", "north,north", "strikes.csv, line 2, column target: must not be the attacker")]
    [InlineData("strikes.csv", "Europe/Kyiv", "Kyiv time", "strikes.csv, line 2, column zone: 'Kyiv time' is not a time zone")]
    [InlineData("strikes.csv", "2025-04-24T06:30", "2025-04-23T06:30", "strikes.csv, line 2, column ends_at: must not be before the start")]
    [InlineData("strikes.csv", "2025-04-23T19:00", "2025-03-30T03:30", "'2025-03-30T03:30' does not exist in Europe/Kyiv: the clock skips it")]
    [InlineData("strike_claims.csv", "launched,,145,,", "launched,150,145,,", "strike_claims.csv, line 2, column low: must not be above the figure")]
    [InlineData("issues.csv", "0 moved;100 kept", "100 moved;0 kept", "issues.csv, line 2, column scale: must have ascending values")]
    [InlineData("issues.csv", "Land,border", "Land,river", "issues.csv, line 3, column parent: 'river' is itself a part of an issue")]
    [InlineData("provisions.csv", "plan,river", "plan,border", "provisions.csv, line 3, column issue: has a provision of this proposal already in line 2")]
    [InlineData("responses.csv", "plan,north", "plan,south", "responses.csv, line 2, column statement: 'said-so' is not a statement of 'south'")]
    [InlineData("responses.csv", ",supports,", ",silent,", "responses.csv, line 2, column stance: must say something of the proposal")]
    [InlineData("saliences.csv", "gazette,\n", "gazette,\nagain,north,border,10,It says so.,2025-04-02,gazette,\n", "saliences.csv, line 3, column issue: has a weight for this party already in line 2")]
    [InlineData("violation_claims.csv", "2025-04-13,", "2025-04-15,", "violation_claims.csv, line 2, column published_on: must not be before the day of the violation")]
    [InlineData("strikes.csv", "raid,north,south,window,", "day-2,north,south,day,2025-04-24,,,Europe/Kyiv,gazette,\nraid,north,south,day,", "strikes.csv, line 3, column day: is the day of attacks of line 2 already")]
    [InlineData("datapackage.json", "\"elsewhere-2031\"", "\"admin\"", "'admin' is an address of the application itself")]
    public void A_breach_of_meaning_is_named_where_it_is(string file, string old, string with, string fault)
    {
        using var folder = new DossierFolder();
        var reading = DossierParser.ParseFolder(folder.Replace(file, old, with).Path);
        Assert.Empty(reading.Faults);
        Assert.Contains(DossierRules.Check(reading.Dossier!), found => found.ToString().Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        using var folder = new DossierFolder();
        folder.Replace("positions.csv", ",supports,", ",maybe,").Replace("strike_claims.csv", ",145,", ",many,").Remove("events.csv");
        var faults = DossierParser.ParseFolder(folder.Path).Faults.Select(fault => fault.ToString()).ToList();
        Assert.Contains(faults, fault => fault.StartsWith("positions.csv", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("strike_claims.csv", StringComparison.Ordinal));
        Assert.Contains("events.csv: is missing", faults);
    }

    [Fact]
    public void A_file_in_another_encoding_is_named_with_its_line()
    {
        using var folder = new DossierFolder();
        folder.Write("sources.csv", [.. "key,name,kind,country,language,alignment,reliability,url,note\n"u8, .. "a,"u8, 0xCA, 0xE8, .. ",outlet,,,,b,,\n"u8]);
        Assert.Contains("sources.csv, line 2: is not UTF-8 text", DossierParser.ParseFolder(folder.Path).Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_no_fault()
    {
        using var folder = new DossierFolder();
        var text = File.ReadAllText(Path.Combine(folder.Path, "parties.csv")).Replace("\n", "\r\n", StringComparison.Ordinal);
        folder.Write("parties.csv", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        Assert.Empty(DossierParser.ParseFolder(folder.Path).Faults);
    }

    [Theory]
    [InlineData("{\"name\":\"x\",\"name\":\"y\",\"resources\":[]}")]
    [InlineData("{\"name\":\"x\",\"title\":\"X\",\"description\":\"X\",\"resources\":[{\"name\":\"parties\",\"path\":\"parties.csv\",\"schema\":5}]}")]
    [InlineData("{\"resources\":[5,null,{\"name\":5,\"path\":{}}]}")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_descriptor_of_another_shape_is_a_fault(string json)
    {
        using var folder = new DossierFolder();
        Assert.NotEmpty(DossierParser.ParseFolder(folder.Write("datapackage.json", json).Path).Faults);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_fault()
    {
        using var folder = new DossierFolder();
        folder.Remove("parties.csv");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "parties.csv"), Path.Combine(folder.Path, "parties.csv"));
        Assert.Contains(DossierParser.ParseFolder(folder.Path).Faults, fault => fault.File == "parties.csv");
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        string[] files = ["positions.csv", "datapackage.json", "feeds.opml", "strikes.csv"];
        using var folder = new DossierFolder();
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Byte.Array[0, 400]).Sample(
            (file, bytes) => DossierParser.ParseFolder(folder.Write(files[file], bytes).Path).Faults.Count > 0, iter: 200, threads: 1);
    }
}
