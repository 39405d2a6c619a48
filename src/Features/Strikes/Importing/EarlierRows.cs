using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>What earlier editions of a format left behind, by key, as it was before this one came.</summary>
/// <param name="strikes">The strikes' keys.</param>
/// <param name="claims">The strikes' keys by their claims'.</param>
internal sealed class EarlierRows(IReadOnlySet<string> strikes, IReadOnlyDictionary<string, string> claims)
{
    public static async Task<EarlierRows> ReadAsync(TrackerContext db, StrikeFormat format, int negotiation, CancellationToken token)
    {
        var earlier = db.Strikes.WithRetired().Where(strike => strike.NegotiationId == negotiation && strike.Key.StartsWith(format.KeyPrefix));
        return new(
            (await earlier.Select(strike => strike.Key).ToListAsync(token)).ToHashSet(StringComparer.Ordinal),
            await (from strike in earlier
                   from claim in strike.Claims
                   select new { Strike = strike.Key, claim.Key }).ToDictionaryAsync(row => row.Key, row => row.Strike, token));
    }

    /// <summary>Rows of the file that were there and said something else, or less.</summary>
    public async Task<int> CountRevisedAsync(TrackerContext db, int batch, StrikeFile file, CancellationToken token)
    {
        var revised = (await db.Revisions
            .Where(revision => revision.ImportBatchId == batch && (revision.Noun == Noun.Strike || revision.Noun == Noun.StrikeClaim))
            .Select(revision => revision.Key).ToListAsync(token)).ToHashSet(StringComparer.Ordinal);
        return file.Strikes.Count(strike => strikes.Contains(strike.Key)
            && (revised.Contains(strike.Key) || strike.Claims.Any(claim => revised.Contains(claim.Key) || !claims.ContainsKey(claim.Key))));
    }

    /// <summary>
    /// What the file no longer says. It stays, since nothing is ever deleted; a curator must know, because a row whose
    /// name was corrected stands there twice.
    /// </summary>
    public IEnumerable<string> Messages(StrikeFile file)
    {
        var told = file.Strikes.Select(strike => strike.Key).ToHashSet(StringComparer.Ordinal);
        var gone = strikes.Where(key => !told.Contains(key)).Order(StringComparer.Ordinal).ToList();
        if (gone.Count > 0)
        {
            yield return $"kept: {Rows(gone.Count)} of earlier editions that this one does not have ({RowLines.First(gone)})";
        }

        var said = file.Strikes.SelectMany(strike => strike.Claims).Select(claim => claim.Key).ToHashSet(StringComparer.Ordinal);
        var unsaid = claims.Where(claim => told.Contains(claim.Value) && !said.Contains(claim.Key)).Select(claim => claim.Key).Order(StringComparer.Ordinal).ToList();
        if (unsaid.Count > 0)
        {
            yield return $"kept: {(unsaid.Count == 1 ? "1 figure" : $"{unsaid.Count:N0} figures")} that this edition leaves out of its rows ({RowLines.First(unsaid)})";
        }
    }

    private static string Rows(int count) => count == 1 ? "1 row" : $"{count:N0} rows";
}
