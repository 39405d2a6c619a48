using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using PeaceTracker.Features.Embeds;
using PeaceTracker.Features.Embeds.OEmbed;

namespace PeaceTracker.Tests.Features.Embeds.OEmbed;

/// <summary>What a program is told that asks what to put for an address of this site.</summary>
public sealed class OEmbedTests(EmbedsHost host) : IClassFixture<EmbedsHost>
{
    private const string Here = EmbedsHost.Site + "/ukraine-2025";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://tracker.example/embed/ukraine-2025/matrix", "https://tracker.example/embed/ukraine-2025/matrix")]
    [InlineData("http://tracker.example/embed/ukraine-2025/matrix", "https://tracker.example/embed/ukraine-2025/matrix")]
    [InlineData("https://TRACKER.example/embed/ukraine-2025/matrix?parties=ukraine,russia&theme=dark&unknown=1#top", "https://tracker.example/embed/ukraine-2025/matrix?parties=russia,ukraine&theme=dark")]
    [InlineData("https://tracker.example/embed/ukraine-2025/matrix.png", "https://tracker.example/embed/ukraine-2025/matrix")]
    [InlineData(Here, "https://tracker.example/embed/ukraine-2025/matrix")]
    [InlineData(Here + "/", "https://tracker.example/embed/ukraine-2025/matrix")]
    [InlineData(Here + "/positions?compare=ukraine,russia", "https://tracker.example/embed/ukraine-2025/matrix?parties=russia,ukraine")]
    [InlineData(Here + "/positions?parties=ukraine&issues=crimea&asOf=2025-05-01&knownAt=2025-05-02", "https://tracker.example/embed/ukraine-2025/matrix?parties=ukraine&issues=crimea&asOf=2025-05-01&knownAt=2025-05-02")]
    public async Task A_widget_or_a_page_that_one_stands_for_is_answered_with_a_frame(string address, string framed)
    {
        var (answer, json) = await AskAsync($"url={Uri.EscapeDataString(address)}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.Equal(("1.0", "rich", "PeaceTracker"), (Text(json, "version"), Text(json, "type"), Text(json, "provider_name")));
        Assert.Equal(EmbedsHost.Site + "/", Text(json, "provider_url"));
        Assert.True(json.GetProperty("cache_age").GetInt32() > 0);
        Assert.Equal(EmbedsHost.Site, new Uri(Text(json, "thumbnail_url")).GetLeftPart(UriPartial.Authority));
        Assert.Equal((1200, 630), (json.GetProperty("thumbnail_width").GetInt32(), json.GetProperty("thumbnail_height").GetInt32()));
        var frame = Assert.Single(new HtmlParser().ParseDocument(Text(json, "html")).Body!.Children);
        Assert.Equal("IFRAME", frame.TagName);
        Assert.Equal(framed, frame.GetAttribute("src"));
        Assert.Equal(Text(json, "title"), frame.GetAttribute("title"));
        Assert.Equal(json.GetProperty("width").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), frame.GetAttribute("width"));
        Assert.Equal(json.GetProperty("height").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), frame.GetAttribute("height"));
        Assert.Equal("lazy", frame.GetAttribute("loading"));

