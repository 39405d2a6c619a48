using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Visiting;

/// <summary>Finds the outlet whose feed one is among the sources of its negotiation: the one on whose site its home page stands.</summary>
internal static class FeedOutlet
{
    /// <summary>Notes the outlet, where none is noted and one site fits; the next save stores it.</summary>
    public static async Task NoteOutletAsync(this TrackerContext db, NewsFeed feed, CancellationToken cancellationToken)
    {
        if (feed.SourceId is not null || Site(feed.HomePage ?? feed.Url) is not { } site)
        {
            return;
        }

        var sources = await db.Sources.Where(source => source.NegotiationId == feed.NegotiationId && source.Url != null).Select(source => new { source.Id, source.Url }).ToListAsync(cancellationToken);
        if (sources.FindAll(source => Site(source.Url) == site) is [var own])
        {
            db.Entry(feed).Property(row => row.SourceId).CurrentValue = own.Id;
        }
    }

    /// <summary>Whether two addresses stand on one site: one name, with or without <c>www.</c></summary>
    public static bool AreOfOneSite(string? one, string? other) => Site(one) is { } site && site == Site(other);

    private static string? Site(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        ? (address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..] : address.IdnHost).ToLowerInvariant()
        : null;
}
