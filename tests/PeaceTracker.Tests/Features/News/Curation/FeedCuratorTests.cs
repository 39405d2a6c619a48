using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Curation;

namespace PeaceTracker.Tests.Features.News.Curation;

/// <summary>Only administrators keep feeds, and none overwrites what another wrote.</summary>
public sealed class FeedCuratorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Curator)]
    [InlineData(Role.Editor)]
    public async Task Whoever_is_no_administrator_changes_nothing(Role? role)
    {
        await using var bench = await FeedBench.CreateAsync(role);
        var opened = await bench.OpenAsync();
        var entries = await bench.Database.ReadAsync(db => db.AuditEntries.CountAsync(row => row.Deed != Deed.Denied, Token));
        CurationOutcome[] outcomes =
        [
            await bench.Curator.SubscribeAsync(FeedBench.Slug, "https://other.example/feed", FeedBench.Typed, Token),
            await bench.Curator.DescribeAsync(opened, FeedBench.Typed with { Title = "Mine" }, Token),
            await bench.Curator.RetireAsync(opened, Token),
            await bench.Curator.RestoreAsync(opened, Token),
            await bench.Curator.FetchNowAsync(opened, Token),
        ];
        Assert.All(outcomes, outcome => Assert.NotEmpty(Assert.IsType<CurationOutcome.Refused>(outcome).Why));
        Assert.Equal(opened, (await bench.KeptAsync()).Single().Opened);
        Assert.Equal(entries, await bench.Database.ReadAsync(db => db.AuditEntries.CountAsync(row => row.Deed != Deed.Denied, Token)));
    }

    [Fact]
    public async Task A_subscribed_feed_is_due_at_once_and_stands_in_the_audit_log()
    {
        await using var bench = await FeedBench.CreateAsync();
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.SubscribeAsync(FeedBench.Slug, " https://other.example/feed ", new(" Other ", "", "", ""), Token));
        var feed = await bench.Database.ReadAsync(db => db.NewsFeeds.AsNoTracking().Include(row => row.State).SingleAsync(row => row.Url == "https://other.example/feed", Token));
        Assert.Equal(("Other", null, FeedOutcome.Never), (feed.Title, feed.HomePage, feed.State.Outcome));
        var entry = await bench.Database.ReadAsync(db => db.AuditEntries.AsNoTracking().OrderByDescending(row => row.Seq).FirstAsync(Token));
        Assert.Equal((Deed.Added, "administrator@example.org", Noun.NewsFeed, feed.Url), (entry.Deed, entry.Actor, entry.Noun, entry.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://gazette.example/feed")]
    [InlineData("//gazette.example/feed")]
    [InlineData("https://name:secret@gazette.example/feed")]
    [InlineData("https://gazette.example/a\nb")]
    [InlineData("HTTPS://GAZETTE.example/feed")]
    [InlineData(FeedBench.Url)]
    public async Task An_address_that_cannot_be_subscribed_is_told_at_its_field_and_never_repeated(string url)
    {
        await using var bench = await FeedBench.CreateAsync();
        var fault = Assert.Single(Assert.IsType<CurationOutcome.Invalid>(await bench.Curator.SubscribeAsync(FeedBench.Slug, url, FeedBench.Typed, Token)).Faults);
        Assert.Equal("url", fault.Field);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        Assert.Single(await bench.KeptAsync());
    }

    [Fact]
    public async Task An_address_has_2000_characters_at_most()
    {
        await using var bench = await FeedBench.CreateAsync();
        var most = "https://gazette.example/".PadRight(2000, 'a');
        Assert.IsType<CurationOutcome.Invalid>(await bench.Curator.SubscribeAsync(FeedBench.Slug, most + "a", FeedBench.Typed, Token));
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.SubscribeAsync(FeedBench.Slug, most, FeedBench.Typed, Token));
    }

    [Theory]
    [InlineData("title", " ")]
    [InlineData("title", "two\nlines")]
    [InlineData("home_page", "javascript:alert(1)")]
    [InlineData("home_page", "https://name:secret@gazette.example/")]
    [InlineData("language", "\"><script>")]
    public async Task What_is_wrong_with_a_field_is_told_at_that_field(string field, string value)
    {
        await using var bench = await FeedBench.CreateAsync();
        var outcome = await bench.Curator.DescribeAsync(await bench.OpenAsync(), FeedBench.Typed.With(field, value), Token);
        Assert.Equal(field, Assert.Single(Assert.IsType<CurationOutcome.Invalid>(outcome).Faults).Field);
        Assert.Equal(FeedBench.Typed, (await bench.OpenAsync()).Fields);
    }

    [Theory]
    [InlineData("http://127.0.0.1/feed", true)]
    [InlineData("http://[::1]/feed", true)]
    [InlineData("http://localhost:8080/feed", true)]
    [InlineData("http://10.0.0.1/feed", true)]
    [InlineData("https://gazette.example/feed", false)]
    public void An_address_on_a_private_network_is_said_to_be_one(string url, bool told)
    {
        Assert.Equal(told, FeedRules.Notice(url, new NewsSettings()) is not null);
        Assert.Null(FeedRules.Notice(url, new NewsSettings(AllowPrivateNetworks: true)));
    }

    [Fact]
    public async Task The_second_of_two_who_opened_the_same_is_shown_what_the_first_wrote_and_overwrites_nothing()
    {
        await using var bench = await FeedBench.CreateAsync();
        var opened = await bench.OpenAsync();
        var theirs = FeedBench.Typed with { Title = "Theirs", Category = "Their heading" };
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.DescribeAsync(opened, theirs, Token));

        var outcome = await bench.Curator.DescribeAsync(opened, FeedBench.Typed with { Title = "Mine", Language = "uk" }, Token);

        var conflict = Assert.Single(Assert.IsType<CurationOutcome.Conflict>(outcome).Records);
        Assert.Equal("administrator@example.org", conflict.ChangedBy);
        Assert.Equal(
            [new("title", "The Gazette", "Mine", "Theirs"), new("category", "World", "World", "Their heading"), new("language", "en", "uk", "en")], conflict.Fields);
        Assert.Equal(["title"], conflict.Fields.Where(field => field.MustChoose).Select(field => field.Field));
        Assert.Equal(theirs, (await bench.OpenAsync()).Fields);
        Assert.IsType<CurationOutcome.Conflict>(await bench.Curator.RetireAsync(opened, Token));
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.DescribeAsync(await bench.OpenAsync(), theirs with { Title = "Mine" }, Token));
    }

    [Fact]
    public async Task A_retired_feed_is_neither_fetched_nor_listed_nor_subscribed_twice_and_can_be_restored()
    {
        await using var bench = await FeedBench.CreateAsync();
        var opened = await bench.OpenAsync();
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.RetireAsync(opened, Token));

        Assert.Empty(await bench.Database.ReadAsync(db => db.NewsFeeds.ToListAsync(Token)));
        Assert.Equal(FeedStanding.Retired, (await bench.KeptAsync()).Single().Standing);
        Assert.IsType<CurationOutcome.Conflict>(await bench.Curator.FetchNowAsync(opened, Token));
        Assert.IsType<CurationOutcome.Refused>(await bench.Curator.FetchNowAsync(await bench.OpenAsync(), Token));
        var again = Assert.IsType<CurationOutcome.Invalid>(await bench.Curator.SubscribeAsync(FeedBench.Slug, FeedBench.Url, FeedBench.Typed, Token));
        Assert.Contains("restore it", Assert.Single(again.Faults).Message, StringComparison.Ordinal);

        Assert.IsType<CurationOutcome.Done>(await bench.Curator.RestoreAsync(await bench.OpenAsync(), Token));
        Assert.Equal(opened, await bench.OpenAsync());
        var deeds = await bench.Database.ReadAsync(db => db.AuditEntries.Where(entry => entry.Noun == Noun.NewsFeed).OrderBy(entry => entry.Seq).Select(entry => entry.Deed).ToListAsync(Token));
        Assert.Equal([Deed.Added, Deed.Retired, Deed.Restored], deeds);
    }

    [Fact]
    public async Task Fetching_now_makes_it_due_even_where_it_was_gone()
    {
        await using var bench = await FeedBench.CreateAsync();
        var now = bench.Database.Clock.GetUtcNow().UtcDateTime;
        await bench.SetStateAsync(state => (state.Outcome, state.LastCheckedAt, state.NextCheckAt) = (FeedOutcome.Gone, now.AddHours(-1), now.AddHours(9)));
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.FetchNowAsync(await bench.OpenAsync(), Token));
        var state = (await bench.KeptAsync()).Single().Health;
        Assert.Equal((FeedOutcome.Failed, now), (state.Outcome, state.NextCheckAt));
    }

    [Theory]
    [InlineData(FeedOutcome.Fetched, 9)]
    [InlineData(FeedOutcome.AskedToWait, -1)]
    public async Task Hours_and_days_that_a_feed_skips_hold_back_no_visit_that_somebody_asks_for(FeedOutcome outcome, int from)
    {
        await using var bench = await FeedBench.CreateAsync();
        var now = bench.Database.Clock.GetUtcNow().UtcDateTime;
        await bench.SetStateAsync(state => (state.Outcome, state.LastCheckedAt, state.HeldFrom, state.NextCheckAt, state.SkipDays) = (outcome, now.AddHours(-2), now.AddHours(from), now.AddDays(3), 126));
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.FetchNowAsync(await bench.OpenAsync(), Token));
        var health = (await bench.KeptAsync()).Single().Health;
        Assert.Equal((now, null), (health.NextCheckAt, health.HeldFrom));
    }

    [Theory]
    [InlineData(FeedOutcome.AskedToWait, -60)]
    [InlineData(FeedOutcome.Fetched, 0)]
    public async Task A_feed_that_asked_to_be_left_alone_or_was_just_visited_is_left_alone(FeedOutcome outcome, int minutes)
    {
        await using var bench = await FeedBench.CreateAsync();
        var now = bench.Database.Clock.GetUtcNow().UtcDateTime;
        await bench.SetStateAsync(state => (state.Outcome, state.LastCheckedAt, state.NextCheckAt) = (outcome, now.AddMinutes(minutes), now.AddHours(9)));
        Assert.IsType<CurationOutcome.Refused>(await bench.Curator.FetchNowAsync(await bench.OpenAsync(), Token));
        Assert.Equal(now.AddHours(9), (await bench.KeptAsync()).Single().Health.NextCheckAt);
    }

    [Fact]
    public async Task The_outlet_is_a_source_in_use_or_the_one_that_it_was()
    {
        await using var bench = await FeedBench.CreateAsync();
        var id = await bench.AddSourceAsync("herald");
        Assert.Equal("outlet", Assert.Single(Assert.IsType<CurationOutcome.Invalid>(await bench.Curator.SubscribeAsync(FeedBench.Slug, "https://herald.example/feed", FeedBench.Typed with { Outlet = "nobody" }, Token)).Faults).Field);
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.DescribeAsync(await bench.OpenAsync(), FeedBench.Typed with { Outlet = "herald" }, Token));
        Assert.Equal(id, await bench.Database.ReadAsync(db => db.NewsFeeds.Select(feed => feed.SourceId).SingleAsync(Token)));

        await bench.Database.WriteAsync(async (db, recording) =>
        {
            db.Entry(await db.Sources.SingleAsync(Token)).Property(Retirement.Property).CurrentValue = recording.At;
            return await db.SaveChangesAsync(Token);
        });
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.DescribeAsync(await bench.OpenAsync(), FeedBench.Typed with { Outlet = "herald", Title = "Other" }, Token));
        Assert.IsType<CurationOutcome.Done>(await bench.Curator.DescribeAsync(await bench.OpenAsync(), FeedBench.Typed, Token));
        Assert.Equal("outlet", Assert.Single(Assert.IsType<CurationOutcome.Invalid>(await bench.Curator.DescribeAsync(await bench.OpenAsync(), FeedBench.Typed with { Outlet = "herald" }, Token)).Faults).Field);
    }

    [Fact]
    public async Task An_outlet_that_was_found_meanwhile_is_not_overwritten_unseen()
    {
        await using var bench = await FeedBench.CreateAsync();
        var opened = await bench.OpenAsync();
        await bench.AddSourceAsync("herald");
        await bench.Curator.DescribeAsync(opened, FeedBench.Typed with { Outlet = "herald" }, Token);
        var conflict = Assert.IsType<CurationOutcome.Conflict>(await bench.Curator.DescribeAsync(opened, FeedBench.Typed with { Title = "Mine" }, Token));
        Assert.Equal([("title", "Mine", FeedBench.Typed.Title), ("outlet", "", "herald")], conflict.Records[0].Fields.Select(field => (field.Field, field.Mine, field.Theirs)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    public async Task Whether_it_carries_others_is_true_or_false(string aggregator)
    {
        await using var bench = await FeedBench.CreateAsync();
        Assert.Equal("aggregator", Assert.Single(Assert.IsType<CurationOutcome.Invalid>(await bench.Curator.DescribeAsync(await bench.OpenAsync(), FeedBench.Typed with { Aggregator = aggregator }, Token)).Faults).Field);
    }
}
