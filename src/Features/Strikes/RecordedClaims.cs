using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>Claims as they stood in this database at a moment: those that came later are left out, and those that were put right later say what they said.</summary>
internal static class RecordedClaims
{
    /// <summary>The claims that were there by the moment.</summary>
    public static IQueryable<StrikeClaim> ClaimsBy(this TrackerContext db, Moment moment) => moment.RecordedBy is not { } by
        ? db.StrikeClaims
        : db.StrikeClaims.Where(claim => !db.ImportBatches.Any(batch => batch.Id == claim.ImportBatchId && batch.ImportedAt > by)
            && !db.Changes.Any(change => change.NegotiationId == claim.NegotiationId && change.Noun == Noun.StrikeClaim && change.Key == claim.Key && change.Kind == ChangeKind.Added && change.RecordedAt > by));

    /// <summary>What claims said at the moment that say something else now, by key; none at the present.</summary>
    public static async Task<IReadOnlyDictionary<string, FormerClaim>> FormerAsync(TrackerContext db, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        if (moment.RecordedBy is not { } by)
        {
            return new Dictionary<string, FormerClaim>();
        }

        var later = await db.Revisions.Where(row => row.NegotiationId == negotiation && row.Noun == Noun.StrikeClaim && row.RecordedAt > by)
            .OrderBy(row => row.Id).Select(row => new { row.Key, row.Former }).ToListAsync(cancellationToken);
        return later.DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => FormerClaim.Of(row.Former), StringComparer.Ordinal);
    }
}

/// <summary>The figure that a claim gave before it was changed.</summary>
/// <param name="Low">The least, where a range was given.</param>
/// <param name="Best">The figure.</param>
/// <param name="High">The most, where a range was given.</param>
/// <param name="Bound">How exact it was.</param>
internal sealed record FormerClaim(int? Low, int Best, int? High, Bound Bound)
{
    /// <summary>Reads a former version.</summary>
    public static FormerClaim Of(string former)
    {
        using var text = JsonDocument.Parse(former);
        var row = text.RootElement;
        return new(
            row.GetProperty(nameof(StrikeClaim.Low)).Deserialize<int?>(), row.GetProperty(nameof(StrikeClaim.Best)).GetInt32(), row.GetProperty(nameof(StrikeClaim.High)).Deserialize<int?>(),
            Enum.Parse<Bound>(row.GetProperty(nameof(StrikeClaim.Bound)).GetString()!));
    }
}
