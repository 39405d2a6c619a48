using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Embed;

/// <summary>Says whether something of what a widget shows was put right in public.</summary>
internal sealed class StrikeCorrections(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>When a claim of these days, or what it is about, was last corrected, UTC; null where none was.</summary>
    /// <param name="negotiation">The negotiation's slug.</param>
    /// <param name="claimant">Whose claims; null for those of all.</param>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, inclusive.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<DateTime?> LatestAsync(string negotiation, string? claimant, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var claims = from claim in db.StrikeClaims
                     join strike in db.Strikes on claim.StrikeId equals strike.Id
                     join own in db.Negotiations on strike.NegotiationId equals own.Id
                     join who in db.Claimants on claim.ClaimantId equals who.Id
                     where own.Slug == negotiation && strike.Day >= first && strike.Day <= last && (claimant == null || who.Key == claimant)
                     select new { own.Id, Claim = claim.Key, Strike = strike.Key };
        return await db.Corrections
            .Where(correction => correction.Noun == Noun.StrikeClaim || correction.Noun == Noun.Strike)
            .Where(correction => claims.Any(claim => claim.Id == correction.NegotiationId && (correction.Noun == Noun.Strike ? claim.Strike : claim.Claim) == correction.Key))
            .MaxAsync(correction => (DateTime?)correction.PublishedAt, cancellationToken);
    }
}
