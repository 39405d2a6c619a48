using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Following.Feeds;

/// <summary>When something last changed in a negotiation: the time that a feed of it bears.</summary>
internal sealed class LastChange(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    public async Task<DateTime> OfAsync(string negotiation, CancellationToken cancellationToken) =>
        (await shared.GetAsync(negotiation, "last-change", token => ReadAsync(negotiation, token), cancellationToken))?.Value ?? DateTime.UnixEpoch;

    private async Task<Found?> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await (from change in db.Changes
                      join negotiation in db.Negotiations on change.NegotiationId equals negotiation.Id
                      where negotiation.Slug == slug
                      orderby change.Seq descending
                      select new Found(change.RecordedAt)).FirstOrDefaultAsync(cancellationToken);
    }

    private sealed record Found(DateTime Value);
}
