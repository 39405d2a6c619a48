using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Changes;

/// <summary>When something was last recorded here, by its key.</summary>
internal sealed record RecordedKey(Noun Noun, string Key, DateTime RecordedAt)
{
    private static readonly Noun[] Told = [Noun.Statement, Noun.Proposal, Noun.Event, Noun.Commitment, Noun.ViolationClaim, Noun.StrikeClaim];

    /// <summary>What the change log says of a negotiation: of the stretch where recording counts, else of all until its end.</summary>
    public static async Task<ILookup<Noun, RecordedKey>> ReadAsync(TrackerContext db, int negotiation, ChangeWindow window, CancellationToken cancellationToken)
    {
        var rows = await db.Changes
            .Where(change => change.NegotiationId == negotiation && Told.Contains(change.Noun) && change.Kind != ChangeKind.Retired)
            .Where(change => change.RecordedAt <= window.To && (!window.Recorded || change.RecordedAt >= window.From))
            .GroupBy(change => new { change.Noun, change.Key })
            .Select(group => new { group.Key.Noun, group.Key.Key, RecordedAt = group.Max(change => change.RecordedAt) })
            .ToListAsync(cancellationToken);
        return rows.Select(row => new RecordedKey(row.Noun, row.Key, row.RecordedAt)).ToLookup(row => row.Noun);
    }
}
