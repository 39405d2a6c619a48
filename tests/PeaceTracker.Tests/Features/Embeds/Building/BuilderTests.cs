using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PeaceTracker.Tests.Features.Embeds.Building;

/// <summary>The page where widgets are built, as who runs no script gets it.</summary>
public sealed class BuilderTests(EmbedsHost host) : IClassFixture<EmbedsHost>
{
    private const string Here = "/ukraine-2025/embed";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("parties=ukraine,russia", "parties=russia,ukraine")]
    [InlineData("parties=ukraine&parties=russia", "parties=russia,ukraine")]
    [InlineData("issues=crimea", "issues=crimea")]
    [InlineData("show=summary", "show=summary")]
    [InlineData("asOf=2025-05-01", "asOf=2025-05-01")]
    [InlineData("asOf=2025-05-01&knownAt=2025-05-02", "asOf=2025-05-01&knownAt=2025-05-02")]
    [InlineData("asOf=2025-05-01&recordedBy=2026-01-01T10:00:00Z", "asOf=2025-05-01&recordedBy=2026-01-01T10%3A00%3A00Z")]
    [InlineData("theme=dark", "theme=dark")]
    [InlineData("accent=1A5FB4", "accent=1a5fb4")]
    [InlineData("accent=%231a5fb4", "accent=1a5fb4")]
    [InlineData("font=18", "font=18")]
    [InlineData("density=compact", "density=compact")]
    [InlineData("title=off", "title=off")]
    [InlineData("border=off", "border=off")]
    [InlineData("fit=1", "fit=1")]
    [InlineData("push=1", "push=1")]
    public async Task Each_choice_stands_in_the_form_in_the_preview_and_in_the_code(string query, string written)
    {
        var page = await OpenAsync($"{Here}?widget=matrix&{query}");
        var path = $"/embed/ukraine-2025/matrix?{written}";
        Assert.Equal(3, page.QuerySelectorAll("iframe").Length);
        Assert.All(page.QuerySelectorAll("iframe"), frame => Assert.Equal(path, frame.GetAttribute("src")));
        Assert.Equal(EmbedsHost.Site + path, Code(page, "code-address"));
        Assert.Equal(EmbedsHost.Site + path, Frame(Code(page, "code-frame")).GetAttribute("src"));

        // Who sends the form again as it stands chooses the same.
        var form = (IHtmlFormElement)page.QuerySelector("form.chooser")!;
        var sent = string.Join('&', form.QuerySelectorAll("select,input").Where(IsSent).Select(control => $"{control.GetAttribute("name")}={Uri.EscapeDataString(Value(control))}"));
        using var client = host.Client();
        using var answer = await client.GetAsync($"{Here}?{sent}", Token);
        Assert.Equal($"{Here}?widget=matrix&{written}", answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task The_frame_that_fits_has_the_script_and_asks_for_its_height()
    {
        var code = Code(await OpenAsync(Here + "?theme=dark"), "code-fitting");
        var parsed = new HtmlParser().ParseDocument(code);
        var script = Assert.Single(parsed.Scripts);
        Assert.Equal(EmbedsHost.Site + "/js/embed.js", script.GetAttribute("src"));
        Assert.True(script.HasAttribute("async"));
        var frame = Assert.Single(parsed.QuerySelectorAll("iframe.peacetracker"));
        Assert.Equal(EmbedsHost.Site + "/embed/ukraine-2025/matrix?theme=dark&fit=1", frame.GetAttribute("src"));
        Assert.Equal(("100%", "lazy", "border:0"), (frame.GetAttribute("width"), frame.GetAttribute("loading"), frame.GetAttribute("style")));
    }

    [Fact]
    public async Task The_plain_link_leads_to_the_page_at_the_same_point_in_time()
    {
        var link = Assert.Single(new HtmlParser().ParseDocument(Code(await OpenAsync(Here + "?parties=ukraine&asOf=2025-05-01"), "code-link")).Links);
        Assert.Equal(EmbedsHost.Site + "/ukraine-2025/positions?asOf=2025-05-01&parties=ukraine", link.GetAttribute("href"));
    }

    [Fact]
    public async Task The_picture_in_Markdown_is_the_same_choice_drawn()
    {
        var code = Code(await OpenAsync(Here + "?parties=ukraine&theme=dark"), "code-picture");
        Assert.EndsWith("](https://tracker.example/embed/ukraine-2025/matrix.png?parties=ukraine&theme=dark)](https://tracker.example/ukraine-2025/positions?parties=ukraine)", code, StringComparison.Ordinal);
        Assert.StartsWith("[![Ukraine", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_freezes_gets_this_second_in_the_address_and_whoever_thaws_gets_the_present()
    {
        using var client = host.Client();
        using var frozen = await client.GetAsync(Here + "?widget=matrix&moment=frozen&asOf=", Token);
        var address = frozen.RequestMessage!.RequestUri!.PathAndQuery;
        Assert.Matches("^/ukraine-2025/embed\\?widget=matrix&asOf=\\d{4}-\\d\\d-\\d\\d&recordedBy=\\d{4}-\\d\\d-\\d\\dT\\d\\d%3A\\d\\d%3A\\d\\dZ$", address);
        var page = await OpenAsync(address);
        Assert.True(((IHtmlInputElement)page.QuerySelector("#frozen")!).IsChecked);
        using var live = await client.GetAsync(address + "&moment=live", Token);
        Assert.Equal(Here + "?widget=matrix", live.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Theory]
    [InlineData("parties=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "parties:")]
    [InlineData("asOf=yesterday", "asOf:")]
    [InlineData("accent=red%22%3E", "accent:")]
    public async Task What_cannot_be_read_is_said_and_told_back_nowhere(string query, string named)
    {
        var page = await OpenAsync($"{Here}?{query}");
        Assert.Contains(named, page.QuerySelector("#made")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("iframe"));
        Assert.DoesNotContain("alert(1)", page.QuerySelector("#builder")!.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("widget=none")]
    [InlineData("theme=%22onload=alert(1)")]
    [InlineData("language=%3Cb%3E&font=99999&density=x&view=%3Cscript%3E")]
    public async Task What_is_not_known_gives_the_usual(string query)
    {
        var page = await OpenAsync($"{Here}?{query}");
        Assert.Equal(EmbedsHost.Site + "/embed/ukraine-2025/matrix", Code(page, "code-address"));
        Assert.DoesNotContain("alert(1)", page.QuerySelector("#builder")!.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frames_of_this_site_are_let_in_there_and_nowhere_else()
    {
        using var client = host.Client();
        using var builder = await client.GetAsync(Here, Token);
        Assert.EndsWith("; frame-src 'self'", builder.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var other = await client.GetAsync("/ukraine-2025", Token);
        Assert.DoesNotContain("frame-src", other.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_built_of_a_negotiation_that_is_not_there_and_nobody_unknown_is_offered_to_save()
    {
        using var client = host.Client();
        using var answer = await client.GetAsync("/nowhere-2031/embed", Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await OpenAsync(Here)).QuerySelector(".save"));
    }

    private static bool IsSent(AngleSharp.Dom.IElement control) => control is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false };

    private static string Value(AngleSharp.Dom.IElement control) => control is IHtmlSelectElement select ? select.Value! : ((IHtmlInputElement)control).Value;

    private static AngleSharp.Dom.IElement Frame(string code) => Assert.Single(new HtmlParser().ParseDocument(code).Body!.Children);

    private static string Code(IHtmlDocument page, string id) => page.QuerySelector($"textarea#{id}")!.TextContent;

    private async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token));
    }
}
