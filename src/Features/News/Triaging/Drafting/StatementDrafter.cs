using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Forms;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging.Reading;
using PeaceTracker.Features.News.Visiting;
using PeaceTracker.Records;

namespace PeaceTracker.Features.News.Triaging.Drafting;

/// <summary>What a curator took from an item.</summary>
/// <param name="At">The item, and its triage as it was seen.</param>
/// <param name="Quote">The words, as they are stored.</param>
/// <param name="Party">Key of the party in whose name they were said.</param>
/// <param name="Speaker">Key of who said them; null for a document.</param>
/// <param name="Issue">Key of the issue.</param>
public sealed record TakenWords(TriageAt At, string Quote, string Party, string? Speaker, string Issue);

/// <summary>Makes a draft of a position from words of an item: the statement has its quote, its day, its source and its address from what is stored.</summary>
public sealed class StatementDrafter(Gate gate, DraftCurator drafts, RecordQueries records, IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>Drafts the next revision of the party's position, resting on the words. Of an item that changed, or was decided on meanwhile, nothing is drafted.</summary>
    /// <returns><see cref="CurationOutcome.Saved"/> with the number of the draft, and what is still to be filled in.</returns>
    [Requires(Role.Curator)]
    public Task<CurationOutcome> DraftAsync(TakenWords taken, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Curator, _ => TakeAsync(taken, cancellationToken), cancellationToken);

    private async Task<CurationOutcome> TakeAsync(TakenWords taken, CancellationToken cancellationToken)
    {
        if (taken.Quote.Length > ItemText.LongestQuote)
        {
            return new CurationOutcome.Refused(string.Create(CultureInfo.InvariantCulture, $"A quote has {ItemText.LongestQuote:N0} characters at most; these are {taken.Quote.Length:N0}. Take fewer sentences."));
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var item = await db.NewsItems.AsNoTracking().SingleOrDefaultAsync(row => row.Id == taken.At.ItemId, cancellationToken);
        var negotiation = item is null ? null : await db.Negotiations.Where(row => row.Id == item.NegotiationId).Select(row => row.Slug).SingleOrDefaultAsync(cancellationToken);
        if (item is null || negotiation is null)
        {
            return new CurationOutcome.NotFound();
        }

        if (!(await ItemText.ReadAsync(db, item, cancellationToken)).Holds(taken.Quote))
        {
            return new CurationOutcome.Refused("These words do not stand in the item any more: its publisher changed it. Read it again.");
        }

        if (await records.NewRevisionAsync(negotiation, taken.Party, taken.Issue, cancellationToken) is not { } next)
        {
            return new CurationOutcome.Refused("Choose a party and an issue that are in use.");
        }

        var statement = await StatementAsync(db, item, taken, cancellationToken);
        var position = new Dictionary<string, string>(next.Fields, StringComparer.Ordinal) { ["published_on"] = statement["published_on"], ["statements"] = statement["key"] };
        return await drafts.SaveAsync(
            new(negotiation, null, 0, RecordFormat.Positions.Name, [new(RecordFormat.Statements.Name, statement, null), new(RecordFormat.Positions.Name, position, next.Latest)], From: taken.At), cancellationToken);
    }

    // What was said in our own words is left to whoever drafts, and so is the day of saying: an item tells its own day alone.
    private static async Task<Dictionary<string, string>> StatementAsync(TrackerContext db, NewsItem item, TakenWords taken, CancellationToken token)
    {
        var source = await SourceAsync(db, item, token);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["party"] = taken.Party,
            ["speaker"] = taken.Speaker ?? "",
            ["quote"] = taken.Quote,
            ["language"] = item.Language ?? "",
            ["published_on"] = item.PublishedAt is { } at ? DateOnly.FromDateTime(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
            ["source"] = source?.Key ?? "",
            ["url"] = item.Url ?? "",
            ["citation"] = item.Url is null ? item.Title : "",
            ["credibility"] = Credibility(source, item),
        };
        fields["key"] = await FreeKey.OfStatementAsync(db, item.NegotiationId, KeyProposal.For(RecordFormat.Statements.Name, fields), token);
        return fields;
    }

    // The outlet; of an aggregator's item its publisher, where that is among the sources.
    private static async Task<Source?> SourceAsync(TrackerContext db, NewsItem item, CancellationToken token)
    {
        if (item.Publisher is not null)
        {
            var sources = await db.Sources.AsNoTracking().Where(row => row.NegotiationId == item.NegotiationId && row.Url != null).ToListAsync(token);
            return sources.FindAll(row => FeedOutlet.AreOfOneSite(row.Url, item.PublisherUrl ?? item.Url)) is [var own] ? own : null;
        }

        var id = item.SourceId ?? await db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.SourceId).SingleOrDefaultAsync(token);
        return await db.Sources.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token);
    }

    // By the rule of docs/sources.md for a single source: probably true where it is graded A to C, possibly true where it is
    // not, or where it carries what another newsroom reported.
    private static string Credibility(Source? source, NewsItem item) => source is null ? "" : source.Reliability <= Reliability.C && item.Origin is null ? "2" : "3";
}
