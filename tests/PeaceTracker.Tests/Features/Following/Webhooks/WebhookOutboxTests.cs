using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Features.Following.Webhooks;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Following.Webhooks;

/// <summary>Which messages are owed, and that none is left out or made twice.</summary>
public sealed class WebhookOutboxTests
{
    private const string Nowhere = "http://127.0.0.1:9/hook";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static JsonElement Data(WebhookDelivery delivery)
    {
        using var json = JsonDocument.Parse(delivery.Body);
        return json.RootElement.GetProperty("data").Clone();
    }

    [Fact]
    public async Task Nothing_is_owed_of_what_was_before_and_everything_since_once()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await bench.NewsAsync("Before");
        await bench.AddAsync(Nowhere);
        Assert.Equal(0, await bench.FillAsync());

        bench.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.NewsAsync("One");
        bench.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.NewsAsync("Two");
        Assert.Equal(1, await bench.FillAsync());
        Assert.Equal(0, await bench.FillAsync());
        Assert.Equal(2, Data(Assert.Single(await bench.DeliveriesAsync())).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_write_that_fails_leaves_neither_messages_nor_a_later_place()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await bench.AddAsync(Nowhere);
        await bench.NewsAsync("One");
        var before = (await bench.WebhookAsync()).SeenChange;

        // As if the server were killed in the middle of it: another message has taken the name.
        await bench.Database.WriteAsync(async (db, recording) =>
        {
            var last = await db.Changes.MaxAsync(change => change.Seq, Token);
            var hook = await db.Webhooks.SingleAsync(Token);
            db.Add(new WebhookDelivery { WebhookId = hook.Id, MessageId = $"msg_{hook.Id}_news_{last}_0", Type = "x", Body = "{}", MadeAt = recording.At, State = DeliveryState.Failed });
            return await db.SaveChangesAsync(Token);
        });
        await Assert.ThrowsAsync<DbUpdateException>(bench.FillAsync);
        Assert.Equal(before, (await bench.WebhookAsync()).SeenChange);

        await bench.Database.WriteAsync((db, _) => db.WebhookDeliveries.ExecuteDeleteAsync(Token));
        Assert.Equal(1, await bench.FillAsync());
        Assert.Equal("One", Data(Assert.Single(await bench.DeliveriesAsync())).GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Many_items_are_counted_and_the_newest_fifty_named()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await bench.AddAsync(Nowhere);
        await bench.NewsAsync([.. Enumerable.Range(0, 130).Select(i => new string('ж', 290) + i)]);
        await bench.FillAsync();
        var delivery = Assert.Single(await bench.DeliveriesAsync());
        Assert.Equal((130, WebhookComposer.Most), (Data(delivery).GetProperty("total").GetInt32(), Data(delivery).GetProperty("items").GetArrayLength()));
        Assert.InRange(delivery.Body.Length, 1, 200_000);
    }

    [Fact]
    public async Task What_rests_is_told_nothing_of_what_changed_meanwhile()
    {
        await using var bench = await WebhookBench.CreateAsync();
        await bench.AddAsync(Nowhere);
        var id = (await bench.WebhookAsync()).Id;
        await bench.Curator.PauseAsync(id, Token);
        await bench.NewsAsync("Meanwhile");
        Assert.Equal(0, await bench.FillAsync());
        await bench.Curator.ResumeAsync(id, Token);
        bench.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.NewsAsync("Afterwards");
        await bench.FillAsync();
        Assert.Equal("Afterwards", Data(Assert.Single(await bench.DeliveriesAsync())).GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Each_topic_is_told_of_its_own_with_links()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new NegotiationBuilder(database).PositionAsync([(0, 0, 1, false), (1, 1, 1, false)], new(2025, 4, 1));
        var negotiation = await database.ReadAsync(db => db.Negotiations.Select(row => row.Id).SingleAsync(Token));
        await database.WriteAsync(async (db, recording) =>
        {
            db.Add(new Correction { NegotiationId = negotiation, Noun = Noun.Position, Key = "north-border-0", Headline = "North on Border", Reason = "A slip.", PublishedAt = recording.At, Before = "{}", After = "{}" });
            return await db.SaveChangesAsync(Token);
        });

        await using var db = await database.Get<IDbContextFactory<PeaceTracker.Data.TrackerContext>>().CreateDbContextAsync(Token);
        var composer = new WebhookComposer(db, negotiation, "elsewhere-2031", new(new("https://tracker.example/")), new(2026, 4, 2, 0, 0, 0, DateTimeKind.Utc));
        var seen = new Webhook { NegotiationId = negotiation, Url = Nowhere, Secret = "", Topics = [], AddedAt = default, AddedBy = "", SeenChange = 0, SeenCorrection = 0 };
        var (last, correction) = await WebhookOutbox.EndAsync(db, negotiation, Token);

        var positions = (await composer.OfAsync(WebhookTopic.Positions, seen, last, correction, Token))!;
        Assert.Equal(("positions.published", 2), (positions.Type, positions.Data.Total));
        Assert.All(positions.Data.Items, item => Assert.Equal("https://tracker.example/elsewhere-2031/positions/north/border", item.Url));
        Assert.Equal("North on Border", Assert.Single((await composer.OfAsync(WebhookTopic.Corrections, seen, last, correction, Token))!.Data.Items).Title);
        Assert.Equal(2, (await composer.OfAsync(WebhookTopic.Changes, seen, last, correction, Token))!.Data.Total);
        Assert.Null(await composer.OfAsync(WebhookTopic.Strikes, seen, last, correction, Token));
        Assert.Null(await composer.OfAsync(WebhookTopic.News, seen, last, correction, Token));
    }
}
