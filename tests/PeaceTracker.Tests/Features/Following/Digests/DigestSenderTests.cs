using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Controls;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.Changes;
using PeaceTracker.Features.Following;
using PeaceTracker.Features.Following.Curation;
using PeaceTracker.Features.Following.Digests;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;
using SmtpServer.Protocol;

namespace PeaceTracker.Tests.Features.Following.Digests;

/// <summary>From what changed to a mail server on this machine.</summary>
public sealed class DigestSenderTests
{
    private const string Slug = "elsewhere-2031";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<TestDatabase> CreateAsync(SmtpSettings smtp, string? site = "https://tracker.example/") => TestDatabase.CreateAsync(services =>
    {
        services.AddTestAccounts().AddSharedReads().AddSingleton<WhatChangedQueries>().AddDigests()
            .AddSingleton(new PublicAddress(site is null ? null : new Uri(site))).AddSingleton(smtp);
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
    });

    private static SmtpSettings At(int port) => new("127.0.0.1", "PeaceTracker <digest@tracker.example>") { Port = port, Security = SmtpSecurity.None };

    private static async Task<int> SubscribedAsync(TestDatabase database, DigestTyped? typed = null)
    {
        var negotiation = await database.AddNegotiationAsync(Slug);
        await database.SignInAsync(Role.Curator);
        await using var scope = database.Services.CreateAsyncScope();
        Assert.IsType<CurationOutcome.Done>(await scope.ServiceProvider.GetRequiredService<DigestCurator>().SubscribeAsync(Slug, typed ?? new(DigestRhythm.Daily, DayOfWeek.Monday, 7, "UTC"), Token));
        return negotiation;
    }

    private static Task<int> NewsAsync(TestDatabase database, int negotiation, string title)
    {
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        return database.WriteAsync(async (db, recording) =>
        {
            db.Add(new NewsItem { NegotiationId = negotiation, Key = title, Title = title, Url = "https://gazette.example/1", FirstSeenAt = recording.At, SortAt = recording.At });
            return await db.SaveChangesAsync();
        });
    }

    private static Task<int> SendAsync(TestDatabase database) => database.Get<DigestSender>().SendDueAsync(Token);

    private static Task<DigestSubscription> SubscriptionAsync(TestDatabase database) => database.ReadAsync(db => db.DigestSubscriptions.AsNoTracking().SingleAsync(Token));

