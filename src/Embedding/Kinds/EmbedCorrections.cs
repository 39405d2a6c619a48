using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Embedding.Kinds;

/// <summary>Says whether a record that a widget shows was put right in public. A frozen widget says so, too: it is its readers who must know.</summary>
public sealed class EmbedCorrections(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>When one of these records was last corrected, UTC; null where none was.</summary>
    public async Task<DateTime?> LatestAsync(string negotiation, IReadOnlyCollection<(Noun Noun, string Key)> records, CancellationToken cancellationToken)
    {
        var (nouns, keys) = (records.Select(record => record.Noun).Distinct().ToList(), records.Select(record => record.Key).Distinct(StringComparer.Ordinal).ToList());
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var corrected = await (from correction in db.Corrections
                               join one in db.Negotiations on correction.NegotiationId equals one.Id
                               where one.Slug == negotiation && nouns.Contains(correction.Noun) && keys.Contains(correction.Key)
                               orderby correction.PublishedAt descending
                               select new { correction.PublishedAt, correction.Noun, correction.Key }).ToListAsync(cancellationToken);
        return corrected.Find(row => records.Contains((row.Noun, row.Key)))?.PublishedAt;
    }
}
