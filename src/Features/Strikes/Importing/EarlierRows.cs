using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>
/// What earlier editions of a format left behind that this one does not have. It stays, since nothing is ever deleted; a curator
/// must know, because a row whose name was corrected stands there twice.
/// </summary>
internal sealed class EarlierRows(TrackerContext db, StrikeFormat format, int negotiation)
{
    private const int MostExamples = 20;

    public async Task TellAsync(StrikeDifference difference, StrikeSummary summary, KeySet named, CancellationToken token)
    {
        if (format.KeyPrefix is { } prefix)
        {
            var first = new List<string>();
            await foreach (var key in db.Strikes.Where(strike => strike.NegotiationId == negotiation && strike.Key.StartsWith(prefix))
                .OrderBy(strike => strike.Key).Select(strike => strike.Key).AsAsyncEnumerable().WithCancellation(token))
            {
                if (!named.Contains(key))
                {
                    difference.Removed++;
                    if (first.Count < MostExamples)
                    {
                        first.Add(key);
                    }
                }
            }

            difference.FirstRemoved = first;
        }

        // Asked after the rows are stored: what only this import names is new.
        var places = summary.Places.Keys.ToList();
        var batch = db.Recording!.Batch!.Id;
        var there = await db.StrikeClaims.WithRetired()
            .Where(claim => claim.NegotiationId == negotiation && claim.ImportBatchId != batch && claim.Region != null)
            .Select(claim => claim.Region!).Distinct().ToListAsync(token);
        difference.NewPlaces = [.. places.Except(there, StringComparer.OrdinalIgnoreCase)];
    }
}
