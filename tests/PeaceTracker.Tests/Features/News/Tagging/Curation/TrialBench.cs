using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Tagging.Curation;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Tagging.Curation;

/// <summary>A negotiation with news in it, and somebody who keeps its tag rules.</summary>
internal sealed class TrialBench : IAsyncDisposable
{
    public const string Slug = "elsewhere-2031";

    private TrialBench(TestDatabase database, int negotiation) => (Database, Negotiation) = (database, negotiation);

    public TestDatabase Database { get; }

    public int Negotiation { get; }

    public TagTrials Trials => Database.Get<TagTrials>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TrialBench> CreateAsync(Role? signedIn = Role.Curator)
    {
        var database = await TestDatabase.CreateAsync(services => services.AddNews().AddTestAccounts().AddSingleton(new NewsSettings()));
        var bench = new TrialBench(database, await database.AddNegotiationAsync(Slug));
        if (signedIn is { } role)
        {
            await database.SignInAsync(role);
        }

        return bench;
    }

    public static Dictionary<string, string> Typed(string terms = "", string without = "", string patterns = "", string languages = "", string key = "rule") => new(StringComparer.Ordinal)
    {
        ["key"] = key, ["subject"] = "", ["about"] = "", ["terms"] = terms, ["without"] = without, ["patterns"] = patterns, ["languages"] = languages,
    };

    /// <summary>Items of a feed that came some days ago, the newest first.</summary>
    public Task<int> BringAsync(int daysAgo, params (string Title, string? Summary)[] items) => Database.WriteAsync(async (db, recording) =>
    {
        var feed = new NewsFeed { NegotiationId = Negotiation, Url = $"https://gazette.example/{Guid.NewGuid()}", Title = "The Gazette", SubscribedAt = recording.At, State = new FeedState { NextCheckAt = recording.At } };
        db.Add(feed);
        await db.SaveChangesAsync(Token);
        var at = recording.At.AddDays(-daysAgo);
        db.AddRange(items.Select((item, i) => new NewsItem
        {
            NegotiationId = Negotiation, FeedId = feed.Id, Key = $"{i}", Title = item.Title, Summary = item.Summary, FirstSeenAt = at, SortAt = at.AddMinutes(-i),
        }));
        return await db.SaveChangesAsync(Token);
    });

    public Task<int> PublishAsync(string term, string key = "rule") => Database.WriteAsync(async (db, _) =>
    {
        db.Add(new TagRule { NegotiationId = Negotiation, Key = key, Subject = TagSubject.Place, About = key, Label = key, Terms = [term] });
        return await db.SaveChangesAsync(Token);
    });

    public Task<TagTrial> TryAsync(Dictionary<string, string> typed) => Trials.TryAsync(Slug, typed, Token);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
