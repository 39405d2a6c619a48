using PeaceTracker.Data.RollUps;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>Who is writing, when, and in which import; and, once saved, what was touched.</summary>
/// <param name="Actor">A curator's name, or what the application does on whose behalf.</param>
/// <param name="At">The one time of everything in this write, UTC.</param>
public sealed record Recording(string Actor, DateTime At)
{
    private readonly HashSet<(int, Noun)> touched = [];

    private readonly List<AuditEntry> notes = [];

    /// <summary>The import that brings the rows, where there is one.</summary>
    public ImportBatch? Batch { get; set; }

    /// <summary>The network address that it comes from, where it is about an account.</summary>
    public string? Origin { get; init; }

    /// <summary>The kinds of nouns that were saved, by negotiation.</summary>
    public IReadOnlySet<(int NegotiationId, Noun Noun)> Touched => touched;

    /// <summary>Whether a draft was saved, or what waits for triage. They are no nouns: nobody but curators is told of them.</summary>
    public bool TouchedDrafts { get; private set; }

    /// <summary>Days of strikes whose figures must be taken anew before this write ends.</summary>
    internal TouchedDays TouchedDays { get; } = new();

    /// <summary>Whether something waits to be saved with the next rows.</summary>
    public bool HasNotes => notes.Count > 0;

    /// <summary>One row of the change log for rows that came by the thousand.</summary>
    public Change Bulk(int negotiationId, Noun noun, string headline) => new()
    {
        NegotiationId = negotiationId,
        RecordedAt = At,
        Actor = Actor,
        Noun = noun,
        Key = Batch is null ? noun.ToString() : $"batch-{Batch.Id}",
        Kind = ChangeKind.Added,
        Headline = headline,
        ImportBatchId = Batch?.Id,
    };

    /// <summary>An entry of the audit log, written with the next save of this write.</summary>
    public void Note(
        Deed deed, string headline, int? negotiationId = null, Noun? noun = null, string? key = null, string? before = null, string? after = null) =>
        notes.Add(new AuditEntry
        {
            At = At, Actor = Actor, Origin = Origin, Deed = deed, Headline = headline, NegotiationId = negotiationId, Noun = noun, Key = key,
            Before = before, After = after,
        });

    internal IReadOnlyList<AuditEntry> TakeNotes()
    {
        AuditEntry[] taken = [.. notes];
        notes.Clear();
        return taken;
    }

    internal void TouchDrafts() => TouchedDrafts = true;

    internal void Touch(int negotiationId, Noun noun) => touched.Add((negotiationId, noun));
}
