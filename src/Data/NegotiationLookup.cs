using Microsoft.EntityFrameworkCore;

namespace PeaceTracker.Data;

/// <summary>Finds negotiations by the name that addresses and commands give them.</summary>
public static class NegotiationLookup
{
    /// <summary>The number of a negotiation, or null where there is none of that slug.</summary>
    public static Task<int?> FindNegotiationAsync(this TrackerContext db, string slug, CancellationToken cancellationToken) =>
        db.Negotiations.Where(negotiation => negotiation.Slug == slug).Select(negotiation => (int?)negotiation.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Why nothing can be brought into a negotiation of that slug, as a sentence: there is none, or it is retired, and
    /// nobody would see what was brought.
    /// </summary>
    public static async Task<string> WhyNotAsync(this TrackerContext db, string slug, CancellationToken cancellationToken) =>
        await db.Negotiations.WithRetired().AnyAsync(negotiation => negotiation.Slug == slug, cancellationToken)
            ? $"The negotiation '{slug}' is retired: restore it before anything is brought into it."
            : $"There is no negotiation '{slug}'.";
}
