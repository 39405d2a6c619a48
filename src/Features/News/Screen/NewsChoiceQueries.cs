using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Screen;

/// <summary>Reads what news can be chosen by; all open pages share it.</summary>
public sealed class NewsChoiceQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>What can be chosen; nothing where there is no such negotiation.</summary>
    public async Task<NewsChoices> OfAsync(string negotiation, CancellationToken cancellationToken) =>
        (await shared.GetAsync<NewsChoices>(negotiation, "news-choices", async token => await ReadAsync(negotiation, token), cancellationToken))!;

    private async Task<NewsChoices> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = await db.Negotiations.Where(row => row.Slug == slug).Select(row => row.Id).SingleOrDefaultAsync(cancellationToken);
        var parties = await db.Parties.Where(party => party.NegotiationId == id).OrderBy(party => party.Order)
            .Select(party => new NewsChoice(party.Key, party.ShortName, db.NewsTags.Any(tag => tag.NegotiationId == id && tag.Tag == "party:" + party.Key)))
            .ToListAsync(cancellationToken);
        var issues = await db.Issues.Where(issue => issue.NegotiationId == id).OrderBy(issue => issue.Order)
            .Select(issue => new NewsChoice(issue.Key, issue.Name, db.NewsTags.Any(tag => tag.NegotiationId == id && tag.Tag == "issue:" + issue.Key)))
            .ToListAsync(cancellationToken);
        var feeds = await db.NewsFeeds.Where(feed => feed.NegotiationId == id).OrderBy(feed => feed.Title)
            .Select(feed => new { feed.Id, feed.Title, feed.Language }).ToListAsync(cancellationToken);
        var sources = await db.Sources.Where(source => source.NegotiationId == id).OrderBy(source => source.Name)
            .Select(source => new
            {
                source.Alignment, source.Language, source.Key, source.Name,
                HasItems = db.NewsItems.Any(item => item.SourceId == source.Id) || db.NewsFeeds.WithRetired().Any(feed => feed.SourceId == source.Id),
            }).ToListAsync(cancellationToken);
        var aligned = sources.Select(source => source.Alignment).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var languages = feeds.Select(feed => feed.Language).Concat(sources.Select(source => source.Language)).OfType<string>()
            .Select(tag => tag.Split('-')[0].ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal);
        return new(
            parties, issues,
            [.. parties.Where(party => aligned.Contains(party.Key)).Select(party => new NewsChoice(party.Key, party.Name)), new(NewsFilter.NoSide, "no known side")],
            [.. feeds.Select(feed => new NewsChoice(feed.Id.ToString(CultureInfo.InvariantCulture), feed.Title))],
            [.. languages.Select(language => new NewsChoice(language, language))])
        {
            Sources = [.. sources.Select(source => new NewsChoice(source.Key, source.Name, source.HasItems))],
        };
    }
}
