using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Tests.Embedding.Serving;

/// <summary>Widgets of the whole application with the first dossier, as a foreign page gets them.</summary>
public sealed partial class EmbedServerTests(EmbedSite site) : IClassFixture<EmbedSite>
{
    private const string Matrix = EmbedSite.Here + "/matrix";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_who_may_frame_it_and_that_it_fetches_nothing()
    {
        using var answer = await site.SendAsync(Matrix);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self' *", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(Token), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?theme=dark&accent=ff0000&font=18&density=compact&border=off")]
    [InlineData("?theme=light&language=ar")]
    public async Task Its_one_style_sheet_is_the_one_its_policy_names(string query)
    {
        using var answer = await site.SendAsync(Matrix + query);
        var html = await answer.Content.ReadAsStringAsync(Token);
        var css = Style().Match(html).Groups["css"].Value;
        Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(css)))}'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(css.Count(sign => sign == '{'), css.Count(sign => sign == '}'));
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_other_page_refuses_to_be_framed()
    {
        using var page = await site.SendAsync("/ukraine-2025/positions");
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_sent_once_and_then_told_to_be_unchanged()
    {
        using var plain = await site.SendAsync(Matrix);
        using var packed = await site.SendAsync(Matrix, request => request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br, zstd"));
        Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], packed.Headers.Vary);
        Assert.NotEqual(plain.Headers.ETag, packed.Headers.ETag);
        Assert.False(plain.Headers.ETag!.IsWeak);
        Assert.Equal(TimeSpan.FromSeconds(30), plain.Headers.CacheControl!.MaxAge);
        Assert.Contains("stale-while-revalidate", plain.Headers.CacheControl.ToString(), StringComparison.Ordinal);

        using var known = await site.SendAsync(Matrix, request => request.Headers.IfNoneMatch.Add(plain.Headers.ETag));
        Assert.Equal((HttpStatusCode.NotModified, 0), (known.StatusCode, (await known.Content.ReadAsByteArrayAsync(Token)).Length));
        Assert.NotNull(known.Headers.CacheControl);
        using var weakened = await site.SendAsync(Matrix, request => request.Headers.IfNoneMatch.ParseAdd($"\"other\", W/{plain.Headers.ETag}"));
        Assert.Equal(HttpStatusCode.NotModified, weakened.StatusCode);
        using var head = await site.SendAsync(Matrix, request => request.Method = HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, plain.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData("br;q=0, gzip", false)]
    [InlineData("br;q=1.0, gzip;q=0.8, *;q=0.1", true)]
    [InlineData("gzip;q=0.5, br;q=0.1", true)]
    [InlineData("brotli", false)]
    [InlineData("gzip", false)]
    public async Task It_is_compressed_for_those_who_can_unpack_it(string accepted, bool packed)
    {
        using var answer = await site.SendAsync(Matrix, request => request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted));
        Assert.Equal(packed ? ["br"] : [], answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/embed/nowhere/matrix", HttpStatusCode.NotFound)]
    [InlineData("/embed/ukraine-2025/nothing", HttpStatusCode.NotFound)]
    [InlineData("/embed/ukraine-2025/view/nothing", HttpStatusCode.NotFound)]
    [InlineData("/embed/ukraine-2025", HttpStatusCode.NotFound)]
    [InlineData("/embed/ukraine-2025/matrix?asOf=%3Cscript%3Ealert(1)%3C/script%3E", HttpStatusCode.BadRequest)]
    [InlineData("/embed/ukraine-2025/matrix?parties=%22%3E%3Cscript%3Ealert(1)", HttpStatusCode.BadRequest)]
    [InlineData("/embed/ukraine-2025/matrix?recordedBy=2999-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/embed/ukraine-2025/matrix?recordedBy=2999-01-01T00:00:00Z", HttpStatusCode.BadRequest)]
    public async Task What_is_no_widget_is_told_in_plain_words_that_repeat_nothing(string address, HttpStatusCode status)
    {
        using var answer = await site.SendAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var words = await answer.Content.ReadAsStringAsync(Token);
        Assert.NotEmpty(words);
        Assert.DoesNotContain("script", words, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task It_can_only_be_read(string method)
    {
        using var answer = await site.SendAsync(Matrix, request => request.Method = new(method));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Hostile_queries_give_the_default_or_a_plain_refusal()
    {
        string[] nonsense = ["%00", "%ff%fe", "'\"><svg onload=alert(1)>", new('a', 1500), "../../etc", "&#x3c;script&#x3e;", "%0d%0aSet-Cookie:x=1", "-1", "9999-99-99", "٢٠٢٥-٠٤-٢٤", "\u202Ex"];
        var kinds = site.Services.GetRequiredService<EmbedKinds>().All;
        foreach (var kind in kinds)
        {
            string[] names = [.. kind.Fields.Select(field => field.Name), "asOf", "knownAt", "recordedBy", "theme", "accent", "font", "density", "language", "title", "border", "fit", "push", "width"];
            foreach (var (name, text) in names.SelectMany(_ => nonsense, (name, text) => (name, text)))
            {
                using var answer = await site.SendAsync($"{EmbedSite.Here}/{kind.Name}?{name}={(text.Contains('%', StringComparison.Ordinal) ? text : Uri.EscapeDataString(text))}");
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{kind.Name} {name}={text}: {answer.StatusCode}");
                Assert.False(answer.Headers.Contains("Set-Cookie"));
                var html = await answer.Content.ReadAsStringAsync(Token);
                Assert.DoesNotContain("onload=alert", html, StringComparison.Ordinal);
            }
        }

        using var long_ = await site.SendAsync($"{Matrix}?x={new string('a', 5_000)}");
        Assert.Equal(HttpStatusCode.RequestUriTooLong, long_.StatusCode);
    }

    [Fact]
    public async Task A_change_makes_it_anew_and_leaves_the_frozen_one_as_it_is()
    {
        var second = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).UtcDateTime;
        var live = Matrix + "?parties=ukraine&issues=nato";
        var frozen = $"{live}&recordedBy={second.Iso()}";
        var (before, kept) = (await site.TextAsync(live), await site.TextAsync(frozen));
        Assert.Contains("Frozen: as recorded by", kept, StringComparison.Ordinal);
        using var first = await site.SendAsync(frozen);

        await site.PublishAsync("ukraine", "nato", "Something that was said <later> & elsewhere.");

        var after = await site.TextAsync(live);
        Assert.NotEqual(before, after);
        Assert.Contains("Something that was said &lt;later&gt; &amp; elsewhere.", after, StringComparison.Ordinal);
        using var again = await site.SendAsync(frozen);
        Assert.Equal((kept, first.Headers.ETag), (await again.Content.ReadAsStringAsync(Token), again.Headers.ETag));
    }

    [Fact]
    public async Task Many_who_come_at_once_after_a_change_get_one_rendering()
    {
        var address = Matrix + "?parties=russia&issues=nato";
        await site.TextAsync(address);
        await site.PublishAsync("russia", "nato", "Said for those who come at once.");
        var store = site.Services.GetRequiredService<EmbedStore>();
        var before = store.Rendered;
        var all = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => site.TextAsync(address)));
        Assert.Equal(1, store.Rendered - before);
        Assert.Contains("Said for those who come at once.", Assert.Single(all.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_who_are_the_first_get_one_rendering()
    {
        var store = site.Services.GetRequiredService<EmbedStore>();
        var before = store.Rendered;
        var all = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => site.TextAsync(Matrix + "?parties=united-states&issues=ceasefire&font=19")));
        Assert.Equal(1, store.Rendered - before);
        Assert.Single(all.Distinct());
    }

    [Fact]
    public async Task Two_ways_to_write_the_same_are_rendered_once()
    {
        var store = site.Services.GetRequiredService<EmbedStore>();
        var first = await site.TextAsync(Matrix + "?parties=ukraine,russia&issues=sanctions&font=16");
        var before = store.Rendered;
        Assert.Equal(first, await site.TextAsync(Matrix + "?font=16&nothing=1&issues=sanctions&parties=russia,ukraine&theme=auto"));
        Assert.Equal(before, store.Rendered);
    }

    [Fact]
    public void What_was_not_asked_for_longest_is_forgotten_where_too_much_is_kept()
    {
        var places = new ConcurrentDictionary<int, EmbedVariant>();
        var old = new EmbedVariant(null!, []) { LastUsed = 1 };
        places[-1] = old;
        for (var i = 0; i < 1_000; i++)
        {
            EmbedStore.Keep(places, i, new(null!, []) { LastUsed = 10 + i }, most: 100);
            Assert.InRange(places.Count, 1, 100);
        }

        Assert.DoesNotContain(-1, places.Keys);
        Assert.Contains(999, places.Keys);
    }

    [GeneratedRegex("<style>(?<css>.*?)</style>", RegexOptions.Singleline, 5000)]
    private static partial Regex Style();
}
