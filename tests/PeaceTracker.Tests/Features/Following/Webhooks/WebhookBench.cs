using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Features.Following;
using PeaceTracker.Features.Following.Curation;
using PeaceTracker.Features.Following.Webhooks;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Following.Webhooks;

/// <summary>A negotiation whose webhooks lead to this machine, and an editor signed in. Nothing is sent by itself.</summary>
internal sealed class WebhookBench : IAsyncDisposable
{
    public const string Slug = "elsewhere-2031";

    private readonly IServiceScope scope;

    private WebhookBench(TestDatabase database, int negotiation) => (Database, Negotiation, scope) = (database, negotiation, database.Services.CreateScope());

    public TestDatabase Database { get; }

    public int Negotiation { get; }

    public WebhookCurator Curator => scope.ServiceProvider.GetRequiredService<WebhookCurator>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<WebhookBench> CreateAsync(bool privateNetworks = true)
    {
        var database = await TestDatabase.CreateAsync(services =>
        {
            services.AddTestAccounts().AddWebhooks().AddSingleton(new PublicAddress(new("https://tracker.example/"))).AddSingleton(new WebhookSettings(privateNetworks));
            services.AddDataProtection().UseEphemeralDataProtectionProvider();
        });

        // Whoever checks a signature looks at the time, too.
        database.Clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        var bench = new WebhookBench(database, await database.AddNegotiationAsync(Slug));
        await database.SignInAsync(Role.Editor);
        return bench;
    }

    /// <summary>Adds a webhook; answers its secret.</summary>
    public async Task<string> AddAsync(string url, params WebhookTopic[] topics) =>
        Assert.IsType<WebhookAdded>(await Curator.AddAsync(Slug, url, topics.Length == 0 ? [WebhookTopic.News] : topics, Token)).Secret;

    /// <summary>Stores items of the news in one write.</summary>
    public Task NewsAsync(params string[] titles) => Database.WriteAsync(async (db, recording) =>
    {
        db.AddRange(titles.Select(title => new NewsItem { NegotiationId = Negotiation, Key = title, Title = title, Url = $"https://gazette.example/{Uri.EscapeDataString(title)}", FirstSeenAt = recording.At, SortAt = recording.At }));
        db.Add(recording.Bulk(Negotiation, Noun.NewsItem, $"{titles.Length} new items"));
        await db.SaveChangesAsync();
        return 0;
    });

    public Task<int> FillAsync() => Database.Get<WebhookOutbox>().FillAsync(Token);

    public Task SendAsync() => Database.Get<WebhookSender>().SendDueAsync(Token);

    /// <summary>Stores items and tells of them.</summary>
    public async Task TellAsync(params string[] titles)
    {
        await NewsAsync(titles);
        await FillAsync();
        await SendAsync();
    }

    public Task<List<WebhookDelivery>> DeliveriesAsync() => Database.ReadAsync(db => db.WebhookDeliveries.AsNoTracking().OrderBy(row => row.Id).ToListAsync());

    public Task<Webhook> WebhookAsync() => Database.ReadAsync(db => db.Webhooks.AsNoTracking().SingleAsync());

    public ValueTask DisposeAsync()
    {
        scope.Dispose();
        return Database.DisposeAsync();
    }
}
