using Microsoft.EntityFrameworkCore;
using PeaceTracker.Clocks;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Embeds.Views.Curation;

/// <summary>Reads saved widgets, for those who keep them.</summary>
internal sealed class EmbedViewQueries(IDbContextFactory<TrackerContext> contexts, TimeProvider clock)
{
    /// <summary>How many days are told one by one.</summary>
    public const int Days = 30;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether a choice shows the same for ever.</summary>
    public static bool IsFrozen(string query) => ClockView.Read(new(new("http://localhost/" + query))).RecordedBy is not null;

    /// <summary>All of a negotiation, those that are shown first; null where there is no such negotiation.</summary>
    public async Task<EmbedViewList?> AllAsync(string negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Negotiations.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == negotiation, cancellationToken) is not { } own)
        {
            return null;
        }

        var views = await db.EmbedViews.AsNoTracking().Where(view => view.NegotiationId == own.Id).OrderBy(view => view.RetiredAt != null).ThenBy(view => view.Title).ToListAsync(cancellationToken);
        var from = Today.AddDays(1 - Days);
        var mine = from hits in db.EmbedHits join view in db.EmbedViews on hits.ViewId equals view.Id where view.NegotiationId == own.Id select hits;
        var all = await mine.GroupBy(hits => hits.ViewId).Select(group => new { group.Key, Count = group.Sum(hits => hits.Count) }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var days = (await mine.AsNoTracking().Where(hits => hits.Day >= from).ToListAsync(cancellationToken)).ToLookup(hits => hits.ViewId);
        return new(own.Title, [.. views.Select(view => Line(view, [.. days[view.Id].OrderByDescending(hits => hits.Day).Select(hits => (hits.Day, hits.Count))], all.GetValueOrDefault(view.Id)))]);
    }

    private static EmbedViewLine Line(EmbedView view, IReadOnlyList<(DateOnly, long)> days, long all) => new(
        view.Key, view.Title, view.Kind, view.Query, IsFrozen(view.Query), view.AllowedSites, view.Owner, view.CreatedAt, view.RetiredAt, days, all);
}
