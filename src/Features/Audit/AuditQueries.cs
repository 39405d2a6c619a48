using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Audit;

/// <summary>Reads the audit log, newest first, a page at a time.</summary>
public sealed class AuditQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>How many entries a page has.</summary>
    public const int PageSize = 50;

    private const int BatchSize = 500;

    /// <summary>The page of entries that a filter asks for.</summary>
    public async Task<AuditPageful> PageAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var slugs = await db.Negotiations.WithRetired().AsNoTracking().ToDictionaryAsync(negotiation => negotiation.Id, negotiation => negotiation.Slug, cancellationToken);
        var entries = await Matching(db, filter, slugs).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = entries.Take(PageSize).ToList();
        var fields = await AuditFields.ReadAsync(db, shown, cancellationToken);
        var cells = await CellsAsync(db, shown, cancellationToken);
        return new(
            [.. shown.Select(entry => Line(entry, slugs, fields, cells))],
            entries.Count > PageSize ? filter with { Before = shown[^1].Seq } : null,
            [.. slugs.Values.Order(StringComparer.Ordinal)]);
    }

    /// <summary>All entries that a filter asks for, as they stand, in batches: however long the log is, little of it is in memory.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<(AuditEntry Entry, string? Negotiation)>> BatchesAsync(
        AuditFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var slugs = await db.Negotiations.WithRetired().AsNoTracking().ToDictionaryAsync(negotiation => negotiation.Id, negotiation => negotiation.Slug, cancellationToken);
        for (var next = filter; ;)
        {
            var entries = await Matching(db, next, slugs).Take(BatchSize).ToListAsync(cancellationToken);
            yield return [.. entries.Select(entry => (entry, Slug(entry, slugs)))];
            if (entries.Count < BatchSize)
            {
                yield break;
            }

            next = filter with { Before = entries[^1].Seq };
        }
    }

    private static IQueryable<AuditEntry> Matching(TrackerContext db, AuditFilter filter, Dictionary<int, string> slugs)
    {
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.Negotiation is { } slug)
        {
            var id = slugs.FirstOrDefault(pair => pair.Value == slug, new(-1, "")).Key;

            // The entry that founded it was written before it had a number.
            entries = entries.Where(entry => entry.NegotiationId == id || entry.Noun == Noun.Negotiation && entry.Key == slug);
        }

        var (from, end) = (Midnight(filter.From), Midnight(filter.To?.AddDays(1)));
        var (actor, text) = (Pattern(filter.Actor), Pattern(filter.Text));
        return entries
            .Where(entry => filter.Entry == null || entry.Seq == filter.Entry)
            .Where(entry => filter.Before == null || entry.Seq < filter.Before)
            .Where(entry => filter.Deed == null || entry.Deed == filter.Deed)
            .Where(entry => filter.Noun == null || entry.Noun == filter.Noun)
            .Where(entry => filter.Key == null || entry.Key == filter.Key)
            .Where(entry => from == null || entry.At >= from)
            .Where(entry => end == null || entry.At < end)
            .Where(entry => actor == null || EF.Functions.Like(entry.Actor, actor, LikePattern.Escape))
            .Where(entry => text == null || EF.Functions.Like(entry.Headline, text, LikePattern.Escape) || EF.Functions.Like(entry.Key!, text, LikePattern.Escape)
                || EF.Functions.Like(entry.Before!, text, LikePattern.Escape) || EF.Functions.Like(entry.After!, text, LikePattern.Escape))
            .OrderByDescending(entry => entry.Seq);
    }

    private static DateTime? Midnight(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private static string? Pattern(string? text) => text is null ? null : LikePattern.Containing(text);

    private static string? Slug(AuditEntry entry, Dictionary<int, string> slugs) =>
        entry.NegotiationId is { } id ? slugs.GetValueOrDefault(id) : entry.Noun == Noun.Negotiation ? entry.Key : null;

    private static AuditLine Line(AuditEntry entry, Dictionary<int, string> slugs, AuditFields fields, Dictionary<(int, string), string> cells)
    {
        var slug = Slug(entry, slugs);
        return new(
            entry.Seq, entry.At, entry.Actor, entry.Origin, entry.Deed, entry.Noun, entry.Key, slug, entry.Headline, fields.Of(entry), entry.Hash,
            slug is null ? null : entry.Noun switch
            {
                Noun.Negotiation => $"/{slug}",
                Noun.Position => entry.Key is { } key && cells.TryGetValue((entry.NegotiationId ?? 0, key), out var cell) ? $"/{slug}/positions/{cell}" : null,
                Noun.Strike or Noun.StrikeClaim or Noun.Claimant or Noun.CountingDefinition or Noun.Weapon => $"/{slug}/strikes",
                Noun.NewsFeed or Noun.NewsItem => $"/{slug}/news",
                _ => null,
            });
    }

    // Where positions stand in their matrix: "ukraine/territory".
    private static async Task<Dictionary<(int, string), string>> CellsAsync(TrackerContext db, List<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var keys = entries.Where(entry => entry.Noun == Noun.Position).Select(entry => entry.Key).Distinct().ToList();
        var cells = await db.PositionRevisions.AsNoTracking().Where(revision => keys.Contains(revision.Key))
            .Select(revision => new { revision.NegotiationId, revision.Key, Party = revision.Position.Party.Key, Issue = revision.Position.Issue.Key })
            .Distinct().ToListAsync(cancellationToken);
        return cells.GroupBy(cell => (cell.NegotiationId, cell.Key)).ToDictionary(group => group.Key, group => $"{group.First().Party}/{group.First().Issue}");
    }
}