        // What is put there is there, too.
        using var client = host.Client();
        using var widget = await client.GetAsync(new Uri(host.Address, new Uri(framed).PathAndQuery), Token);
        Assert.Equal(HttpStatusCode.OK, widget.StatusCode);
        using var picture = await client.GetAsync(new Uri(host.Address, new Uri(Text(json, "thumbnail_url")).PathAndQuery), Token);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_address_that_it_was_asked_at_is_its_own_as_well()
    {
        var (answer, json) = await AskAsync($"url={Uri.EscapeDataString(new Uri(host.Address, "/embed/ukraine-2025/matrix").AbsoluteUri)}&format=json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("https://tracker.example/embed/ukraine-2025/matrix", Text(json, "html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maxwidth=320&maxheight=200", 320, 200)]
    [InlineData("maxwidth=1", 1, 560)]
    [InlineData("maxwidth=100000&maxheight=100000", 720, 560)]
    [InlineData("", 720, 560)]
    public async Task It_is_no_larger_than_was_asked_for(string sizes, int width, int height)
    {
        var (_, json) = await AskAsync($"url={Uri.EscapeDataString(Here)}&{sizes}");
        Assert.Equal((width, height), (json.GetProperty("width").GetInt32(), json.GetProperty("height").GetInt32()));
        Assert.Equal(sizes.Length == 0 || sizes.Contains("100000", StringComparison.Ordinal), json.TryGetProperty("thumbnail_url", out _));
    }

    [Theory]
    [InlineData("https://elsewhere.example/ukraine-2025")]
    [InlineData("https://tracker.example.elsewhere.example/ukraine-2025")]
    [InlineData("https://tracker.example:8443/ukraine-2025")]
    [InlineData(Here + "/search?q=truce")]
    [InlineData("https://tracker.example/")]
    [InlineData("https://tracker.example/admin")]
    [InlineData("https://tracker.example/nowhere-2031")]
    [InlineData("https://tracker.example/embed/ukraine-2025/nothing")]
    [InlineData("https://tracker.example/embed/nowhere-2031/matrix")]
    [InlineData("https://tracker.example/embed/ukraine-2025/view/nothing")]
    [InlineData("https://tracker.example/embed/ukraine-2025/matrix/events")]
    [InlineData("https://tracker.example/embed/ukraine-2025/matrix?parties=%3Cscript%3E")]
    [InlineData("https://tracker.example/embed/../embed/%2e%2e/etc/passwd")]
    public async Task What_is_not_ours_or_has_no_widget_is_not_found(string address)
    {
        var (answer, _) = await AskAsync($"url={Uri.EscapeDataString(address)}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    public static TheoryData<string> Hostile =>
    [
        "", "url=", "url=/ukraine-2025", "url=//evil.example/ukraine-2025", "url=javascript:alert(1)", "url=javascript://tracker.example/%250aalert(1)", "url=data:text/html,x", "url=file:///etc/passwd",
        "url=https://me:secret@tracker.example/ukraine-2025", "url=https://tracker.example@evil.example/", "url=https://tracker.example%5C@evil.example/",
        "url=https://tracker.example/" + new string('a', 5_000), "url=https://tracker.example/%0Aukraine-2025%00%0D", $"url={Here}&url={Here}", $"url={Here}&maxwidth=0", $"url={Here}&maxwidth=-1", $"url={Here}&maxheight=many",
        $"url={Here}&maxwidth=99999999999999", $"url={Here}&maxwidth=320&maxwidth=640", $"url={Here}&maxwidth=", $"url={Here}&maxwidth=3e2",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_no_question_is_refused_and_not_repeated(string query)
    {
        var (answer, _) = await AskAsync(query);
        var words = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("evil", words, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("JSON")]
    [InlineData("")]
    [InlineData("<script>")]
    public async Task Other_formats_than_json_are_not_written(string format)
    {
        var (answer, _) = await AskAsync($"url={Uri.EscapeDataString(Here)}&format={Uri.EscapeDataString(format)}");
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    [Fact]
    public void Titles_and_addresses_cannot_leave_their_attributes()
    {
        var code = EmbedCode.Frame(new("https://tracker.example/embed/a/b?c='\"><script>alert(1)</script>"), "\"><script>alert('1')</script> & “so”", 320, 200);
        var frame = Assert.Single(new HtmlParser().ParseDocument(code).Body!.Children);
        Assert.Equal("\"><script>alert('1')</script> & “so”", frame.GetAttribute("title"));
        Assert.DoesNotContain("<script", code, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_is_read_whole()
    {
        var read = OEmbedQuestion.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(StringComparer.Ordinal) { ["url"] = Here, ["maxwidth"] = "320" }), out _);
        Assert.Equal(new(new(Here), 320, null), read);
        Assert.Null(OEmbedQuestion.Read(new QueryCollection(new Dictionary<string, Microsoft.Extensions.Primitives.StringValues>(StringComparer.Ordinal) { ["url"] = Here + new string('a', 10_000) }), out var problem));
        Assert.DoesNotContain("aaa", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ukraine-2025", "Matrix of positions")]
    [InlineData("/ukraine-2025/positions?compare=ukraine,russia&asOf=2025-05-01", "Matrix of positions")]
    public async Task A_page_tells_in_its_head_where_to_ask_about_it(string path, string title)
    {
        var link = Assert.Single(await LinksAsync(path));
        Assert.Equal(title, link.Title);
        Assert.Equal($"{EmbedsHost.Site}/oembed?format=json&url={Uri.EscapeDataString(EmbedsHost.Site + path)}", link.Address);
        using var client = host.Client();
        using var answer = await client.GetAsync(new Uri(host.Address, new Uri(link.Address).PathAndQuery), Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_widget_tells_in_its_head_where_to_ask_about_it()
    {
        var link = Assert.Single(await LinksAsync("/embed/ukraine-2025/matrix?theme=dark&parties=russia,ukraine"));
        Assert.Equal($"{EmbedsHost.Site}/oembed?format=json&url={Uri.EscapeDataString(EmbedsHost.Site + "/embed/ukraine-2025/matrix?parties=russia,ukraine&theme=dark")}", link.Address);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/ukraine-2025/search")]
    [InlineData("/nowhere-2031/positions")]
    [InlineData("/not/there/at/all")]
    public async Task Other_pages_say_nothing(string path) => Assert.Empty(await LinksAsync(path));

    private async Task<List<(string Title, string Address)>> LinksAsync(string path)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(path, Token);
        var text = await answer.Content.ReadAsStringAsync(Token);
        var page = new HtmlParser().ParseDocument(text);
        // Programs look for the words as they are, not for what an attribute comes to.
        Assert.Equal(page.QuerySelector("head link[type*='oembed']") is not null, text.Contains("\"application/json+oembed\"", StringComparison.Ordinal));
        return [.. page.QuerySelectorAll("head link[type='application/json+oembed']").Select(link => (link.GetAttribute("title")!, link.GetAttribute("href")!))];
    }

    private async Task<(HttpResponseMessage Answer, JsonElement Json)> AskAsync(string query)
    {
        using var client = host.Client();
        var answer = await client.GetAsync("/oembed?" + query, Token);
        return (answer, answer.StatusCode == HttpStatusCode.OK ? JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Token)) : default);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
