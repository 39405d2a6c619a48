using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Discovery;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Marking;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Live;
using PeaceTracker.Tests.Features.News.Curation;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News;

/// <summary>What the page of news shows and offers, to whom, and when.</summary>
public sealed class NewsPageTests : IDisposable
{
    private readonly BunitContext context = new();

    public void Dispose() => context.Dispose();

    [Fact]
    public async Task Whoever_is_signed_in_sees_what_they_read_and_starred_and_reads_all_at_once()
    {
        await using var bench = await FilledAsync(Role.Curator);
        var marker = bench.Database.Get<NewsMarker>();
        await marker.ReadAsync(1, true, Xunit.TestContext.Current.CancellationToken);
        await marker.StarAsync(2, true, Xunit.TestContext.Current.CancellationToken);
        var page = Show(bench);

        Assert.Equal("account", page.Find("[data-marks]").GetAttribute("data-marks"));
        Assert.Equal(["1"], page.FindAll("[data-row][data-read]").Select(row => row.GetAttribute("data-row")));
        Assert.Equal("true", page.Find("[data-row='2'] [data-mark=star]").GetAttribute("aria-pressed"));

        page.Find("[data-mark=all]").Click();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("[data-row][data-read]").Count));
        Assert.Contains("is read", page.Find("[data-noted]").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, await bench.Database.ReadAsync(db => db.NewsReadings.Select(row => row.ThroughItemId).SingleAsync()));
    }

    [Fact]
    public async Task A_state_is_of_ones_own_items_alone_and_says_when_there_are_none()
    {
        await using var bench = await FilledAsync(Role.Curator);
        await bench.Database.Get<NewsMarker>().StarAsync(2, true, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(["2"], Show(bench, "?state=starred").FindAll("[data-row]").Select(row => row.GetAttribute("data-row")));

        await bench.Database.Get<NewsMarker>().ReadThroughAsync(FeedBench.Slug, 3, Xunit.TestContext.Current.CancellationToken);
        Assert.Contains($"everything of the last {NewsQueries.UnreadDays} days", Show(bench, "?state=unread").Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitors_marks_are_left_to_the_browser_and_nothing_is_written()
    {
        await using var bench = await FilledAsync(null);
        var page = Show(bench, "?state=unread");
        Assert.Equal("browser", page.Find("[data-marks]").GetAttribute("data-marks"));
        Assert.Equal(3, page.FindAll("[data-row]").Count);
        page.Find("[data-mark=all]").Click();
        Assert.Equal(0, await bench.Database.ReadAsync(db => db.NewsReadings.CountAsync()));

        // Whoever may change nothing is a visitor in this.
        await bench.Database.SignInAsync(Role.Curator, secondFactor: false);
        Assert.Equal("browser", Show(bench).Find("[data-marks]").GetAttribute("data-marks"));

        var starred = Show(bench, "?state=starred");
        Assert.Empty(starred.FindAll("[data-row], [rel=next]"));
        Assert.NotNull(starred.Find("[data-starred-list]"));
    }

    [Fact]
    public async Task The_past_knows_nothing_of_what_one_reads_and_says_so()
    {
        await using var bench = await FilledAsync(Role.Curator);
        var page = Show(bench, "?asOf=2026-04-01&state=unread");
        Assert.Empty(page.FindAll("[data-mark], .noted"));
        Assert.Contains("state: what was read and starred is known of the present alone", page.Find(".problems").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll(".news-filter a"), link => link.GetAttribute("href")!.Contains("state=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_arrives_while_somebody_reads_waits_and_what_they_read_stays()
    {
        await using var bench = await FilledAsync(Role.Curator);
        context.JSInterop.Setup<bool>("page.reading").SetResult(true);
        var page = Show(bench, "?state=unread");
        await bench.Database.Get<NewsMarker>().ReadAsync(3, true, Xunit.TestContext.Current.CancellationToken);
        await AddAsync(bench, "late");
        await bench.Database.Get<SharedReads>().ForgetAsync(FeedBench.Slug, Xunit.TestContext.Current.CancellationToken);
        bench.Database.Get<LiveUpdates>().Publish(FeedBench.Slug, LiveTopic.News);

        page.WaitForAssertion(() => Assert.Equal("1 new item", page.Find(".arrived button").TextContent));
        Assert.Equal(["3", "2", "1"], page.FindAll("[data-row]").Select(row => row.GetAttribute("data-row")));
        page.Find(".arrived button").Click();
        page.WaitForAssertion(() => Assert.Equal(["4", "2", "1"], page.FindAll("[data-row]").Select(row => row.GetAttribute("data-row"))));
    }

    private static async Task<FeedBench> FilledAsync(Role? role)
    {
        var bench = await FeedBench.CreateAsync(role);
        foreach (var key in (string[])["one", "two", "three"])
        {
            await AddAsync(bench, key);
        }

        return bench;
    }

    private static Task<int> AddAsync(FeedBench bench, string key) => bench.Database.WriteAsync(async (db, recording) =>
    {
        db.Add(new NewsItem { NegotiationId = await db.Negotiations.Select(row => row.Id).SingleAsync(), Key = key, Title = key, FirstSeenAt = recording.At, SortAt = recording.At });
        return await db.SaveChangesAsync();
    });

    private IRenderedComponent<NewsPage> Show(FeedBench bench, string query = "")
    {
        if (!context.Services.Any(service => service.ServiceType == typeof(NewsQueries)))
        {
            context.JSInterop.Mode = JSRuntimeMode.Loose;
            context.Services.AddSingleton(bench.Database.Get<NewsQueries>()).AddSingleton(bench.Database.Get<NewsChoiceQueries>()).AddSingleton(bench.Database.Get<MarkQueries>())
                .AddSingleton(bench.Database.Get<NewsMarker>()).AddSingleton(bench.Database.Get<LiveUpdates>()).AddSingleton(bench.Database.Get<ClockMarkQueries>()).AddSingleton<EmbedKinds>().AddSingleton<EmbedPages>().AddSingleton<TimeProvider>(bench.Database.Clock);
            context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        }

        var page = context.Render<NewsPage>(parameters => parameters.AddCascadingValue("Address", $"http://localhost/{FeedBench.Slug}/news{query}").Add(own => own.Negotiation, FeedBench.Slug));
        page.WaitForElement("section");
        return page;
    }
}
