using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Embed;

/// <summary>Says whether something of what a widget shows was put right in public. A frozen widget says so, too: it is its readers who must know.</summary>
internal sealed class PositionCorrections(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>When a position of these cells (party, issue) was last corrected, UTC; null where none was.</summary>
    public async Task<DateTime?> LatestAsync(string negotiation, IReadOnlyCollection<(string Party, string Issue)> cells, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var corrected = await (from correction in db.Corrections
                               join one in db.Negotiations on correction.NegotiationId equals one.Id
                               where one.Slug == negotiation && correction.Noun == Noun.Position && correction.Revision != null
                               orderby correction.PublishedAt descending
                               select new { correction.PublishedAt, Party = correction.Revision!.Position.Party.Key, Issue = correction.Revision.Position.Issue.Key })
            .AsNoTracking().ToListAsync(cancellationToken);
        return corrected.Find(row => cells.Contains((row.Party, row.Issue)))?.PublishedAt;
    }
}
