using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>Who is writing, when, and in which import; and, once saved, what was touched.</summary>
/// <param name="Actor">A curator's name, or what the application does on whose behalf.</param>
/// <param name="At">The one time of everything in this write, UTC.</param>
public sealed record Recording(string Actor, DateTime At)
{
    private readonly HashSet<(int, Noun)> touched = [];

    /// <summary>The import that brings the rows, where there is one.</summary>
    public ImportBatch? Batch { get; set; }

    /// <summary>The kinds of nouns that were saved, by negotiation.</summary>
    public IReadOnlySet<(int NegotiationId, Noun Noun)> Touched => touched;

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

    internal void Touch(int negotiationId, Noun noun) => touched.Add((negotiationId, noun));
}
