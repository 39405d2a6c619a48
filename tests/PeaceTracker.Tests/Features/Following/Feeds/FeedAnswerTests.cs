using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Following.Feeds;

/// <summary>The feeds of the whole application with the first dossier.</summary>
public sealed class FeedAnswerTests(FollowedSite site) : IClassFixture<FollowedSite>
{
    private const string Here = $"/{DossierSite.Slug}";

    public static TheoryData<string> Addresses =>
    [
        .. from page in (string[])[$"{Here}/news", $"{Here}/changes", "/corrections"]
           from ending in (string[])["atom", "rss", "json"]
           select $"{page}.{ending}",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> SendAsync(string address, HttpMethod? method = null, Action<HttpRequestHeaders>? with = null)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.Relative));
        with?.Invoke(request.Headers);
        return await client.SendAsync(request, Token);
    }

    private async Task<ParsedFeed> ReadAsync(string address)
    {
        using var answer = await SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Assert.IsType<FeedReading.Read>(FeedParser.Parse(await answer.Content.ReadAsByteArrayAsync(Token), answer.Content.Headers.ContentType?.ToString(), new(site.Address, address))).Feed;
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_feed_is_given_once_and_then_told_to_be_unchanged(string address)
    {
        using var first = await SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.True(first.Headers.CacheControl!.Public);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);

        using var again = await SendAsync(address, with: headers => headers.IfNoneMatch.Add(tag));
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync(Token)).Length));
        using var since = await SendAsync(address, with: headers => headers.IfModifiedSince = first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, since.StatusCode);
        using var other = await SendAsync(address, with: headers => headers.IfNoneMatch.Add(new("\"another\"")));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var head = await SendAsync(address, HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, tag), (head.StatusCode, head.Headers.ETag));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Its_links_lead_to_the_public_address_and_never_to_the_name_that_was_asked(string address)
    {
        using var answer = await SendAsync(address, with: headers => headers.Host = "evil.example");
        var body = await answer.Content.ReadAsStringAsync(Token);
        Assert.Contains("https://tracker.example/", body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", body, StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_are_the_same_in_all_forms_and_each_has_a_name_of_its_own()
    {
        var atom = await ReadAsync($"{Here}/news.atom");
        Assert.NotEmpty(atom.Items);
        Assert.Equal(atom.Items.Count, atom.Items.Select(item => item.Key).Distinct().Count());
        foreach (var other in (ParsedFeed[])[await ReadAsync($"{Here}/news.rss"), await ReadAsync($"{Here}/news.json")])
        {
            Assert.Equal(atom.Items.Select(item => (item.Key, item.Title, item.Url, item.Published)), other.Items.Select(item => (item.Key, item.Title, item.Url, item.Published)));
        }
    }

    [Fact]
    public async Task Changes_are_those_of_the_page_and_of_its_choice()
    {
        var all = await ReadAsync($"{Here}/changes.atom");
        var narrow = await ReadAsync($"{Here}/changes.atom?parties=russia");
        Assert.NotEmpty(all.Items);
        Assert.Equal(all.Items.Count, all.Items.Select(item => item.Key).Distinct().Count());
        Assert.NotEmpty(narrow.Items);
        Assert.True(narrow.Items.Count < all.Items.Count);
        Assert.Equal("https://tracker.example/ukraine-2025/changes?parties=russia", narrow.HomePage);
    }

    [Theory]
    [InlineData($"{Here}/changes.atom?parties=atlantis", HttpStatusCode.BadRequest)]
    [InlineData($"{Here}/changes.rss?issues=%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData($"{Here}/changes.json?by=nobody", HttpStatusCode.BadRequest)]
    [InlineData("/corrections.atom?negotiation=../..", HttpStatusCode.BadRequest)]
    [InlineData("/corrections.atom?negotiation=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/nowhere/news.atom", HttpStatusCode.NotFound)]
    [InlineData("/nowhere/changes.json", HttpStatusCode.NotFound)]
    [InlineData("/%00/news.atom", HttpStatusCode.BadRequest)]
    [InlineData($"{Here}/news.atom?utm_source=x&before=nonsense", HttpStatusCode.OK)]
    [InlineData($"{Here}/changes.atom?since=never&%FF=%FE", HttpStatusCode.OK)]
    public async Task What_cannot_be_read_is_told_and_what_is_unknown_is_left_out(string address, HttpStatusCode status)
    {
        using var answer = await SendAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData($"{Here}/news", "news")]
    [InlineData($"{Here}/changes", "changes")]
    [InlineData("/corrections", "corrections")]
    public async Task A_page_names_its_feeds_in_its_head(string page, string name)
    {
        using var answer = await SendAsync(page);
        var body = await answer.Content.ReadAsStringAsync(Token);
        var head = body[..body.IndexOf("</head>", StringComparison.Ordinal)];
        foreach (var (ending, type) in new[] { ("atom", "application/atom+xml"), ("rss", "application/rss+xml"), ("json", "application/feed+json") })
        {
            Assert.Matches($"<link rel=\"alternate\" type=\"{System.Text.RegularExpressions.Regex.Escape(type).Replace("\\+", "(\\+|&#x2B;)", StringComparison.Ordinal)}\"[^>]*{name}\\.{ending}\"", head);
        }
    }

    [Fact]
    public async Task A_new_item_is_in_the_feed_as_soon_as_pages_are_told()
    {
        using var before = await SendAsync($"{Here}/news.atom");
        await site.AddItemAsync("A new item");
        Assert.Equal("A new item", (await ReadAsync($"{Here}/news.atom")).Items[0].Title);
        using var after = await SendAsync($"{Here}/news.atom", with: headers => headers.IfNoneMatch.Add(before.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }
}

/// <summary>The first dossier under a public address.</summary>
public sealed class FollowedSite : TestHost
{
    protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false"), ("PublicAddress", "https://tracker.example")];

    /// <summary>Stores an item and waits until open pages are told.</summary>
    internal async Task AddItemAsync(string title)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = Services.GetRequiredService<PeaceTracker.Live.LiveUpdates>().Subscribe(DossierSite.Slug, PeaceTracker.Live.LiveTopic.News, () => told.TrySetResult());
        await Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            var negotiation = (await db.FindNegotiationAsync(DossierSite.Slug, token))!.Value;
            db.Add(new NewsItem { NegotiationId = negotiation, Key = title, Title = title, FirstSeenAt = recording.At, SortAt = recording.At });
            db.Add(recording.Bulk(negotiation, Noun.NewsItem, "1 new item"));
            return await db.SaveChangesAsync(token);
        }, TestContext.Current.CancellationToken);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
