using PeaceTracker.Accounts;
using PeaceTracker.Curation.Review;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation.Editing;

/// <summary>
/// What an editor's page holds: the records being edited, the draft they are kept in, and what came of the last attempt. One
/// for each page; the page shows it and calls it, and decides which records there are.
/// </summary>
public sealed class DraftEditing(Gate gate, DraftCurator curator, DraftReviewer reviewer, DraftQueries drafts, RecordQueries published, ReviewQueries review)
{
    private string saved = "";

    // The records as they stood in the draft when it was read or saved last: faults and conflicts name them by their place.
    private List<EditedRecord> placed = [];

    /// <summary>Slug of the negotiation.</summary>
    public string Negotiation { get; private set; } = "";

    /// <summary>Name of the table of the record that it is about.</summary>
    public string Table { get; private set; } = "";

    /// <summary>The records in their order of publication.</summary>
    public List<EditedRecord> Records { get; } = [];

    /// <summary>The record that it is about; the others come with it.</summary>
    public EditedRecord Main => Records.First(record => record.Table == Table);

    /// <summary>The draft as it was read or saved last; null before it was saved.</summary>
    public DraftAt? Draft { get; private set; }

    public DraftStatus Status { get; private set; }

    /// <summary>Whose draft it is, where it is somebody else's; nobody else changes it.</summary>
    public string? Foreign { get; private set; }

    /// <summary>What an editor told when it was returned.</summary>
    public string? Comment { get; private set; }

    /// <summary>What the editors are told with it.</summary>
    public string Note { get; set; } = "";

    /// <summary>The public reason, where it puts an error right; null where it does not.</summary>
    public string? CorrectionReason { get; set; }

    /// <summary>Who edits: whoever is signed in; null where they may not.</summary>
    public Caller? Caller { get; private set; }

    /// <summary>Whether it may be published at once: an editor, where no other pair of eyes is asked for.</summary>
    public bool MayPublish { get; private set; }

    public IReadOnlyList<RecordFault> Faults { get; private set; } = [];

    public IReadOnlyList<RecordConflict> Conflicts { get; private set; } = [];

    /// <summary>Why the last attempt was refused, in words for the page.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was done last, in words for the page.</summary>
    public string? Done { get; private set; }

    /// <summary>Counts the attempts that failed, so that the page can bring the focus to what is wrong.</summary>
    public int Attempt { get; private set; }

    public bool Busy { get; private set; }

    public bool ReadOnly => Foreign is not null || Status is not (DraftStatus.Open or DraftStatus.Returned);

    /// <summary>Whether something was typed that is not in the draft yet.</summary>
    public bool Dirty => !ReadOnly && Said() != saved;

    /// <summary>Begins with records that are in no draft yet.</summary>
    public async Task BeginAsync(string negotiation, string table, IEnumerable<EditedRecord> records, CancellationToken cancellationToken)
    {
        (Negotiation, Table, Draft, Status, Foreign, Comment, Note, CorrectionReason) = (negotiation, table, null, DraftStatus.Open, null, null, "", null);
        Take(records);
        await AskAsync(cancellationToken);
    }

    /// <summary>Takes up a draft; false where there is none of this number and table in the negotiation.</summary>
    public async Task<bool> TakeUpAsync(string negotiation, string table, int id, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(id, cancellationToken) is not { } view || view.Line.Negotiation != negotiation || view.Line.Noun != RecordFormat.Find(table)?.Noun)
        {
            return false;
        }

