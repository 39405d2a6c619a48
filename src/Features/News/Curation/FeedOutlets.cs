using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.News.Curation;

/// <summary>The outlet of a feed, which forms name by the key of a source.</summary>
internal static class FeedOutlets
{
    /// <summary>The key of an outlet, of a retired source too; null where there is none.</summary>
    public static Task<string?> KeyAsync(TrackerContext db, int? outlet, CancellationToken cancellationToken) =>
        db.Sources.WithRetired().Where(source => source.Id == outlet).Select(source => source.Key).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The number of a source by its key, where it is in use or is the outlet already; null where there is none.</summary>
    public static Task<int?> FindAsync(TrackerContext db, int negotiation, string key, int? already, CancellationToken cancellationToken) => db.Sources.WithRetired()
        .Where(source => source.NegotiationId == negotiation && source.Key == key && (source.Id == already || EF.Property<DateTime?>(source, Retirement.Property) == null))
        .Select(source => (int?)source.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What is wrong with the key, where nothing was found by it.</summary>
    public static IReadOnlyList<Breach> Breaches(string key, int? found) => key.Length == 0 || found is not null ? [] : [new("outlet", "is not known among the sources")];
}
