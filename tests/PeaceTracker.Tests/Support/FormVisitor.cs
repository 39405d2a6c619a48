using System.Net;
using System.Text.RegularExpressions;

namespace PeaceTracker.Tests.Support;

/// <summary>Someone with a browser that runs no script: keeps cookies, opens pages, fills in forms.</summary>
internal sealed partial class FormVisitor(TestHost host) : IDisposable
{
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    /// <summary>The cookies of the last answer, as they were set.</summary>
    public IReadOnlyList<string> SetCookies { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Cookies => cookies;

    public string Page { get; private set; } = "";

    /// <summary>Where the last answer sends on to: a path on this site, or a whole address elsewhere; empty where it sends nowhere.</summary>
    public string SentTo { get; private set; } = "";

    /// <summary>What a reader sees of the page, without what differs from answer to answer.</summary>
    public string Words => Spaces().Replace(Tags().Replace(Page, " "), " ").Trim();

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(host.Address, path)));

    /// <summary>Fills in the form of this name on the last page and posts it to that page's address.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(Page).Groups["token"].Value;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, path))
        {
            Content = new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        request.Headers.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        return SendAsync(request);
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await client.SendAsync(request, CancellationToken.None);
        SetCookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [];
        foreach (var cookie in SetCookies)
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
            {
                cookies.Remove(pair[0]);
            }
            else
            {
                cookies[pair[0]] = pair[1];
            }
        }

        SentTo = answer.Headers.Location is not { } location ? ""
            : new Uri(host.Address, location) is var target && target.Authority == host.Address.Authority ? target.PathAndQuery : target.AbsoluteUri;
        Page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex("<(script|style)[^>]*>.*?</(script|style)>|<!--.*?-->|<[^>]+>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
