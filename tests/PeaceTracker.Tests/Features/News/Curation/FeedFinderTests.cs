using Microsoft.AspNetCore.Http;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Curation;

namespace PeaceTracker.Tests.Features.News.Curation;

/// <summary>From the address of a page to its feeds, whatever the page does.</summary>
public sealed class FeedFinderTests
{
    private static readonly string Feed = NewsBench.Rss("<item><guid>1</guid><title>A truce over Easter</title><pubDate>Sat, 19 Apr 2025 15:00:00 GMT</pubDate></item>", "<item><guid>2</guid><title>Second</title></item>");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Curator)]
    [InlineData(Role.Editor)]
    public async Task Whoever_is_no_administrator_makes_nothing_be_asked(Role? role)
    {
        await using var bench = await FeedBench.CreateAsync(role);
        await using var server = await FeedServer.StartAsync(() => Feed);
        var finder = bench.Database.Get<FeedFinder>();
        Assert.NotEmpty((await finder.FindAsync(FeedBench.Slug, PublicNames.Of(server.Address()).AbsoluteUri, Token)).Refusal!);
        Assert.NotEmpty((await finder.LookAsync(PublicNames.Of(server.Address()).AbsoluteUri, Token)).Refusal!);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task The_feeds_that_a_page_names_are_offered_and_what_is_subscribed_is_told()
    {
        await using var bench = await FeedBench.CreateAsync();
        await using var server = await PageAsync($"<link rel='alternate' type='application/rss+xml' title='News' href='/feed'><link rel='alternate' type='application/atom+xml' href='{FeedBench.Url}#top'>");
        var search = await FindAsync(bench, server);
        Assert.Null(search.Refusal);
        Assert.Equal([("News", "RSS", null), (null, "Atom", "The Gazette")], search.Feeds.Select(feed => (feed.Title, feed.Kind, feed.Subscribed)));
        Assert.Equal(["/page"], server.Requests.Select(request => request.Path));

        var look = await bench.Database.Get<FeedFinder>().LookAsync(search.Feeds[0].Address, Token);
        Assert.Equal(("The Gazette", 2), (look.Sample!.Title, look.Sample.Items));
        Assert.Equal([new("A truce over Easter", new(2025, 4, 19)), new("Second", null)], look.Sample.First);
        Assert.Single(await bench.KeptAsync());
    }

    [Fact]
    public async Task The_address_of_a_feed_is_one_itself_at_the_place_where_it_moved_for_good()
    {
        await using var bench = await FeedBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(context =>
        {
            if (context.Request.Path == "/page")
            {
                context.Response.Redirect("/feed", permanent: true);
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(Feed);
        });
        var found = Assert.Single((await FindAsync(bench, server)).Feeds);
        Assert.Equal((PublicNames.Of(server.Address("/feed")).AbsoluteUri, "The Gazette", 2), (found.Address, found.Title, found.Sample!.Items));
    }

    [Fact]
    public async Task Where_a_page_names_none_a_few_usual_places_are_asked_until_one_is_a_feed()
    {
        await using var bench = await FeedBench.CreateAsync();
        await using var server = await PageAsync("", context => context.Request.Path == "/rss.xml" ? Feed : null);
        var search = await FindAsync(bench, server);
        Assert.EndsWith("/rss.xml", Assert.Single(search.Feeds).Address, StringComparison.Ordinal);
        Assert.Contains("/rss.xml", Assert.Single(search.Notes), StringComparison.Ordinal);
        Assert.Equal(["/page", "/feed", "/rss.xml"], server.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Where_there_is_none_it_is_told_where_it_was_looked()
    {
        await using var bench = await FeedBench.CreateAsync();
        await using var server = await PageAsync("");
        var search = await FindAsync(bench, server);
        Assert.Equal("The page names no feed.", search.Refusal);
        Assert.Contains("/feed, /rss.xml, /atom.xml, /feed.xml", Assert.Single(search.Notes), StringComparison.Ordinal);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_asks_to_be_left_alone_is_asked_no_more()
    {
        await using var bench = await FeedBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(context =>
        {
            if (context.Request.Path == "/page")
            {
                return context.Response.WriteAsync("<html><head></head></html>");
            }

            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, "60");
            return Task.CompletedTask;
        });
        var search = await FindAsync(bench, server);
        Assert.Contains("asks to be left alone", Assert.Single(search.Notes), StringComparison.Ordinal);
        Assert.Equal(["/page", "/feed"], server.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData("bomb", "unpacked to more than 10 MB")]
    [InlineData("flood", "sent more than 5 MB")]
    [InlineData("redirect loop", "redirected more than 5 times")]
    [InlineData("redirect to a private address", "this machine itself, which is not allowed")]
    [InlineData("410", "gone for good")]
    [InlineData("503", "asks to be left alone until")]
    [InlineData("no HTTP", "")]
    public async Task A_hostile_page_is_told_as_what_it_is(string name, string words)
    {
        await using var bench = await FeedBench.CreateAsync();
        await using var secret = await FeedServer.StartAsync(() => Feed);
        await using var server = await new HostileServer(name, secret.Address()).StartAsync();
        var search = await bench.Database.Get<FeedFinder>().FindAsync(FeedBench.Slug, server.Address.AbsoluteUri, Token);
        Assert.Contains(words, search.Refusal!, StringComparison.Ordinal);
        Assert.Empty(search.Feeds);
        Assert.Equal(0, secret.Connections);
    }

    [Fact]
    public async Task Feeds_on_private_networks_are_not_offered_and_not_looked_into()
    {
        await using var bench = await FeedBench.CreateAsync();
        await using var secret = await FeedServer.StartAsync(() => Feed);
        await using var server = await PageAsync(
            $"<link rel='alternate' type='application/rss+xml' href='{secret.Address()}'><link rel='alternate' type='application/rss+xml' href='http://169.254.169.254/latest'><link rel='alternate' type='application/rss+xml' href='javascript:alert(1)'>");
        var search = await FindAsync(bench, server);
        Assert.Empty(search.Feeds);
        Assert.Equal("The page names no feed that may be fetched.", search.Refusal);
        Assert.StartsWith("2 of the addresses", Assert.Single(search.Notes), StringComparison.Ordinal);

        var look = await bench.Database.Get<FeedFinder>().LookAsync(secret.Address().AbsoluteUri, Token);
        Assert.Contains("this machine itself, which is not allowed", look.Refusal!, StringComparison.Ordinal);
        Assert.Equal(0, secret.Connections);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gazette")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://name:secret@gazette.example/")]
    public async Task What_is_no_address_is_told_and_never_repeated(string address)
    {
        await using var bench = await FeedBench.CreateAsync();
        var refusal = (await bench.Database.Get<FeedFinder>().FindAsync(FeedBench.Slug, address, Token)).Refusal!;
        Assert.StartsWith("The address must ", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal, StringComparison.Ordinal);
    }

    // A page at /page; what else is asked for is not there, unless a test has it.
    private static Task<FeedServer> PageAsync(string head, Func<HttpContext, string?>? other = null) => FeedServer.StartAsync(context =>
    {
        var document = context.Request.Path == "/page" ? $"<!DOCTYPE html><html><head><title>Gazette</title>{head}</head><body></body></html>"
            : other is null && head.Length > 0 ? Feed : other?.Invoke(context);
        context.Response.StatusCode = document is null ? 404 : 200;
        return context.Response.WriteAsync(document ?? "Not here.");
    });

    private static Task<FeedSearch> FindAsync(FeedBench bench, FeedServer server) =>
        bench.Database.Get<FeedFinder>().FindAsync(FeedBench.Slug, PublicNames.Of(server.Address("/page")).AbsoluteUri, Token);
}
