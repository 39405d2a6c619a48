using PeaceTracker.Curation;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>Reads what stands on the desk of whoever edits a position: what holds now, and what a new revision starts from.</summary>
public sealed class PositionDeskQueries(PositionDetailQueries details, RecordQueries records, EditableCellQueries cells)
{
    /// <summary>The desk for a party on an issue; null where the negotiation has no such party or issue.</summary>
    public async Task<PositionDesk?> FindAsync(string negotiation, string party, string issue, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(negotiation, party, issue, MatrixView.Present.Moment, cancellationToken) is not { } detail
            || await records.FindAsync(negotiation, "parties", party, cancellationToken) is not { } written
            || await records.NewRevisionAsync(negotiation, party, issue, cancellationToken) is not { } next
            || await cells.FindAsync(negotiation, cancellationToken) is not { } known)
        {
            return null;
        }

        return new(
            detail, next,
            [party, .. RecordField.Entries(written["members"])],
            [.. known.Drafts.Where(draft => (draft.Party, draft.Issue) == (party, issue))],
            known.Retired.Any(position => (position.Party, position.Issue) == (party, issue)));
    }

    /// <summary>One revision in its written form; null where this position has none of this key.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> RevisionAsync(string negotiation, string party, string issue, string key, CancellationToken cancellationToken) =>
        await records.FindAsync(negotiation, "positions", key, cancellationToken) is { } fields && (fields["party"], fields["issue"]) == (party, issue) ? fields : null;
}

/// <summary>What an editor of a position has before them.</summary>
/// <param name="Detail">What is published, with evidence and history.</param>
/// <param name="Next">What a new revision starts from.</param>
/// <param name="Speaking">Keys of the party and of its members: whose statements a position can rest on.</param>
/// <param name="Drafts">Drafts under way about it, latest first.</param>
/// <param name="IsRetired">Whether it was taken out of the matrix: a new revision brings it back.</param>
public sealed record PositionDesk(
    PositionDetail Detail, NewRevision Next, IReadOnlyList<string> Speaking, IReadOnlyList<CellDraft> Drafts, bool IsRetired)
{
    /// <summary>The revision that held before one of this key; for a new one, the one that holds now.</summary>
    public RevisionLine? Before(string key)
    {
        var standing = Detail.History.Where(revision => !revision.Replaced).ToList();
        var at = standing.FindIndex(revision => revision.Key == key);
        return at < 0 ? Detail.Holding : standing.ElementAtOrDefault(at + 1);
    }
}
