using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Embeds.Building;

/// <summary>Reads what can be chosen of widgets of a negotiation.</summary>
internal sealed class BuilderQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>What there is at present; null where there is no such negotiation.</summary>
    public async Task<BuilderOffers?> FindAsync(string negotiation, CancellationToken cancellationToken) => await shared.GetAsync(negotiation, "embed-offers", async token =>
    {
        await using var db = await contexts.CreateDbContextAsync(token);
        if (await db.Negotiations.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == negotiation, token) is not { } own)
        {
            return null;
        }

        var id = own.Id;
        return new BuilderOffers(own.Title, new Dictionary<EmbedOffer, IReadOnlyList<(string, string)>>
        {
            [EmbedOffer.Parties] = Named(await db.Parties.Where(row => row.NegotiationId == id).OrderBy(row => row.Order).Select(row => new { row.Key, row.Name }).ToListAsync(token), row => (row.Key, row.Name)),
            [EmbedOffer.Issues] = Named(await db.Issues.Where(row => row.NegotiationId == id).OrderBy(row => row.Order).Select(row => new { row.Key, row.Name }).ToListAsync(token), row => (row.Key, row.Name)),
            [EmbedOffer.Proposals] = Named(await db.Proposals.Where(row => row.NegotiationId == id).OrderBy(row => row.Title).Select(row => new { row.Key, Name = row.ShortTitle }).ToListAsync(token), row => (row.Key, row.Name)),
            [EmbedOffer.Claimants] = Named(await db.Claimants.InUse().Where(row => row.NegotiationId == id).OrderBy(row => row.Name).Select(row => new { row.Key, row.Name }).ToListAsync(token), row => (row.Key, row.Name)),
            [EmbedOffer.Sources] = Named(await db.Sources.InUse().Where(row => row.NegotiationId == id).OrderBy(row => row.Name).Select(row => new { row.Key, row.Name }).ToListAsync(token), row => (row.Key, row.Name)),
        });
    }, cancellationToken);

    private static List<(string, string)> Named<T>(List<T> rows, Func<T, (string, string)> name) => rows.ConvertAll(row => name(row));
}
