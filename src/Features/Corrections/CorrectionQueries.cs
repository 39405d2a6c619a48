using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Corrections;

/// <summary>Reads published corrections. The first pages are shared by all readers.</summary>
public sealed class CorrectionQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>A page of corrections; null where there is no such negotiation.</summary>
    public async Task<CorrectionList?> PageAsync(CorrectionFilter filter, CancellationToken cancellationToken) => filter.Page == 1
        ? await shared.GetAsync(filter.Negotiation ?? SharedReads.Everything, "corrections", token => ReadAsync(filter, token), cancellationToken)
        : await ReadAsync(filter, cancellationToken);

    private async Task<CorrectionList?> ReadAsync(CorrectionFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiations = await db.Negotiations.OrderBy(row => row.Title).Select(row => new { row.Id, row.Slug, row.Title }).ToListAsync(cancellationToken);
        var wanted = negotiations.Where(row => filter.Negotiation is null || row.Slug == filter.Negotiation).ToDictionary(row => row.Id, row => new CorrectedNegotiation(row.Slug, row.Title));
        if (wanted.Count == 0 && filter.Negotiation is not null)
        {
            return null;
        }

        var ids = wanted.Keys.ToList();
        var corrections = db.Corrections.Where(correction => ids.Contains(correction.NegotiationId));
        var rows = await corrections.OrderByDescending(correction => correction.PublishedAt).ThenByDescending(correction => correction.Id)
            .Skip((filter.Page - 1) * CorrectionFilter.PageSize).Take(CorrectionFilter.PageSize).AsNoTracking().ToListAsync(cancellationToken);

        // What is retired has no page; nor has a part of an issue that is.
        var revisions = rows.Select(row => row.RevisionId).OfType<int>().ToList();
        var cells = await db.PositionRevisions
            .Where(revision => revisions.Contains(revision.Id))
            .Where(revision => db.Positions.Any(position => position.Id == revision.PositionId))
            .Where(revision => revision.Position.Issue.ParentId == null || db.Issues.Any(parent => parent.Id == revision.Position.Issue.ParentId))
            .Select(revision => new { revision.Id, Party = revision.Position.Party.Key, Issue = revision.Position.Issue.Key })
            .ToDictionaryAsync(row => row.Id, row => $"{row.Party}/{row.Issue}", cancellationToken);

        return new(
            [.. rows.Select(row => Line(row, wanted[row.NegotiationId], row.RevisionId is { } id ? cells.GetValueOrDefault(id) : null))],
            await corrections.CountAsync(cancellationToken), [.. negotiations.Select(row => new CorrectedNegotiation(row.Slug, row.Title))]);
    }

    private static CorrectionLine Line(Correction row, CorrectedNegotiation negotiation, string? cell)
    {
        var (before, after) = (Fields(row.Before), Fields(row.After));
        var table = RecordFormat.Tables.First(known => known.Noun == row.Noun).Name;
        return new(
            row.Id, negotiation, row.Noun, row.Headline, row.Reason, row.PublishedAt,
            [.. after.Select(field => new CorrectedField(FieldWords.Label(field.Key), FieldWords.Cell(table, field.Key, before.GetValueOrDefault(field.Key, "")), FieldWords.Cell(table, field.Key, field.Value)))],
            cell is null ? null : $"/{negotiation.Slug}/positions/{cell}");
    }

    private static Dictionary<string, string> Fields(string json) => JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
}
