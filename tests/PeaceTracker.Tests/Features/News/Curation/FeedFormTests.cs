using Bunit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Curation;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Curation;

namespace PeaceTracker.Tests.Features.News.Curation;

/// <summary>What the form shows of each answer. Nothing that was typed is lost.</summary>
public sealed class FeedFormTests : BunitContext
{
    private readonly List<string> done = [];

    private async Task<IRenderedComponent<FeedForm>> ShowAsync(FeedBench bench, bool isNew = false)
    {
        Services.AddSingleton(bench.Curator).AddSingleton(new NewsSettings()).AddSingleton(bench.Database.Get<FeedFinder>()).AddSingleton(bench.Database.Get<RecordQueries>());
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", true));
        var kept = await bench.Database.Get<FeedCurationQueries>().AllAsync(Xunit.TestContext.Current.CancellationToken);
        return Render<FeedForm>(parameters => parameters
            .Add(form => form.Feed, isNew ? null : kept.Feeds[0])
            .Add(form => form.Negotiations, kept.Negotiations)
            .Add(form => form.Close, "/admin/feeds")
            .Add(form => form.Done, done.Add));
    }

    [Fact]
    public async Task A_fault_stands_at_its_field_and_what_was_typed_stays()
    {
        await using var bench = await FeedBench.CreateAsync();
        var form = await ShowAsync(bench, isNew: true);
        await form.Find("#feed-url").InputAsync("javascript:alert(1)");
        await form.Find("#feed-title").InputAsync("A title");
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Contains("Must be an absolute http or https address", form.Find("#fault-url").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", form.Find("#feed-url").GetAttribute("aria-invalid"));
        Assert.Equal(("javascript:alert(1)", "A title"), (form.Find("#feed-url").GetAttribute("value"), form.Find("#feed-title").GetAttribute("value")));
        Assert.Empty(done);
    }

    [Fact]
    public async Task A_private_address_is_told_while_it_is_typed()
    {
        await using var bench = await FeedBench.CreateAsync();
        var form = await ShowAsync(bench, isNew: true);
        await form.Find("#feed-url").InputAsync("http://192.168.1.1/feed");
        Assert.Contains("on a private network", form.Find(".notice").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_no_longer_signed_in_is_told_and_keeps_what_was_typed()
    {
        await using var bench = await FeedBench.CreateAsync(signedIn: null);
        var form = await ShowAsync(bench);
        await form.Find("#feed-title").InputAsync("Mine");
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Contains("You are not signed in", form.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Mine", form.Find("#feed-title").GetAttribute("value"));
    }

    [Fact]
    public async Task After_a_conflict_each_field_is_chosen_and_then_stored()
    {
        await using var bench = await FeedBench.CreateAsync();
        var form = await ShowAsync(bench);
        await bench.Curator.DescribeAsync(await bench.OpenAsync(), FeedBench.Typed with { Title = "Theirs", Category = "Their heading" }, Xunit.TestContext.Current.CancellationToken);
        await form.Find("#feed-title").InputAsync("Mine");
        await form.Find("form").SubmitAsync();

        form.WaitForAssertion(() => Assert.Equal(2, form.FindAll("fieldset").Count));
        Assert.True(form.Find(".choice button").HasAttribute("disabled"));
        await form.FindAll("fieldset")[0].QuerySelectorAll("input")[1].ChangeAsync("on");
        await form.Find(".choice button").ClickAsync();
        Assert.Equal(("Mine", "Their heading"), (form.Find("#feed-title").GetAttribute("value"), form.Find("#feed-category").GetAttribute("value")));
        Assert.Empty(done);

        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Single(done));
        Assert.Equal(FeedBench.Typed with { Title = "Mine", Category = "Their heading" }, (await bench.OpenAsync()).Fields);
    }

    [Fact]
    public async Task A_feed_can_be_retired_and_a_retired_one_restored()
    {
        await using var bench = await FeedBench.CreateAsync();
        var form = await ShowAsync(bench);
        await form.Find("#retire-feed").ClickAsync();
        Assert.Empty(done);
        await form.Find("#retire-feed-yes").ClickAsync();
        form.WaitForAssertion(() => Assert.Contains("is retired", Assert.Single(done), StringComparison.Ordinal));
        Assert.True((await bench.OpenAsync()).Retired);
    }

    [Fact]
    public async Task A_page_leads_to_its_feed_whose_words_fill_what_is_empty()
    {
        await using var bench = await FeedBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(context => context.Response.WriteAsync(context.Request.Path == "/"
            ? "<html><head><link rel='alternate' type='application/rss+xml' title='<b>Ours</b>' href='/feed'></head></html>"
            : "<rss version='2.0'><channel><title>The Herald</title><link>https://herald.example/</link><item><title>A truce</title></item></channel></rss>"));
        var form = await ShowAsync(bench, isNew: true);
        await form.Find("#feed-url").InputAsync(PublicNames.Of(server.Address("/")).AbsoluteUri);
        await form.Find("#feed-title").InputAsync("Typed");
        await form.Find(".search").ParentElement!.QuerySelector("p.row button")!.ClickAsync();
        form.WaitForAssertion(() => Assert.Contains("<b>Ours</b>", form.Find(".found li strong").TextContent, StringComparison.Ordinal));

        await form.Find(".found button").ClickAsync();
        form.WaitForAssertion(() => Assert.Contains("A truce", form.Find(".sample li").TextContent, StringComparison.Ordinal));
        Assert.Equal(PublicNames.Of(server.Address("/feed")).AbsoluteUri, form.Find("#feed-url").GetAttribute("value"));
        Assert.Equal(("Typed", "https://herald.example/"), (form.Find("#feed-title").GetAttribute("value"), form.Find("#feed-home_page").GetAttribute("value")));
    }

    [Fact]
    public async Task The_outlet_is_chosen_among_the_sources_and_what_carries_others_is_ticked()
    {
        await using var bench = await FeedBench.CreateAsync();
        await bench.AddSourceAsync("herald");
        var form = await ShowAsync(bench);
        form.WaitForAssertion(() => Assert.Equal(["–", "HERALD"], form.FindAll("#feed-outlet option").Select(option => option.TextContent)));
        await form.Find("#feed-outlet").ChangeAsync("herald");
        await form.Find("#feed-aggregator").ChangeAsync(true);
        await form.Find("form").SubmitAsync();
        form.WaitForAssertion(() => Assert.Single(done));
        Assert.Equal(FeedBench.Typed with { Outlet = "herald", Aggregator = "true" }, (await bench.OpenAsync()).Fields);
    }
}
