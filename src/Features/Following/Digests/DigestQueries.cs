using Microsoft.EntityFrameworkCore;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Features.Changes;

namespace PeaceTracker.Features.Following.Digests;

/// <summary>Reads what a digest tells: what was recorded in a stretch of time, and the largest stories among what was first seen in it.</summary>
internal sealed class DigestQueries(IDbContextFactory<TrackerContext> contexts, WhatChangedQueries changes, PublicAddress site)
{
    private const int MostOfKind = 8;

    private const int MostNews = 10;

    /// <summary>What is new after a moment and up to another, UTC; null where there is no such negotiation.</summary>
    public async Task<Digest?> OfAsync(string negotiation, DateTime after, DateTime until, CancellationToken cancellationToken)
    {
        var view = ChangesView.Present with { Recorded = true };
        if (await changes.FindAsync(negotiation, view, DateOnly.FromDateTime(after).AddDays(-1), cancellationToken) is not { } read)
        {
            return null;
        }

        var parts = from kind in read.Groups
                    let entries = kind.Entries.Where(entry => entry.RecordedAt > after && entry.RecordedAt <= until).ToList()
                    where entries.Count > 0
                    select new DigestPart(kind.Kind.Word(), entries.Count, [.. entries.Take(MostOfKind).Select(Line)]);
        return new(read.Title, site.Link($"/{negotiation}/changes?by=recorded"), [.. parts], await NewsAsync(negotiation, after, until, cancellationToken));
    }

    private DigestLine Line(ChangeEntry entry) => new(
        entry.Step is { From: not null } step ? $"{entry.Title}: {step.Words}" : entry.Title,
        string.Join(" · ", new[] { entry.Text, entry.When, entry.Source }.Where(part => part is { Length: > 0 })),
        entry.AddressAt(ClockView.Present) is { } address ? site.Link(address) : null);

    // Stories that many tell independently come first, each by its latest item, then single items.
    private async Task<IReadOnlyList<DigestLine>> NewsAsync(string negotiation, DateTime after, DateTime until, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = await db.FindNegotiationAsync(negotiation, cancellationToken);
        var items = db.NewsItems.Where(item => item.NegotiationId == id && item.FirstSeenAt > after && item.FirstSeenAt <= until);
        var rows = await (from item in items
                          join story in db.Stories on item.StoryId equals story.Id into stories
                          from story in stories.DefaultIfEmpty()
                          where story == null || story.LatestItemId == item.Id
                          orderby (story == null ? 1 : story.Origins) descending, item.SortAt descending, item.Id descending
                          select new
                          {
                              item.Title, item.Url, Origins = story == null ? 1 : story.Origins,
                              Publisher = item.Publisher ?? db.NewsFeeds.WithRetired().Where(feed => feed.Id == item.FeedId).Select(feed => feed.Title).FirstOrDefault()
                                  ?? db.Sources.Where(source => source.Id == item.SourceId).Select(source => source.Name).FirstOrDefault(),
                          }).Take(MostNews).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new DigestLine(row.Title, row.Origins > 1 ? $"{row.Publisher} and {row.Origins - 1} others" : row.Publisher, row.Url))];
    }
}
