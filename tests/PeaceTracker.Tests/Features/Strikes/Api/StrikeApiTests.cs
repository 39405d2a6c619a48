using System.Net;
using System.Text.Json;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Api;

/// <summary>Strikes as JSON, by the first dossier: the figures are those of the Ukrainian Air Force's own reports.</summary>
public sealed class StrikeApiTests(DossierSite site) : IClassFixture<DossierSite>
{
    private const string Api = $"/api/v1/negotiations/{DossierSite.Slug}/strikes";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(answer.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json", $"{address}: {answer.StatusCode} {text[..Math.Min(200, text.Length)]}");
        using var json = JsonDocument.Parse(text);
        return (answer.StatusCode, json.RootElement.Clone());
    }

    private async Task<List<JsonElement>> ListAsync(string address, string list)
    {
        var (status, body) = await GetAsync(Api + address);
        Assert.Equal(HttpStatusCode.OK, status);
        return [.. body.GetProperty(list).EnumerateArray()];
    }

    private static int? Number(JsonElement row, string name) => row.GetProperty(name).ValueKind == JsonValueKind.Null ? null : row.GetProperty(name).GetInt32();

    private static string Told(JsonElement row) => string.Join(' ', ((string[])["launched", "shotDown", "lostOrJammed", "shotDownOrLost"]).Select(name => Number(row, name)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"));

    [Fact]
    public async Task July_2025_breaks_where_the_definition_changes_and_no_rate_joins_the_two()
    {
        var segments = await ListAsync("/rates?from=2025-07-01&to=2025-07-31&kind=drone&claimant=ua-air-force", "segments");

        Assert.Equal(
            [("2025-07-01", "2025-07-23", "5037 2438 2016 4454", "48.4", "88.4"), ("2025-07-24", "2025-07-31", "1203 – – 1085", "", "90.2")],
            segments.Select(row => (
                row.GetProperty("from").GetString()!, row.GetProperty("to").GetString()!, Told(row), row.GetProperty("shotDownPercent").ToString(), row.GetProperty("shotDownOrLostPercent").ToString())));
        Assert.Equal(["uaf-drones-shot-down", "uaf-drones-merged"], segments.Select(row => row.GetProperty("definition").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&side=russia&claimant=ua-air-force&dayRule=end")]
    public async Task The_24th_of_April_has_70_missiles_and_145_drones_once(string more)
    {
        var days = await ListAsync("/daily?from=2025-04-24&to=2025-04-24" + more, "days");
        Assert.Equal([("missile", "70 48 – –", "reported"), ("drone", "145 64 68 132", "reported")], days.Select(row => (row.GetProperty("kind").GetString()!, Told(row), row.GetProperty("status").GetString()!)));
    }

    [Fact]
    public async Task Sub_kinds_are_what_the_parts_come_to()
    {
        Assert.Equal("55 37 – –", Told(Assert.Single(await ListAsync("/daily?from=2025-04-24&to=2025-04-24&kind=cruise", "days")))); // 37 + 12 + 6; 31 + 6 + 0
        Assert.Equal("11 7 – –", Told(Assert.Single(await ListAsync("/daily?from=2025-04-24&to=2025-04-24&kind=ballistic", "days"))));
        Assert.Equal("4 4 – –", Told(Assert.Single(await ListAsync("/daily?from=2025-04-24&to=2025-04-24&kind=guided", "days"))));
    }

    [Theory]
    [InlineData("2025-04-01")]
    [InlineData("2025-04-07")]
    [InlineData("2025-04-20")]
    public async Task A_day_without_a_report_is_not_zero(string day)
    {
        var row = Assert.Single(await ListAsync($"/daily?from={day}&to={day}&kind=drone", "days"));
        Assert.Equal((day, "– – – –", "noReport"), (row.GetProperty("date").GetString(), Told(row), row.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task A_past_moment_is_told_by_the_same_rule_and_the_days_add_up_to_the_rates()
    {
        var present = await ListAsync("/daily?from=2025-07-01&to=2025-07-23&kind=drone", "days");
        var past = await ListAsync("/daily?from=2025-07-01&to=2025-07-23&kind=drone&knownAt=2026-01-01", "days");
        Assert.Equal(present.ConvertAll(row => row.ToString()), past.ConvertAll(row => row.ToString()));
        Assert.Equal(5037, present.Sum(row => Number(row, "launched")));
        Assert.Empty(await ListAsync("/daily?from=2025-07-20&to=2025-07-23&kind=drone&knownAt=2025-07-19", "days")); // none of them had come
    }

    [Theory]
    [InlineData("start")]
    [InlineData("report")]
    [InlineData("split-kyiv")]
    [InlineData("split-moscow")]
    public async Task Another_rule_of_the_day_places_the_same_figures_and_loses_none(string rule)
    {
        var end = await ListAsync("/daily?from=2025-03-20&to=2025-08-05&kind=drone", "days");
        var days = await ListAsync($"/daily?from=2025-03-20&to=2025-08-05&kind=drone&dayRule={rule}", "days");
        Assert.Equal(end.Sum(row => Number(row, "launched")), days.Sum(row => Number(row, "launched")));
        Assert.Equal(rule.StartsWith("split", StringComparison.Ordinal), days.Exists(row => row.GetProperty("bound").ToString() == "about"));
    }

    [Fact]
    public async Task The_other_side_is_told_by_the_claimant_that_reports_on_it()
    {
        var (_, body) = await GetAsync(Api + "/daily?side=ukraine&from=2025-04-17&to=2025-04-30&kind=drone");
        Assert.Equal(("ukraine", "russian-defence-ministry"), (body.GetProperty("side").GetString(), body.GetProperty("claimant").GetString()));
        Assert.Empty(await ListAsync("/rates?side=ukraine&kind=drone", "segments")); // a count of what was destroyed alone
    }

    [Fact]
    public async Task Claims_windows_and_what_they_rest_on_are_listed_as_they_were_written()
    {
        var claims = await ListAsync("/claims?from=2025-04-24&to=2025-04-24&kind=missile&claimant=ua-air-force", "items");
        Assert.Contains(claims, row => row.GetProperty("model").GetString() == "Kh-101/555" && row.GetProperty("best").GetInt32() == 37 && row.GetProperty("subKind").GetString() == "cruise");
        Assert.Equal("russia-on-ukraine-2025-04-24", Assert.Single(await ListAsync("?from=2025-04-24&to=2025-04-24&side=russia&claimant=ua-air-force", "items")).GetProperty("key").GetString());
        Assert.Contains(await ListAsync("/weapons", "weapons"), row => row.GetProperty("key").GetString() == "shahed" && row.GetProperty("includesDecoys").GetBoolean());
        Assert.Contains(await ListAsync("/definitions", "definitions"), row => row.GetProperty("key").GetString() == "uaf-drones-merged");
        var heard = (await ListAsync("/claimants", "claimants"))[0];
        Assert.Equal(("ua-air-force", "russia", true), (heard.GetProperty("key").GetString(), heard.GetProperty("side").GetString(), heard.GetProperty("default").GetBoolean()));
    }

    [Fact]
    public async Task A_day_is_told_with_every_claimant_and_what_adds_up()
    {
        var (_, body) = await GetAsync(Api + "/days/2025-07-09");
        var text = body.ToString();
        Assert.All((string[])["\"best\":296", "\"best\":415", "\"best\":711"], figure => Assert.Contains(figure, text, StringComparison.Ordinal));
        Assert.Equal("noReport", (await GetAsync(Api + "/days/2031-01-01")).Body.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Who_has_the_answer_already_is_told_so_until_something_changes()
    {
        using var client = site.Client();
        using var first = await client.GetAsync(new Uri(Api + "/rates?kind=drone", UriKind.Relative), Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(Api + "/rates?kind=drone", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("/daily?from=yesterday", "from")]
    [InlineData("/daily?from=2025-07-02&to=2025-07-01", "from")]
    [InlineData("/daily?to=9999-12-31", "to")]
    [InlineData("/daily?from=2025-04-24&from=2025-04-25", "from")]
    [InlineData("/daily?kind=tank", "kind")]
    [InlineData("/daily?kind=missile,drone", "kind")]
    [InlineData("/daily?dayRule=midnight", "dayRule")]
    [InlineData("/daily?claimant=nobody", "claimant")]
    [InlineData("/daily?claimant=%27%20OR%201%3D1%20--", "claimant")]
    [InlineData("/daily?side=atlantis", "side")]
    [InlineData("/daily?definition=%3Cscript%3E", "definition")]
    [InlineData("/daily?asOf=%00", "asOf")]
    [InlineData("/rates?kind=none", "kind")]
    [InlineData("/rates?claimant=%F0%9F%92%A5", "claimant")]
    [InlineData("/claims?page=0", "page")]
    [InlineData("/claims?page=99999999999", "page")]
    [InlineData("/claims?page=2000000", "page")]
    [InlineData("/claims?claimant=nobody", "claimant")]
    [InlineData("?side=nobody", "side")]
    [InlineData("/days/yesterday", "date")]
    [InlineData("/days/0001-01-01", "date")]
    public async Task What_is_not_in_order_is_refused_and_named(string address, string key)
    {
        var (status, body) = await GetAsync(Api + address);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(400, body.GetProperty("status").GetInt32());
        Assert.True(body.GetProperty("errors").TryGetProperty(key, out _), body.ToString());
        Assert.Contains(key + ":", body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/daily?from=0001-01-01&to=9999-12-30")]
    [InlineData("/daily?unheard=of&=&&&%%%")]
    [InlineData("/rates?from=1950-01-01&to=2099-12-31")]
    [InlineData("/claims?page=9999")]
    public async Task Anything_else_that_is_typed_gets_an_answer(string address) => Assert.Equal(HttpStatusCode.OK, (await GetAsync(Api + address)).Status);

    [Theory]
    [InlineData("/daily")]
    [InlineData("/rates")]
    [InlineData("")]
    [InlineData("/claims")]
    [InlineData("/days/2025-04-24")]
    [InlineData("/claimants")]
    [InlineData("/definitions")]
    [InlineData("/weapons")]
    public async Task A_negotiation_that_is_none_is_not_found(string address)
    {
        var (status, body) = await GetAsync($"/api/v1/negotiations/nowhere-2031/strikes{address}");
        Assert.Equal((HttpStatusCode.NotFound, 404), (status, body.GetProperty("status").GetInt32()));
        Assert.Contains("nowhere-2031", body.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
