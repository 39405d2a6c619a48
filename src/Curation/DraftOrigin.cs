using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Keeps the triage of items in step with the drafts that are made from them, within the write that changes the draft.</summary>
internal static class DraftOrigin
{
    /// <summary>The triage that a draft is to be made from; else why it cannot be.</summary>
    public static async Task<(Triage? Triage, CurationOutcome? Stopped)> FindAsync(TrackerContext db, int negotiationId, TriageAt from, CancellationToken token) =>
        await db.Triages.SingleOrDefaultAsync(row => row.ItemId == from.ItemId && row.NegotiationId == negotiationId, token) switch
        {
            null => (null, new CurationOutcome.NotFound()),
            var triage when triage.Version != from.Version => (null, Overtaken(triage)),
            var triage => (triage, null),
        };

    /// <summary>What whoever saw an older state of an item is told.</summary>
    public static CurationOutcome.Refused Overtaken(Triage triage) => new($"{triage.Actor} was here meanwhile. Nothing was changed; look again.");

    /// <summary>Says of an item that a draft was made from it.</summary>
    public static void Take(Triage triage, Recording recording, Draft draft)
    {
        triage.DraftId = draft.Id;
        Set(triage, TriageState.Drafted, recording);
    }

    /// <summary>Says of the items that a draft rests on what became of it.</summary>
    public static async Task FollowAsync(TrackerContext db, Recording recording, Draft draft, CancellationToken token)
    {
        var cited = draft.Status == DraftStatus.Published ? Addresses(draft) : [];
        var items = await db.NewsItems.Where(item => item.NegotiationId == draft.NegotiationId && cited.Contains(item.Url!)).Select(item => item.Id).ToListAsync(token);
        var triages = await (from triage in db.Triages
                             join item in db.NewsItems on triage.ItemId equals item.Id
                             where triage.NegotiationId == draft.NegotiationId && (triage.DraftId == draft.Id || items.Contains(triage.ItemId))
                             select new
                             {
                                 Triage = triage, item.Url,
                                 Rests = db.Statements.Any(statement => statement.NegotiationId == draft.NegotiationId && statement.Url == item.Url && item.Url != null),
                             }).ToListAsync(token);
        foreach (var row in triages)
        {
            switch (draft.Status)
            {
                // Whoever took the item's words out of the draft before it was published does not cite it.
                case DraftStatus.Published when row.Rests || row.Url is null:
                    row.Triage.DraftId ??= draft.Id;
                    Set(row.Triage, TriageState.Cited, recording);
                    break;
                case DraftStatus.Published or DraftStatus.Discarded when row.Triage.State == TriageState.Drafted:
                    Set(row.Triage, row.Rests ? TriageState.Cited : TriageState.Relevant, recording);
                    break;
                case DraftStatus.Open when row.Triage.State == TriageState.Relevant:
                    Set(row.Triage, TriageState.Drafted, recording);
                    break;
                default:
                    break;
            }
        }
    }

    private static List<string> Addresses(Draft draft) =>
        [.. draft.Records.Where(record => record.Table == RecordFormat.Statements.Name).Select(record => record.Fields.GetValueOrDefault("url", "").Trim()).Where(url => url.Length > 0)];

    private static void Set(Triage triage, TriageState state, Recording recording) =>
        (triage.State, triage.Version, triage.ChangedAt, triage.Actor) = (state, triage.Version + 1, recording.At, recording.Actor);
}
