using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>Reads drafts.</summary>
public sealed class DraftQueries(IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>A draft with its records; null where there is none.</summary>
    public async Task<DraftView?> FindAsync(int id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await (from draft in db.Drafts
                           join negotiation in db.Negotiations on draft.NegotiationId equals negotiation.Id
                           where draft.Id == id
                           select new { Draft = draft, negotiation.Slug, negotiation.Title }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        // A closed draft is history: what was published after it is no conflict of its.
        var (faults, conflicts) = !found.Draft.Status.IsUnderWay()
            ? ([], [])
            : await new DraftCheck(db, found.Draft.NegotiationId, found.Draft.Records, found.Draft.CorrectionReason).RunAsync(cancellationToken);
        return new(Line(found.Draft, found.Slug, found.Title), found.Draft.Records, found.Draft.CorrectionReason, found.Draft.Note, faults, conflicts);
    }

    /// <summary>Drafts that have come so far, latest first where nothing else is asked for, a page at a time.</summary>
    public async Task<DraftList> ListAsync(DraftFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var drafts = from draft in db.Drafts
                     join negotiation in db.Negotiations on draft.NegotiationId equals negotiation.Id
                     where filter.Statuses.Contains(draft.Status)
                         && (filter.AuthorId == null || draft.AuthorId == filter.AuthorId)
                         && (filter.NotAuthorId == null || draft.AuthorId != filter.NotAuthorId)
                         && (filter.Noun == null || draft.Noun == filter.Noun)
                         && (filter.Key == null || draft.Key == filter.Key)
                         && (filter.Negotiation == null || negotiation.Slug == filter.Negotiation)
                     select new { Draft = draft, negotiation.Slug, negotiation.Title };
        var total = await drafts.CountAsync(cancellationToken);
        var sorted = filter.OldestFirst
            ? drafts.OrderBy(row => row.Draft.ChangedAt).ThenBy(row => row.Draft.Id)
            : drafts.OrderByDescending(row => row.Draft.ChangedAt).ThenByDescending(row => row.Draft.Id);
        var page = await sorted
            .Skip((filter.Page - 1) * DraftFilter.PageSize).Take(DraftFilter.PageSize).AsNoTracking().ToListAsync(cancellationToken);
        return new([.. page.Select(row => Line(row.Draft, row.Slug, row.Title))], total);
    }

    /// <summary>Those of these drafts of which something newer was published since they were opened.</summary>
    public async Task<IReadOnlySet<int>> OvertakenAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var overtaken = new HashSet<int>();
        foreach (var draft in await db.Drafts.Where(draft => ids.Contains(draft.Id)).AsNoTracking().ToListAsync(cancellationToken))
        {
            foreach (var record in draft.Records)
            {
                if (RecordComparison.IsOvertaken(record, await RecordReader.PresentAsync(db, draft.NegotiationId, record, cancellationToken)))
                {
                    overtaken.Add(draft.Id);
                    break;
                }
            }
        }

        return overtaken;
    }

    private static DraftLine Line(Draft draft, string slug, string title) => new(
        draft.Id, draft.Version, slug, title, draft.Noun, draft.Key, draft.Headline, draft.AuthorId, draft.Author, draft.Status, draft.Comment,
        draft.CorrectionReason is not null, draft.ChangedAt, draft.DecidedBy) { Editor = DraftAddress.Editor(slug, draft) };
}

/// <summary>Which drafts a list shows.</summary>
public sealed record DraftFilter(IReadOnlyList<DraftStatus> Statuses, int? AuthorId = null, string? Negotiation = null, int Page = 1)
{
    public const int PageSize = 50;

    /// <summary>Only drafts about this kind of noun.</summary>
    public Noun? Noun { get; init; }

    /// <summary>Only drafts about the noun of this key.</summary>
    public string? Key { get; init; }

    /// <summary>Only drafts of others than this account.</summary>
    public int? NotAuthorId { get; init; }

    public bool OldestFirst { get; init; }
}

/// <summary>A page of drafts, and how many there are in all.</summary>
public sealed record DraftList(IReadOnlyList<DraftLine> Lines, int Total);

/// <summary>A draft in a list. Times are UTC.</summary>
public sealed record DraftLine(
    int Id, int Version, string Negotiation, string NegotiationTitle, Noun Noun, string Key, string Headline, int AuthorId, string Author, DraftStatus Status,
    string? Comment, bool IsCorrection, DateTime ChangedAt, string? DecidedBy)
{
    /// <summary>Where its author goes on with it.</summary>
    public string Editor { get; init; } = "";
}

/// <summary>A draft with all that it says, and what stands in the way of its publication.</summary>
public sealed record DraftView(
    DraftLine Line, IReadOnlyList<DraftedRecord> Records, string? CorrectionReason, string? Note, IReadOnlyList<RecordFault> Faults, IReadOnlyList<RecordConflict> Conflicts);