    [Fact]
    public async Task A_letter_comes_once_when_it_is_due_with_what_is_new()
    {
        await using var server = MailServer.Start();
        await using var database = await CreateAsync(At(server.Port));
        var negotiation = await SubscribedAsync(database);
        database.Clock.Advance(TimeSpan.FromHours(1));
        await NewsAsync(database, negotiation, "Переговори <b>today</b>");
        Assert.Equal(0, await SendAsync(database));
        database.Clock.Advance(TimeSpan.FromHours(19));
        Assert.Equal(1, await SendAsync(database));
        Assert.Equal(0, await SendAsync(database));

        var (letter, to) = Assert.Single(server.Got);
        Assert.Equal(["curator@example.org"], to);
        Assert.Equal("digest@tracker.example", letter.From.Mailboxes.Single().Address);
        Assert.Contains("Переговори <b>today</b>\n  https://gazette.example/1", letter.TextBody!.ReplaceLineEndings("\n").Replace("\n  \n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;today&lt;/b&gt;", letter.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", letter.Headers["List-Unsubscribe-Post"]);
        var link = new Uri(letter.Headers["List-Unsubscribe"]!.Trim('<', '>'));
        Assert.Equal("tracker.example", link.Host);
        Assert.Equal((await SubscriptionAsync(database)).Id, database.Get<DigestLinks>().Read(System.Web.HttpUtility.ParseQueryString(link.Query)["t"]));
    }

    [Fact]
    public async Task Nothing_is_sent_where_nothing_changed_and_nothing_is_told_twice()
    {
        await using var server = MailServer.Start();
        await using var database = await CreateAsync(At(server.Port));
        var negotiation = await SubscribedAsync(database);
        for (var day = 0; day < 3; day++)
        {
            database.Clock.Advance(TimeSpan.FromDays(1));
            Assert.Equal(0, await SendAsync(database));
        }

        await NewsAsync(database, negotiation, "First");
        database.Clock.Advance(TimeSpan.FromDays(1));
        await SendAsync(database);
        await NewsAsync(database, negotiation, "Second");
        database.Clock.Advance(TimeSpan.FromDays(1));
        await SendAsync(database);
        Assert.Equal(2, server.Got.Count);
        Assert.DoesNotContain("First", server.Got.Last().Letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("Second", server.Got.Last().Letter.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_many_tell_comes_first_and_once_also_where_it_began_before()
    {
        await using var server = MailServer.Start();
        await using var database = await CreateAsync(At(server.Port));
        var negotiation = await SubscribedAsync(database);
        await NewsAsync(database, negotiation, "It begins");
        await NewsAsync(database, negotiation, "It goes on");
        await NewsAsync(database, negotiation, "By itself");
        await database.WriteAsync(async (db, recording) =>
        {
            var items = await db.NewsItems.OrderBy(item => item.Id).Take(2).ToListAsync(Token);
            var story = new Story { NegotiationId = negotiation, LeadItemId = items[0].Id, LatestItemId = items[1].Id, FirstAt = recording.At, LastAt = recording.At, Items = 4, Origins = 3 };
            db.Add(story);
            await db.SaveChangesAsync(Token);
            items.ForEach(item => db.Entry(item).Property(nameof(NewsItem.StoryId)).CurrentValue = story.Id);
            return await db.SaveChangesAsync(Token);
        });
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await SendAsync(database));
        var text = Assert.Single(server.Got).Letter.TextBody!.ReplaceLineEndings("\n");
        Assert.Matches("(?s)\\* It goes on\n.*and 2 others.*\\* By itself\n", text);
        Assert.DoesNotContain("It begins", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_server_refused_is_told_in_the_next_letter_and_not_sent_again_before()
    {
        await using var server = MailServer.Start(SmtpResponse.MailboxUnavailable);
        await using var database = await CreateAsync(At(server.Port));
        var negotiation = await SubscribedAsync(database);
        await NewsAsync(database, negotiation, "First");
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await SendAsync(database));
        database.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(database);
        Assert.Single(server.Got);
        Assert.NotNull((await SubscriptionAsync(database)).Problem);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await SendAsync(database);
        Assert.Equal(2, server.Got.Count);
    }

    [Fact]
    public async Task A_server_that_takes_no_connection_is_asked_again_in_a_quarter_of_an_hour()
    {
        await using var database = await CreateAsync(At(MailServer.FreePort()));
        var negotiation = await SubscribedAsync(database);
        await NewsAsync(database, negotiation, "First");
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await SendAsync(database));
        var row = await SubscriptionAsync(database);
        Assert.NotNull(row.Problem);
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime.AddMinutes(15), row.NextAt);
    }

    [Theory]
    [InlineData(null, "digest@tracker.example", "https://tracker.example/")]
    [InlineData("127.0.0.1", null, "https://tracker.example/")]
    [InlineData("127.0.0.1", "not an address\r\nBcc: all@example.org", "https://tracker.example/")]
    [InlineData("127.0.0.1", "digest@tracker.example", null)]
    public async Task Where_something_is_not_configured_nothing_is_sent_and_the_page_says_so(string? host, string? from, string? site)
    {
        await using var database = await CreateAsync(new(host, from), site);
        var negotiation = await SubscribedAsync(database);
        await NewsAsync(database, negotiation, "First");
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await SendAsync(database));
        Assert.Null((await SubscriptionAsync(database)).Problem);
        await using var scope = database.Services.CreateAsyncScope();
        Assert.Contains("no digest is sent", (await scope.ServiceProvider.GetRequiredService<DigestCurator>().MineAsync(Token)).Missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_disabled_is_told_nothing()
    {
        await using var server = MailServer.Start();
        await using var database = await CreateAsync(At(server.Port));
        var negotiation = await SubscribedAsync(database);
        await NewsAsync(database, negotiation, "First");
        await database.WriteAsync(async (db, recording) =>
        {
            (await db.Users.SingleAsync(Token)).DisabledAt = recording.At;
            return await db.SaveChangesAsync(Token);
        });
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await SendAsync(database));
        Assert.Empty(server.Got);
    }
}
