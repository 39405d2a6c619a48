using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>Reads what is in triage, for curators.</summary>
public sealed class TriageQueries(IDbContextFactory<TrackerContext> contexts, ShiftHints hints)
{
    /// <summary>The most items that are listed at once: what is decided makes room for the next.</summary>
    public const int Most = 60;

    /// <summary>How many items nobody has looked at.</summary>
    public async Task<int> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await OfNegotiations(db).CountAsync(triage => triage.State == TriageState.New, cancellationToken);
    }

    /// <summary>The items of a state, and how many there are in each.</summary>
    public async Task<TriageList> ListAsync(TriageView view, int account, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var all = OfNegotiations(db).Where(triage => !view.Mine || triage.AssigneeId == account);
        var counts = await all.GroupBy(triage => triage.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return new(await LinesAsync(db, all.Where(triage => triage.State == view.State), account, cancellationToken), counts);
    }

    /// <summary>One item with its sentences; null where it is not in triage.</summary>
    public async Task<TriageSheet?> SheetAsync(long item, int account, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if ((await LinesAsync(db, OfNegotiations(db).Where(triage => triage.ItemId == item), account, cancellationToken)).FirstOrDefault() is not { } line)
        {
            return null;
        }

        var said = await db.NewsItems.AsNoTracking().SingleAsync(row => row.Id == item, cancellationToken);
        var body = await db.NewsItemBodies.Where(row => row.ItemId == item).Select(row => row.Html).SingleOrDefaultAsync(cancellationToken);
        var text = ItemText.Of(said.TitleIsOurs ? null : said.Title, said.Summary, body);
        return new(line, said.Url, text, await hints.InAsync(db, said, text, cancellationToken));
    }

    // What is retired waits for nobody.
    private static IQueryable<Triage> OfNegotiations(TrackerContext db) => db.Triages.AsNoTracking().Where(triage => db.Negotiations.Any(own => own.Id == triage.NegotiationId));

    private static async Task<List<TriageLine>> LinesAsync(TrackerContext db, IQueryable<Triage> triages, int account, CancellationToken cancellationToken)
    {
        var rows = await (from triage in triages
                          join item in db.NewsItems on triage.ItemId equals item.Id
                          join own in db.Negotiations on triage.NegotiationId equals own.Id
                          orderby item.SortAt descending, item.Id descending
                          select new
                          {
                              Triage = triage, item.Title, item.SortAt, own.Slug, Negotiation = own.Title,
                              Outlet = db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.Title).FirstOrDefault()
                                  ?? db.Sources.Where(source => source.Id == item.SourceId).Select(source => source.Name).FirstOrDefault(),
                          }).Take(Most).ToListAsync(cancellationToken);
        var negotiations = rows.Select(row => row.Triage.NegotiationId).Distinct().ToList();
        var titles = (await db.TriageRules.WithRetired().Where(rule => negotiations.Contains(rule.NegotiationId)).Select(rule => new { rule.NegotiationId, rule.Key, rule.Title }).ToListAsync(cancellationToken))
            .ToDictionary(rule => (rule.NegotiationId, rule.Key), rule => rule.Title);
        return [.. rows.Select(row => new TriageLine(
            row.Triage.ItemId, row.Triage.Version, row.Triage.State, row.Slug, row.Negotiation, row.Title, row.Outlet ?? "unknown", row.SortAt,
            [.. row.Triage.Rules.Select(rule => titles.GetValueOrDefault((row.Triage.NegotiationId, rule), rule))], row.Triage.Assignee, row.Triage.AssigneeId == account))];
    }
}
