using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Curation;

/// <summary>Reads the negotiations for those who keep them, the retired ones too.</summary>
public sealed class KeptNegotiationQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>All negotiations by title, those in use first.</summary>
    public async Task<IReadOnlyList<KeptNegotiation>> AllAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Negotiations.WithRetired().AsNoTracking().OrderBy(row => row.Title)
            .Select(row => new KeptNegotiation(row.Slug, row.Title, row.Summary, EF.Property<DateTime?>(row, Retirement.Property))).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.RetiredAt is not null)];
    }
}

/// <summary>A negotiation in the list of those who keep it.</summary>
/// <param name="Slug">The first part of its addresses.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Summary">What it is about.</param>
/// <param name="RetiredAt">Since when it is retired, UTC; null while it is in use.</param>
public sealed record KeptNegotiation(string Slug, string Title, string Summary, DateTime? RetiredAt);
