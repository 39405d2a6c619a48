using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Shell;

/// <summary>What every answer of the running server says about itself, and whom it refuses.</summary>
public sealed partial class WebPolicyTests(TestHost host) : IClassFixture<TestHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/no-such-negotiation/positions")]
    [InlineData("/livez")]
    [InlineData("/css/app.css")]
    [InlineData("/no/such/page/at/all")]
    public async Task Every_answer_forbids_framing_and_foreign_scripts(string path)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(path, Token);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.NotEmpty(answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task The_import_map_carries_the_nonce_of_its_own_answer_and_no_other()
    {
        using var client = host.Client();
        var nonces = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await client.GetAsync("/", Token);
            var inPolicy = Nonce().Match(answer.Headers.GetValues("Content-Security-Policy").Single()).Groups["nonce"].Value;
            Assert.Contains($"<script type=\"importmap\" nonce=\"{WebUtility.HtmlEncode(inPolicy)}\"", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
            nonces.Add(inPolicy);
        }

        Assert.NotEqual(nonces[0], nonces[1]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("https://elsewhere.example")]
    [InlineData("http://localhost.elsewhere.example")]
    [InlineData("http://localhost:1")]
    [InlineData("not an origin")]
    public async Task A_live_connection_from_a_foreign_page_is_refused(string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(LiveAddress(), Token));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Fact]
    public async Task A_live_connection_from_our_own_page_is_accepted()
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(LiveAddress(), Token);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Theory]
    [InlineData("POST", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", null, HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "null", HttpStatusCode.Forbidden)]
    [InlineData("GET", null, HttpStatusCode.OK)]
    [InlineData("GET", "https://elsewhere.example", HttpStatusCode.OK)]
    public async Task Only_reading_is_allowed_from_elsewhere(string method, string? origin, HttpStatusCode expected)
    {
        using var client = host.Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await client.SendAsync(request, Token);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/livez", "alive")]
    [InlineData("/readyz", "ready")]
    public async Task A_supervisor_is_answered_in_a_word(string path, string word)
    {
        using var client = host.Client();
        Assert.Equal(word, (await client.GetStringAsync(path, Token)).Trim());
    }

    [Theory]
    [InlineData("/no-such-negotiation")]
    [InlineData("/no-such-negotiation/positions")]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E/positions")]
    [InlineData("/a/b/c/d")]
    public async Task What_is_not_there_is_said_to_be_not_there_on_a_page_of_our_own(string path)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Token);
        Assert.Contains("There is no such page", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/livez")]
    [InlineData("/css/app.css")]
    public async Task A_monitor_that_asks_for_the_head_alone_is_answered(string path)
    {
        using var client = host.Client();
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("localhost:99999")]
    [InlineData("a b")]
    public async Task A_request_to_no_site_is_refused_in_words(string site)
    {
        using var client = host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Host", site);
        using var answer = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/%2f%2fevil.example/positions")]
    public async Task An_address_in_the_place_of_a_negotiation_is_not_there(string path)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Uri LiveAddress() => new UriBuilder(new Uri(host.Address, "/_blazor")) { Scheme = "ws" }.Uri;

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Nonce();
}
