using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging.Drafting;
using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>Reads what is in triage, for curators.</summary>
public sealed class TriageQueries
{
    private readonly IDbContextFactory<TrackerContext> contexts;

    private readonly SentenceReader reader;

    /// <summary>The most items that are listed at once: what is decided makes room for the next.</summary>
    public const int Most = 60;

    internal TriageQueries(IDbContextFactory<TrackerContext> contexts, SentenceReader reader) => (this.contexts, this.reader) = (contexts, reader);

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
        var text = await ItemText.ReadAsync(db, said, cancellationToken);
        var read = await reader.ReadAsync(db, said, text, cancellationToken);
        var hints = await ShiftHints.InAsync(db, said.NegotiationId, text, read, cancellationToken);
        var draft = await (from triage in db.Triages
                           join made in db.Drafts on triage.DraftId equals made.Id
                           where triage.ItemId == item
                           select new TriagedDraft(made.Id, made.Headline, made.Status, made.Author)).SingleOrDefaultAsync(cancellationToken);
        return new(line, said.Url, text, hints, read, draft);
    }

    /// <summary>Whom and what a statement of a negotiation can be of and about.</summary>
    public async Task<StatementChoices> ChoicesAsync(string negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = await db.FindNegotiationAsync(negotiation, cancellationToken);
        var parties = await db.Parties.Where(party => party.NegotiationId == id).OrderBy(party => party.Order).Select(party => new { party.Id, party.Key, party.Name }).ToListAsync(cancellationToken);
        var speakers = await db.Speakers.Where(speaker => speaker.NegotiationId == id).OrderBy(speaker => speaker.Name)
            .Select(speaker => new { speaker.Key, speaker.Name, speaker.Office, speaker.PartyId }).ToListAsync(cancellationToken);
        return new(
            [.. parties.Select(party => new PartyChoice(party.Key, party.Name, [.. speakers.Where(speaker => speaker.PartyId == party.Id).Select(speaker => new RecordChoice(speaker.Key, $"{speaker.Name}, {speaker.Office}"))]))],
            await db.Issues.Where(issue => issue.NegotiationId == id).OrderBy(issue => issue.Order).Select(issue => new RecordChoice(issue.Key, issue.Name)).ToListAsync(cancellationToken));
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
