using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Triaging;

/// <summary>What a rule finds waits for curators from the moment it is stored.</summary>
public sealed class TriageSorterTests
{
    private const string Truce = "<item><guid>1</guid><title>A truce over Easter</title></item>";

    private const string Football = "<item><guid>2</guid><title>Football over Easter</title></item>";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_that_meets_rules_comes_in_with_their_names_and_goes_to_whom_they_say()
    {
        await using var news = await NewsBench.CreateAsync();
        var curator = await news.Database.AddAccountAsync(Role.Curator);
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(Truce, Football));
        await news.SubscribeAsync(server.Address());
        await KeepAsync(news, new() { NegotiationId = news.Negotiation, Key = "truces", Title = "Truces", Terms = ["truce"], Assignee = "nobody@example.org" });
        await KeepAsync(news, new() { NegotiationId = news.Negotiation, Key = "easter", Title = "Easter truces", Terms = ["truce over Easter"], Assignee = "curator@example.org" });
        var told = false;
        news.Database.Writer.DraftsCommitted += () => told = true;

        await news.RefreshAsync();

        var triage = Assert.Single(await TriagesAsync(news));
        Assert.Equal((TriageState.New, "curator@example.org", (int?)curator.Id), (triage.State, triage.Assignee, triage.AssigneeId));
        Assert.Equal(["easter", "truces"], triage.Rules);
        Assert.Equal((await news.ItemsAsync())[0].Id, triage.ItemId);
        Assert.True(told);
        Assert.Empty(await news.Database.ReadAsync(db => db.AuditEntries.Where(entry => entry.Actor == "triage rules").ToListAsync(Token)));
    }

    [Fact]
    public async Task What_was_dismissed_does_not_come_back_and_without_rules_nothing_comes_in()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(Truce));
        var feed = await news.SubscribeAsync(server.Address());
        await news.RefreshAsync();
        Assert.Empty(await TriagesAsync(news));

        await KeepAsync(news, new() { NegotiationId = news.Negotiation, Key = "truces", Title = "Truces", Terms = ["truce"] });
        var item = Assert.Single(await news.ItemsAsync());
        var came = await news.Database.WriteAsync((db, recording) => PeaceTracker.Features.News.Triaging.TriageSorter.SortAsync(db, recording, news.Negotiation, [item], Token));
        await news.Database.WriteAsync(async (db, _) =>
        {
            (await db.Triages.SingleAsync(Token)).State = TriageState.Dismissed;
            return await db.SaveChangesAsync(Token);
        });
        var again = await news.Database.WriteAsync((db, recording) => PeaceTracker.Features.News.Triaging.TriageSorter.SortAsync(db, recording, news.Negotiation, [item], Token));

        Assert.Equal((1, 0), (came, again));
        Assert.Equal(TriageState.Dismissed, Assert.Single(await TriagesAsync(news)).State);
        Assert.NotEqual(0, feed);
    }

    private static Task<int> KeepAsync(NewsBench news, TriageRule rule) => news.Database.WriteAsync(async (db, _) =>
    {
        db.Add(rule);
        return await db.SaveChangesAsync(Token);
    });

    private static Task<List<Triage>> TriagesAsync(NewsBench news) => news.Database.ReadAsync(db => db.Triages.AsNoTracking().ToListAsync(Token));
}
