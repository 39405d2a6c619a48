using PeaceTracker.Domain;

namespace PeaceTracker.Features.Corrections;

/// <summary>A page of corrections, newest first. Immutable: readers share it.</summary>
/// <param name="Lines">The corrections.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Negotiations">The negotiations that can be chosen, by title.</param>
public sealed record CorrectionList(IReadOnlyList<CorrectionLine> Lines, int Total, IReadOnlyList<CorrectedNegotiation> Negotiations);

/// <summary>A negotiation whose corrections can be read apart.</summary>
public sealed record CorrectedNegotiation(string Slug, string Title);

/// <summary>A published error that was put right.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Negotiation">The negotiation that it belongs to.</param>
/// <param name="Noun">What kind of thing was corrected.</param>
/// <param name="Headline">What was corrected.</param>
/// <param name="Reason">Why.</param>
/// <param name="PublishedAt">When the correction was published, UTC.</param>
/// <param name="Fields">What it said before and says now.</param>
/// <param name="Address">Where it can be seen; null where it has no page, or is no longer shown.</param>
public sealed record CorrectionLine(
    int Id, CorrectedNegotiation Negotiation, Noun Noun, string Headline, string Reason, DateTime PublishedAt, IReadOnlyList<CorrectedField> Fields, string? Address);

/// <summary>A field before and after, in words.</summary>
public sealed record CorrectedField(string Label, string Before, string After);
