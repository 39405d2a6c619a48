using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Tagging;

namespace PeaceTracker.Tests.Features.News.Tagging;

/// <summary>Items are tagged as they come in, and anew when the rules change.</summary>
public sealed class TagKeeperTests
{
    private const string Item = "<item><guid>1</guid><title>A truce over Easter</title><description>Kyiv agrees.</description></item>";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_is_tagged_as_it_comes_in_by_its_title_and_its_summary()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(Item));
        await news.SubscribeAsync(server.Address());
        await KeepAsync(news, "truce", "truce");
        await KeepAsync(news, "kyiv", "Kyiv");
        await KeepAsync(news, "moscow", "Moscow");

        await news.RefreshAsync();

        Assert.Equal(["place:truce", "place:kyiv"], Assert.Single(await news.ItemsAsync()).Tags);
        Assert.Equal(["place:kyiv", "place:truce"], await RowsAsync(news));
    }

    [Fact]
    public async Task Rules_that_change_tag_what_is_there_anew_without_a_word_in_the_change_log()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(Item));
        await news.SubscribeAsync(server.Address());
        await news.RefreshAsync();
        var logged = await news.ChangesAsync();
        var keeper = news.Database.Get<TagKeeper>();
        await keeper.StartAsync(Token);

        var retagged = news.TaggedAsync();
        await KeepAsync(news, "truce", "truce");
        await retagged;
        Assert.Equal(["place:truce"], Assert.Single(await news.ItemsAsync()).Tags);
        Assert.Equal(["place:truce"], await RowsAsync(news));

        retagged = news.TaggedAsync();
        await news.Database.WriteAsync(async (db, recording) =>
        {
            db.Entry(await db.TagRules.SingleAsync(Token)).Property(Retirement.Property).CurrentValue = recording.At;
            return await db.SaveChangesAsync(Token);
        });
        await retagged;
        await keeper.StopAsync(Token);
        Assert.Empty(Assert.Single(await news.ItemsAsync()).Tags);
        Assert.Empty(await RowsAsync(news));
        Assert.Equal(logged.Count, (await news.ChangesAsync()).Count);
    }

    [Fact]
    public async Task What_was_there_before_the_application_opened_is_tagged_when_it_opens()
    {
        await using var news = await NewsBench.CreateAsync();
        await KeepAsync(news, "truce", "truce");
        await news.Database.WriteAsync(async (db, recording) =>
        {
            db.Add(new NewsItem { NegotiationId = news.Negotiation, Key = "page", Title = "The truce", FirstSeenAt = recording.At.AddYears(-1), SortAt = recording.At.AddYears(-1) });
            return await db.SaveChangesAsync(Token);
        });

        var tagged = news.TaggedAsync();
        var keeper = news.Database.Get<TagKeeper>();
        await keeper.StartAsync(Token);
        await tagged;
        await keeper.StopAsync(Token);
        Assert.Equal(["place:truce"], Assert.Single(await news.ItemsAsync()).Tags);
        Assert.Equal(["place:truce"], await RowsAsync(news));
    }

    [Fact]
    public async Task An_item_about_a_part_of_an_issue_is_found_by_the_issue()
    {
        await using var news = await NewsBench.CreateAsync();
        await using var server = await FeedServer.StartAsync(() => NewsBench.Rss(Item));
        await news.SubscribeAsync(server.Address());
        await news.Database.WriteAsync(async (db, _) =>
        {
            var source = new Source { NegotiationId = news.Negotiation, Key = "gazette", Name = "The Gazette", Kind = SourceKind.Outlet, Reliability = Reliability.C };
            db.Add(source);
            await db.SaveChangesAsync(Token);
            var whole = Issue(news, "ceasefire", source.Id, null);
            db.Add(whole);
            await db.SaveChangesAsync(Token);
            db.Add(Issue(news, "easter-truce", source.Id, whole.Id));
            db.Add(new TagRule { NegotiationId = news.Negotiation, Key = "truce", Subject = TagSubject.Issue, About = "easter-truce", Terms = ["truce"] });
            return await db.SaveChangesAsync(Token);
        });

        await news.RefreshAsync();

        Assert.Equal(["issue:easter-truce"], Assert.Single(await news.ItemsAsync()).Tags);
        Assert.Equal(["issue:ceasefire", "issue:easter-truce"], await RowsAsync(news));
    }

    private static Issue Issue(NewsBench news, string key, int source, int? parent) => new()
    {
        NegotiationId = news.Negotiation, Key = key, Name = key, Proposition = "A proposition.", Category = "Security", Order = 1, SourceId = source, ParentId = parent,
    };

    private static Task<List<string>> RowsAsync(NewsBench news) => news.Database.ReadAsync(db => db.NewsTags.Where(tag => tag.NegotiationId == news.Negotiation).Select(tag => tag.Tag).Order().ToListAsync());

    private static Task<int> KeepAsync(NewsBench news, string about, string term) => news.Database.WriteAsync(async (db, _) =>
    {
        db.Add(new TagRule { NegotiationId = news.Negotiation, Key = about, Subject = TagSubject.Place, About = about, Label = about, Terms = [term] });
        return await db.SaveChangesAsync(Token);
    });
}
