using System.Net;
using System.Text.RegularExpressions;

namespace PeaceTracker.Tests.Support;

/// <summary>A widget as the server gives it.</summary>
internal sealed partial record EmbedAnswer(HttpStatusCode Status, string Html, string Text, int Compressed)
{
    /// <summary>Reads one: "strikes?from=2025-04-01".</summary>
    public static async Task<EmbedAnswer> ReadAsync(TestHost site, string widget, string negotiation = DossierSite.Slug)
    {
        using var client = site.Client();
        var address = new Uri($"/embed/{negotiation}/{widget}", UriKind.Relative);
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var asked = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "br" } } };
        using var small = await client.SendAsync(asked, TestContext.Current.CancellationToken);
        var bytes = await small.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            Assert.Equal(["br"], small.Content.Headers.ContentEncoding);
            Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        }

        return new(answer.StatusCode, html, Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " "), bytes.Length);
    }

    [GeneratedRegex("<style.*?</style>|<[^>]+>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.None, 5000)]
    private static partial Regex Spaces();
}
