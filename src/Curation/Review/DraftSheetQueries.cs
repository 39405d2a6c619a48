using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation.Review;

/// <summary>Reads one draft for those who decide on it.</summary>
public sealed class DraftSheetQueries(IDbContextFactory<TrackerContext> contexts, DraftQueries drafts, ReviewQueries review)
{
    private static readonly Deed[] Deeds =
        [Deed.DraftSaved, Deed.DraftSubmitted, Deed.DraftWithdrawn, Deed.DraftReturned, Deed.DraftPublished, Deed.DraftDiscarded];

    private static readonly Deed[] Others = [Deed.DraftReturned, Deed.DraftPublished];

    /// <summary>A draft as editors read it; null where there is none.</summary>
    public async Task<DraftSheet?> FindAsync(int id, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(id, cancellationToken) is not { } view)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var draft = await db.Drafts.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var wording = new RecordWording(db, draft.NegotiationId, view.Records);
        var records = new List<RecordSheet>();
        foreach (var record in view.Records)
        {
            records.Add(await wording.SheetAsync(record, view.CorrectionReason is not null, cancellationToken));
        }

        return new(view, await review.FourEyesAsync(cancellationToken), records, await TrailAsync(db, draft, cancellationToken));
    }

    // The audit log knows nouns and keys. A draft's own entries are those of its time, and of its author unless it was decided on.
    private static async Task<IReadOnlyList<DraftStep>> TrailAsync(TrackerContext db, Draft draft, CancellationToken cancellationToken)
    {
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.NegotiationId == draft.NegotiationId && entry.Noun == draft.Noun && Deeds.Contains(entry.Deed))
            .Where(entry => entry.At >= draft.CreatedAt && entry.At <= draft.ChangedAt && (entry.Key == draft.Key || entry.Headline == draft.Headline))
            .Where(entry => entry.Actor == draft.Author || Others.Contains(entry.Deed))
            .OrderBy(entry => entry.Seq).Select(entry => new { entry.Deed, entry.Actor, entry.At }).ToListAsync(cancellationToken);
        var steps = new List<DraftStep>();
        foreach (var entry in entries)
        {
            var step = new DraftStep(Word(entry.Deed), entry.Actor, entry.At, 1);
            if (steps.LastOrDefault() is { } last && last.What == step.What && last.Who == step.Who)
            {
                steps[^1] = step with { Times = last.Times + 1 };
            }
            else
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    private static string Word(Deed deed) => deed switch
    {
        Deed.DraftSaved => "saved",
        Deed.DraftSubmitted => "submitted",
        Deed.DraftWithdrawn => "taken back",
        Deed.DraftReturned => "returned",
        Deed.DraftPublished => "published",
        _ => "discarded",
    };
}
