using System.Net;
using System.Xml.Linq;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions;
using PeaceTracker.Features.Positions.Api;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Positions.Api;

/// <summary>The matrix as files: what stands on the page stands in them, at the same point in time.</summary>
public sealed class PositionFileTests(DossierSite site) : IClassFixture<DossierSite>
{
    private const string Positions = $"/{DossierSite.Slug}/positions";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private async Task<(HttpStatusCode Status, string? Type, string Body)> GetAsync(string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_file_has_each_cell_with_its_evidence_and_its_permanent_address()
    {
        var (status, type, body) = await GetAsync($"{Positions}.csv?asOf=2025-04-24&issues=territory");
        Assert.Equal((HttpStatusCode.OK, "text/csv; charset=utf-8"), (status, type));
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("party_key,party,issue_key,issue,part_of,proposition,stance,condition,summary,said_on,said_precision,published_on,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("united-states,United States of America,territory,", StringComparison.Ordinal) && line.Contains(",2025-04-17,day,2025-04-25,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.TrimEnd().EndsWith($"{Positions}/ukraine/territory/1", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("russia,Russian Federation,territory,", StringComparison.Ordinal) && line.Contains("No known statement", StringComparison.Ordinal));
    }

    // The terms were communicated on 17 April 2025 and became public on 25 April.
    [Theory]
    [InlineData("csv", "asOf=2025-04-18&knownAt=2025-04-24", false)]
    [InlineData("csv", "asOf=2025-04-18&knownAt=2025-04-25", true)]
    [InlineData("svg", "asOf=2025-04-18&knownAt=2025-04-24", false)]
    [InlineData("svg", "asOf=2025-04-18&knownAt=2025-04-25", true)]
    [InlineData("html", "asOf=2025-04-18&knownAt=2025-04-24", false)]
    [InlineData("html", "asOf=2025-04-18&knownAt=2025-04-25", true)]
    public async Task A_file_knows_no_more_than_was_public(string kind, string days, bool shown)
    {
        var (status, _, body) = await GetAsync($"{Positions}.{kind}?{days}&issues=territory&parties=united-states");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(shown, body.Contains(kind == "csv" ? "2025-04-17" : "17 Apr 2025", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("asOf=yesterday", "asOf")]
    [InlineData("parties=%3Cscript%3E", "parties")]
    [InlineData("issues=nowhere", "issues")]
    [InlineData("compare=ukraine,atlantis", "compare")]
    [InlineData("rows=diagonal", "rows")]
    [InlineData("since=never", "since")]
    [InlineData("since=9999-12-31", "since")]
    [InlineData("against=2025-99-99", "against")]
    [InlineData("page=x", "page")]
    public async Task What_cannot_be_understood_is_refused_by_files_and_named_by_the_page(string query, string key)
    {
        foreach (var kind in (string[])["csv", "svg", "html"])
        {
            var (status, _, body) = await GetAsync($"{Positions}.{kind}?{query}");
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.Contains(key + ":", body, StringComparison.Ordinal);
        }

        var page = await GetAsync($"{Positions}?{query}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"<li>{key}: ", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("svg")]
    [InlineData("html")]
    public async Task There_is_no_file_of_a_negotiation_that_is_none(string kind) => Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"/nowhere/positions.{kind}")).Status);

    [Fact]
    public async Task The_picture_is_sound_and_says_title_parties_stances_days_sources_and_address()
    {
        var (_, type, body) = await GetAsync($"{Positions}.svg?asOf=2025-04-24&issues=territory");
        Assert.Equal("image/svg+xml; charset=utf-8", type);
        var picture = XDocument.Parse(body);
        var texts = picture.Descendants(Svg + "text").Select(text => text.Value).ToList();
        Assert.Equal("Territory: what each party says", picture.Descendants(Svg + "title").Single().Value);
        Assert.Superset(new HashSet<string> { "Ukraine", "Russia", "United States", "European allies", "Ambiguous", "Supports", "No known statement", "17 Apr 2025" }, texts.ToHashSet());
        Assert.Contains(texts, text => text.StartsWith("As said by 24 Apr 2025, published by ", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("Sources: ", StringComparison.Ordinal) && text.Contains("Kyiv Independent", StringComparison.Ordinal));
        Assert.Contains("asOf=2025-04-24&knownAt=", picture.Descendants(Svg + "a").First().Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("var(--", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows=parties&group=category,role&density=compact")]
    [InlineData("compare=ukraine,russia")]
    [InlineData("against=2025-04-25")]
    [InlineData("since=last-talks&changed=only")]
    [InlineData("parties=ukraine,russia,united-states,european-allies,united-kingdom,france,germany,poland,european-union&parts=shown&hide=issues,parties&sort=role")]
    [InlineData("asOf=1900-01-01&hide=issues")]
    public async Task Every_view_has_a_page_and_files(string query)
    {
        foreach (var address in (string[])[$"{Positions}?{query}", $"{Positions}.csv?{query}", $"{Positions}.svg?{query}", $"{Positions}.html?{query}"])
        {
            var (status, _, body) = await GetAsync(address);
            Assert.True(status == HttpStatusCode.OK, $"{address}: {status}");
            if (address.Contains(".svg", StringComparison.Ordinal))
            {
                XDocument.Parse(body);
            }
        }
    }

    [Fact]
    public void What_begins_like_a_formula_is_text_in_a_file()
    {
        var matrix = new PositionMatrix(
            "Elsewhere", [new("north", "=1+1", "North", PartyRole.Belligerent, null)], [new("border", "@Border", "-It, \"stays\"\nhere.", "Land", null)],
            new Dictionary<(string, string), MatrixCell> { [("north", "border")] = new(Stance.Opposes, "=HYPERLINK(\"http://x\")", SaidOn.Known(new(2025, 4, 1)), new(2025, 4, 2), Shift.None, "+cmd|' /C calc'!A0", 3) });
        var evidence = new CellEvidence("-Someone", null, null, "@SUM(A1)", "en", null, QuoteState.Quoted, "\t=Gazette", "https://gazette.example/1", null);
        var text = PositionCsv.Write(
            new(matrix, MatrixView.Present, MatrixSheet.Lay(matrix, MatrixView.Present), new Dictionary<(string, string), IReadOnlyList<CellEvidence>> { [("north", "border")] = [evidence] }),
            "elsewhere-2031", new Uri("http://localhost/"));
        foreach (var hostile in (string[])["=1+1", "@Border", "-It", "=HYPERLINK", "+cmd", "-Someone", "@SUM"])
        {
            Assert.Contains(hostile, text, StringComparison.Ordinal);
            Assert.DoesNotMatch($"(^|,|\")\"?{System.Text.RegularExpressions.Regex.Escape(hostile)}", text);
        }

        Assert.Contains("http://localhost/elsewhere-2031/positions/north/border/3", text, StringComparison.Ordinal);
    }
}
