using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Sides;

/// <summary>A negotiation of three sides, of which the North and the South have a feed each and the West has none; a fourth feed is of no known side.</summary>
internal sealed class SidesBench : IAsyncDisposable
{
    public static readonly DateTime Start = new(2026, 3, 30, 8, 0, 0, DateTimeKind.Utc);

    private readonly Dictionary<string, int> feeds = new(StringComparer.Ordinal);

    private SidesBench(TestDatabase database, int negotiation) => (Database, Negotiation) = (database, negotiation);

    public TestDatabase Database { get; }

    public int Negotiation { get; }

    public static async Task<SidesBench> CreateAsync()
    {
        var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddNews().AddSingleton<LiveUpdates>().AddClocks());
        var bench = new SidesBench(database, await database.AddNegotiationAsync());
        await database.WriteAsync(async (db, recording) =>
        {
            Source Outlet(string key, string? side) => new() { NegotiationId = bench.Negotiation, Key = key, Name = $"{key} news", Kind = SourceKind.Outlet, Alignment = side, Reliability = Reliability.C };
            Source[] sources = [Outlet("north", "north"), Outlet("south", "south"), Outlet("west", "west"), Outlet("world", null)];
            db.AddRange(sources);
            await db.SaveChangesAsync();
            db.AddRange(((string[])["South", "North", "West", "East"]).Select((name, i) => new Party
            {
                NegotiationId = bench.Negotiation, Key = name.ToLowerInvariant(), Name = $"Republic of {name}", ShortName = name, Kind = PartyKind.State, Role = PartyRole.Belligerent, Order = i, SourceId = sources[0].Id,
            }));
            db.AddRange(((string[])["Border", "River", "Roads"]).Select((name, i) => new Issue
            {
                NegotiationId = bench.Negotiation, Key = name.ToLowerInvariant(), Name = name, Proposition = $"{name} are shared.", Category = "Land", Order = i, SourceId = sources[0].Id,
            }));
            foreach (var source in sources.Where(source => source.Key != "west"))
            {
                var feed = new NewsFeed { NegotiationId = bench.Negotiation, Url = $"https://{source.Key}.example/", Title = $"The {source.Key} feed", SubscribedAt = Start, SourceId = source.Id, State = new FeedState { NextCheckAt = recording.At } };
                db.Add(feed);
                await db.SaveChangesAsync();
                bench.feeds[source.Key] = feed.Id;
            }

            return 0;
        });
        return bench;
    }

    public int Feed(string key) => feeds[key];

    /// <summary>A story of no items yet.</summary>
    public Task<long> StoryAsync(int items = 2, int origins = 1) => Database.WriteAsync(async (db, _) =>
    {
        var story = new Story { NegotiationId = Negotiation, LeadItemId = 1, LatestItemId = 1, FirstAt = Start, LastAt = Start.AddHours(3), Items = items, Origins = origins };
        db.Add(story);
        await db.SaveChangesAsync();
        return story.Id;
    });

    /// <summary>Stores an item of a feed so many minutes after the start, with its tags.</summary>
    public Task<long> AddAsync(string feed, double minutes, string title, long? story = null, string? credit = null, int version = 1, params string[] tags) => Database.WriteAsync(async (db, _) =>
    {
        var at = Start.AddMinutes(minutes);
        var item = new NewsItem
        {
            NegotiationId = Negotiation, FeedId = feeds[feed], Key = $"{feed}-{minutes}-{title}", Title = title, Url = $"https://{feed}.example/{minutes}", Language = "en", StoryId = story, Origin = credit,
            PublishedAt = at, FirstSeenAt = at.AddMinutes(1), SortAt = at, Version = version, ChangedAt = version > 1 ? at.AddHours(1) : null, Tags = tags,
        };
        db.Add(item);
        await db.SaveChangesAsync();
        db.AddRange(tags.Select(tag => new NewsTag { NegotiationId = Negotiation, Tag = tag, SortAt = at, ItemId = item.Id }));
        await db.SaveChangesAsync();
        return item.Id;
    });

    /// <summary>The steps by which SQLite answers a query.</summary>
    public Task<List<string>> PlanAsync<T>(Func<TrackerContext, IQueryable<T>> query) => Database.ReadAsync(async db =>
    {
        await using var command = query(db).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await db.Database.OpenConnectionAsync(Xunit.TestContext.Current.CancellationToken);
        await using var reader = await command.ExecuteReaderAsync(Xunit.TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(Xunit.TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(3));
        }

        return lines;
    });

    /// <summary>A page of the news as an open browser has it.</summary>
    public IRenderedComponent<T> Show<T>(BunitContext browser, string address, Action<ComponentParameterCollectionBuilder<T>> own)
        where T : IComponent
    {
        browser.JSInterop.Mode = JSRuntimeMode.Loose;
        browser.SetRendererInfo(new RendererInfo("Server", true));
        browser.Services.AddFallbackServiceProvider(Database.Services);
        return browser.Render<T>(parameters =>
        {
            parameters.AddCascadingValue("Address", "http://localhost" + address);
            own(parameters);
        });
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
