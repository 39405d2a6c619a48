using PeaceTracker.Domain;

namespace PeaceTracker.Features.Audit;

/// <summary>A page of the audit log.</summary>
/// <param name="Lines">Newest first.</param>
/// <param name="Older">What asks for the next page; null on the last.</param>
/// <param name="Negotiations">The slugs that can be chosen among.</param>
public sealed record AuditPageful(IReadOnlyList<AuditLine> Lines, AuditFilter? Older, IReadOnlyList<string> Negotiations);

/// <summary>One entry of the audit log, as it is shown.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="At">UTC.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Origin">The network address that it came from, where it is about an account.</param>
/// <param name="Deed">What was done.</param>
/// <param name="Noun">To what kind of thing; null where it is about the installation.</param>
/// <param name="Key">To which.</param>
/// <param name="Negotiation">Slug of the negotiation.</param>
/// <param name="Headline">What it is about.</param>
/// <param name="Fields">What it said before and after.</param>
/// <param name="Hash">The entry's seal.</param>
/// <param name="Address">Where readers see it; null where it has no page.</param>
public sealed record AuditLine(
    long Seq, DateTime At, string Actor, string? Origin, Deed Deed, Noun? Noun, string? Key, string? Negotiation, string Headline,
    IReadOnlyList<AuditField> Fields, string Hash, string? Address)
{
    /// <summary>Whether there is a before to be compared with.</summary>
    public bool HasBefore => Fields.Any(part => part.Before is not null);

    /// <summary>What asks for everything that was ever done to the same.</summary>
    public AuditFilter? History => Key is null ? null : new() { Negotiation = Negotiation, Noun = Noun, Key = Key };
}
