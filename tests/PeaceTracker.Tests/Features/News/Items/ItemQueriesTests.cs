using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Items;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Items;

public sealed class ItemQueriesTests
{
    private static readonly DateTime Start = new(2025, 4, 24, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task An_item_is_read_with_its_body_what_it_said_before_and_the_others_of_its_story()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddNews());
        var negotiation = await database.AddNegotiationAsync();
        var id = await database.WriteAsync(async (db, _) =>
        {
            NewsItem Item(string key, int version) => new()
            {
                NegotiationId = negotiation, Key = key, Title = $"{key} now", Version = version, FirstSeenAt = Start, ChangedAt = version > 1 ? Start.AddHours(2) : null, SortAt = Start,
            };
            var lone = Item("lone", 1);
            db.Add(lone);
            await db.SaveChangesAsync();
            var story = new Story { NegotiationId = negotiation, LeadItemId = lone.Id, LatestItemId = lone.Id, FirstAt = Start, LastAt = Start, Items = 2, Origins = 1 };
            db.Add(story);
            await db.SaveChangesAsync();
            var item = Item("ours", 2);
            var other = Item("other", 1);
            db.AddRange(item, other);
            db.Entry(item).CurrentValues.SetValues(new { StoryId = (long?)story.Id });
            db.Entry(other).CurrentValues.SetValues(new { StoryId = (long?)story.Id });
            await db.SaveChangesAsync();
            db.Add(new NewsItemBody { ItemId = item.Id, Html = "<p>Forty <em>drones</em></p>" });
            db.Add(new NewsItemVersion { ItemId = item.Id, Number = 1, Title = "ours before", Body = "<p>Four drones</p>", SeenAt = Start, ReplacedAt = Start.AddHours(2) });
            await db.SaveChangesAsync();
            return item.Id;
        });

        var queries = database.Get<ItemQueries>();
        var read = (await queries.ItemAsync("elsewhere-2031", id, TestContext.Current.CancellationToken))!;

        Assert.Equal("<p>Forty <em>drones</em></p>", read.Body);
        Assert.Equal([(1, "ours before", "Four drones"), (2, "ours now", "Forty drones")], read.Wordings.Select(wording => (wording.Number, wording.Title, wording.Text)));
        Assert.Equal((2, 1), (read.Story!.Items, read.Story.Origins));
        Assert.Equal(["other now"], read.Story.Others.Select(other => other.Title));
        Assert.Null(await queries.ItemAsync("elsewhere-2031", id + 100, TestContext.Current.CancellationToken));
        Assert.Null(await queries.ItemAsync("nowhere", id, TestContext.Current.CancellationToken));
    }
}
