using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>What a curator wants a draft to say from now on.</summary>
/// <param name="Negotiation">Slug of the negotiation.</param>
/// <param name="DraftId">The draft; null for a new one.</param>
/// <param name="Version">The version of the draft that was opened; 0 for a new one.</param>
/// <param name="Table">The table of the noun that it is about.</param>
/// <param name="Records">All of its records, in their order of publication.</param>
/// <param name="CorrectionReason">The public reason, where it puts an error right.</param>
/// <param name="From">The item of the news that a new draft is made from, as its triage was seen.</param>
public sealed record SaveDraft(
    string Negotiation, int? DraftId, int Version, string Table, IReadOnlyList<DraftedRecord> Records, string? CorrectionReason = null, TriageAt? From = null);

/// <summary>A draft at the version in which it was seen.</summary>
public sealed record DraftAt(int Id, int Version);
