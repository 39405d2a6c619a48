using Microsoft.EntityFrameworkCore;

namespace PeaceTracker.Data;

/// <summary>Finds negotiations by the name that addresses and commands give them.</summary>
public static class NegotiationLookup
{
    /// <summary>The number of a negotiation, or null where there is none of that slug.</summary>
    public static Task<int?> FindNegotiationAsync(this TrackerContext db, string slug, CancellationToken cancellationToken) =>
        db.Negotiations.Where(negotiation => negotiation.Slug == slug).Select(negotiation => (int?)negotiation.Id).SingleOrDefaultAsync(cancellationToken);
}
