using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>Reads what a curator wants to know of cells before choosing one: where a draft is under way, and what is retired.</summary>
public sealed class EditableCellQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>Drafts and retired positions of a negotiation; null where there is no such negotiation.</summary>
    public async Task<EditableCells?> FindAsync(string negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return null;
        }

        var drafts = await db.Drafts.Where(draft => draft.NegotiationId == id && draft.Noun == Noun.Position && DraftStatuses.UnderWay.Contains(draft.Status))
            .OrderByDescending(draft => draft.ChangedAt).AsNoTracking().ToListAsync(cancellationToken);
        var retired = await db.Positions.WithRetired().Where(position => position.NegotiationId == id && EF.Property<DateTime?>(position, Retirement.Property) != null)
            .OrderBy(position => position.Issue.Order).ThenBy(position => position.Party.Order)
            .Select(position => new RetiredPosition(
                position.Party.Key, position.Party.Name, position.Issue.Key, position.Issue.Name, EF.Property<DateTime>(position, Retirement.Property)))
            .ToListAsync(cancellationToken);
        return new([.. drafts.Select(Line).OfType<CellDraft>()], retired);
    }

    private static CellDraft? Line(Draft draft) => draft.Records.FirstOrDefault(record => record.Table == RecordFormat.Positions.Name) is { } record
        ? new(draft.Id, record.Fields.GetValueOrDefault("party", ""), record.Fields.GetValueOrDefault("issue", ""), draft.AuthorId, draft.Author, draft.Status, draft.Headline, draft.ChangedAt)
        : null;
}

/// <summary>What is under way in a matrix, and what is out of it.</summary>
public sealed record EditableCells(IReadOnlyList<CellDraft> Drafts, IReadOnlyList<RetiredPosition> Retired)
{
    /// <summary>The word that each cell with a draft is marked with.</summary>
    public IReadOnlyDictionary<(string Party, string Issue), string> Marks => Drafts.GroupBy(draft => (draft.Party, draft.Issue))
        .ToDictionary(cell => cell.Key, cell => cell.Count() == 1 ? "Draft" : $"{cell.Count()} drafts");
}

/// <summary>A draft about a cell. Times are UTC.</summary>
public sealed record CellDraft(
    int Id, string Party, string Issue, int AuthorId, string Author, DraftStatus Status, string Headline, DateTime ChangedAt);

/// <summary>A position that was taken out of the matrix, and since when, UTC.</summary>
public sealed record RetiredPosition(string Party, string PartyName, string Issue, string IssueName, DateTime RetiredAt)
{
    /// <summary>The name by which it is restored.</summary>
    public string Key => $"{Party}/{Issue}";
}
