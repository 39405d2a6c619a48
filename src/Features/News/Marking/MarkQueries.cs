using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Features.News.Marking;

/// <summary>Reads what an account has noted at items.</summary>
public sealed class MarkQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>What it has noted at these items of a negotiation: as many look-ups as there are items.</summary>
    public async Task<NewsMarks> OfAsync(int account, string negotiation, IReadOnlyCollection<long> items, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var through = await db.NewsReadings.Where(row => row.AccountId == account && db.Negotiations.Any(own => own.Id == row.NegotiationId && own.Slug == negotiation))
            .Select(row => row.ThroughItemId).SingleOrDefaultAsync(cancellationToken);
        var marks = await db.NewsMarks.AsNoTracking().Where(mark => mark.AccountId == account && items.Contains(mark.ItemId)).ToDictionaryAsync(mark => mark.ItemId, cancellationToken);
        return new(
            items.Where(item => marks.TryGetValue(item, out var mark) ? mark.ReadAt is not null : item <= through).ToHashSet(),
            marks.Values.Where(mark => mark.StarredAt is not null).Select(mark => mark.ItemId).ToHashSet(),
            InAccount: true);
    }
}