        (Negotiation, Table) = (negotiation, table);
        await AskAsync(cancellationToken);
        Take(view.Records.Select((record, i) => new EditedRecord(record.Table, EditedRecord.HandleOf(record, i), record.Fields, record.Opened)));
        Know(view);
        (saved, placed) = (Said(), [.. Records]);
        return true;
    }

    /// <summary>Keeps what was typed as a draft.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) => AttemptAsync(async () =>
    {
        if (await KeepAsync(cancellationToken))
        {
            Done = Faults.Count > 0 || Conflicts.Count > 0 ? "The draft is saved as it is." : "The draft is saved.";
        }
    });

    /// <summary>Keeps it and gives it to the editors.</summary>
    public Task SubmitAsync(CancellationToken cancellationToken) => AttemptAsync(async () =>
    {
        if (await KeepAsync(cancellationToken) && Stands() && Took(await curator.SubmitAsync(Draft!, Note, cancellationToken)))
        {
            (Status, Done) = (DraftStatus.Submitted, "Submitted: an editor will look at it. Until then you can take it back.");
        }
    });

    /// <summary>Keeps it and publishes it at once.</summary>
    public Task<bool> PublishAsync(CancellationToken cancellationToken) => AttemptAsync(async () =>
    {
        if (await KeepAsync(cancellationToken) && Stands() && Took(await reviewer.PublishAsync([Draft!], cancellationToken)))
        {
            (Status, Done) = (DraftStatus.Published, "Published.");
        }
    });

    /// <summary>Takes it back from the editors.</summary>
    public Task WithdrawAsync(CancellationToken cancellationToken) => MoveAsync(curator.WithdrawAsync, DraftStatus.Open, "Taken back: you can go on with it.", cancellationToken);

    /// <summary>Gives it up; it can be taken up again.</summary>
    public Task DiscardAsync(CancellationToken cancellationToken) => MoveAsync(curator.DiscardAsync, DraftStatus.Discarded, "The draft is discarded.", cancellationToken);

    /// <summary>Takes it up again.</summary>
    public Task RestoreAsync(CancellationToken cancellationToken) => MoveAsync(curator.RestoreAsync, DraftStatus.Open, "The draft is back.", cancellationToken);

    /// <summary>
    /// Goes on with what a person chose where something newer is there: the record says it from now on, and was opened on what
    /// is there now. Saves it.
    /// </summary>
    public async Task MergeAsync(RecordConflict conflict, IReadOnlyDictionary<string, string> chosen, CancellationToken cancellationToken)
    {
        var record = Drafted(conflict.Record);
        foreach (var (field, value) in chosen)
        {
            record.Fields[field] = value;
        }

        if (Draft is { } at && await drafts.FindAsync(at.Id, cancellationToken) is { } view && view.Line.Version != at.Version)
        {
            // It was the draft itself that had been changed: go on from there, with the records that came to it meanwhile.
            Records.AddRange(view.Records.Where(theirs => Records.TrueForAll(mine => mine.Table != theirs.Table || mine.Key != theirs.Key))
                .Select(theirs => new EditedRecord(theirs.Table, $"{theirs.Table}:{theirs.Key}", theirs.Fields, theirs.Opened)));
            Draft = new(at.Id, view.Line.Version);
        }
        else
        {
            record.Opened = record.Table == "positions" && !record.Existing
                ? await published.LatestPositionAsync(Negotiation, record.Fields.GetValueOrDefault("party", ""), record.Fields.GetValueOrDefault("issue", ""), cancellationToken)
                : await published.FindAsync(Negotiation, record.Table, record.Key, cancellationToken);
        }

        Conflicts = [.. Conflicts.Where(other => other != conflict)];
        if (Conflicts.Count == 0)
        {
            await SaveAsync(cancellationToken);
        }
    }

    /// <summary>The faults of one record, for its form.</summary>
    public IReadOnlyList<RecordFault> FaultsOf(EditedRecord record) => [.. Faults.Where(fault => fault.Record < placed.Count && placed[fault.Record] == record)];

    /// <summary>The record at a place of the draft, as faults and conflicts name it.</summary>
    public EditedRecord Drafted(int place) => placed[place];

    // What is published and stays as it is needs no draft.
    private List<EditedRecord> Kept => [.. Records.Where(record => record.Table == Table || record.Changed)];

    private async Task<bool> KeepAsync(CancellationToken cancellationToken)
    {
        if (Draft is not null && !Dirty && Faults.Count == 0 && Conflicts.Count == 0)
        {
            return true;
        }

        placed = Kept;
        var outcome = await SendAsync(cancellationToken);
        if (outcome is CurationOutcome.Conflict { Records.Count: 0 } && await drafts.FindAsync(Draft!.Id, cancellationToken) is { } same)
        {
            // Saved from another tab, in the same words.
            Draft = new(same.Line.Id, same.Line.Version);
            outcome = await SendAsync(cancellationToken);
        }

        if (!Took(outcome))
        {
            return false;
        }

        await SettleAsync(cancellationToken);
        saved = Said();
        return true;
    }

    private Task<CurationOutcome> SendAsync(CancellationToken cancellationToken) => curator.SaveAsync(
        new(Negotiation, Draft?.Id, Draft?.Version ?? 0, Table, [.. placed.Select(record => record.Drafted())], CorrectionReason), cancellationToken);

    // How a quote is tied to its source is found out when it is saved.
    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        if (placed.Exists(record => record.Table == "statements") && await drafts.FindAsync(Draft!.Id, cancellationToken) is { } view)
        {
            placed.Zip(view.Records).ToList().ForEach(pair => pair.First.Settle(pair.Second));
        }
    }

    private bool Stands()
    {
        var stands = Faults.Count == 0 && Conflicts.Count == 0;
        Attempt += stands ? 0 : 1;
        return stands;
    }

    private bool Took(CurationOutcome outcome)
    {
        switch (outcome)
        {
            case CurationOutcome.Saved done:
                (Draft, Faults, Conflicts) = (new(done.DraftId, done.Version), done.Faults, done.Conflicts);
                return true;
            case CurationOutcome.Done:
                (Faults, Conflicts) = ([], []);
                return true;
            case CurationOutcome.Invalid invalid:
                Faults = invalid.Faults;
                break;
            case CurationOutcome.Conflict conflict:
                Conflicts = conflict.Records;
                break;
            case CurationOutcome.Refused refused:
                Refusal = refused.Why;
                break;
            default:
                Refusal = "It is not there any more.";
                break;
        }

        Attempt++;
        return false;
    }

    private Task<bool> MoveAsync(Func<DraftAt, CancellationToken, Task<CurationOutcome>> move, DraftStatus to, string words, CancellationToken cancellationToken) => AttemptAsync(async () =>
    {
        if (Draft is { } at && Took(await move(at, cancellationToken)))
        {
            (Status, Done) = (to, words);
        }
    });

    // Answers whether it was done.
    private async Task<bool> AttemptAsync(Func<Task> attempt)
    {
        if (Busy)
        {
            return false;
        }

        (Busy, Refusal, Done) = (true, null, null);
        try
        {
            await attempt();
            return Done is not null;
        }
        finally
        {
            Busy = false;
        }
    }

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        var admission = await gate.LookAsync(Role.Curator, cancellationToken);
        (Caller, Refusal) = (admission.Caller, admission.Caller is null ? admission.Refusal : null);
        MayPublish = Caller?.Role >= Role.Editor && !await review.FourEyesAsync(cancellationToken);
    }

    private void Take(IEnumerable<EditedRecord> records)
    {
        Records.Clear();
        Records.AddRange(records);
        (Faults, Conflicts, Done) = ([], [], null);
        (saved, placed) = (Said(), Kept);
    }

    private void Know(DraftView view)
    {
        (Draft, Status, Comment, Note, CorrectionReason) = (new(view.Line.Id, view.Line.Version), view.Line.Status, view.Line.Comment, view.Note ?? "", view.CorrectionReason);
        (Faults, Conflicts) = (view.Faults, view.Conflicts);
        Foreign = Caller is { } caller && caller.AccountId == view.Line.AuthorId ? null : view.Line.Author;
    }

    private string Said() => EditedRecord.Said(Kept) + CorrectionReason;
}
