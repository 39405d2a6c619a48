using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Triaging;

/// <summary>The small dossier with items of its Gazette's feed in triage.</summary>
internal static class TriageDesk
{
    public const string Url = "https://gazette.example/truce";

    public static async Task<CurationDesk> OpenAsync()
    {
        var desk = await CurationDesk.OpenAsync(services => services.AddNews().AddSingleton(new NewsSettings()));
        await desk.Database.WriteAsync(async (db, recording) =>
        {
            var rules = new[] { ("anna", "speaker", "anna", "Anna"), ("south", "party", "south", "the South"), ("river", "issue", "river", "the river") };
            var negotiation = await db.Negotiations.SingleAsync();
            db.AddRange(rules.Select(rule => new TagRule { NegotiationId = negotiation.Id, Key = rule.Item1 + "-rule", Subject = Enum.Parse<TagSubject>(rule.Item2, true), About = rule.Item3, Terms = [rule.Item4] }));
            recording.Touch(negotiation.Id, Noun.TagRule);
            return await db.SaveChangesAsync();
        });
        return desk;
    }

    /// <summary>An item of the Gazette's feed, in triage as the rules leave it.</summary>
    public static Task<TriageAt> PutInAsync(
        this CurationDesk desk, string title, string? body = null, string? url = Url, string? language = "en", string? publisher = null, string? publisherUrl = null, string? wire = null, bool triaged = true) =>
        desk.Database.WriteAsync(async (db, recording) =>
        {
            var feed = await db.NewsFeeds.SingleAsync();
            db.Entry(feed).Property(row => row.SourceId).CurrentValue = await db.Sources.Where(source => source.Key == "gazette").Select(source => source.Id).SingleAsync();
            var item = new NewsItem
            {
                NegotiationId = feed.NegotiationId, FeedId = feed.Id, Key = title, Title = title, Url = url, Language = language, Publisher = publisher, PublisherUrl = publisherUrl, Origin = wire,
                PublishedAt = new(2026, 3, 30, 21, 0, 0, DateTimeKind.Utc), FirstSeenAt = recording.At, SortAt = new(2026, 3, 30, 21, 0, 0, DateTimeKind.Utc),
            };
            db.Add(item);
            await db.SaveChangesAsync();
            if (body is not null)
            {
                db.Add(new NewsItemBody { ItemId = item.Id, Html = body });
            }

            if (triaged)
            {
                db.Add(new Triage { ItemId = item.Id, NegotiationId = feed.NegotiationId, Rules = ["border-news"], ArrivedAt = recording.At, ChangedAt = recording.At, Actor = "triage rules", Version = 1 });
            }

            await db.SaveChangesAsync();
            return new TriageAt(item.Id, 1);
        });

    public static Task<Triage> TriageAsync(this CurationDesk desk, TriageAt at) => desk.Database.ReadAsync(db => db.Triages.AsNoTracking().SingleAsync(row => row.ItemId == at.ItemId));
}
