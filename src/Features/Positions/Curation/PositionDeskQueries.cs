using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>Reads what stands on the desk of whoever edits a position: what holds now, and what a new revision starts from.</summary>
public sealed class PositionDeskQueries(PositionDetailQueries details, RecordQueries records, EditableCellQueries cells, IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>The desk for a party on an issue; null where the negotiation has no such party or issue.</summary>
    public async Task<PositionDesk?> FindAsync(string negotiation, string party, string issue, CancellationToken cancellationToken)
    {
        if (await details.FindAsync(negotiation, party, issue, MatrixView.Present.Moment, cancellationToken) is not { } detail
            || await records.FindAsync(negotiation, "parties", party, cancellationToken) is not { } written
            || await cells.FindAsync(negotiation, cancellationToken) is not { } known)
        {
            return null;
        }

        var latest = await records.LatestPositionAsync(negotiation, party, issue, cancellationToken);
        return new(
            detail, latest, await FreeKeyAsync(negotiation, party, issue, detail.History.Count, cancellationToken),
            [party, .. RecordField.Entries(written["members"])],
            [.. known.Drafts.Where(draft => (draft.Party, draft.Issue) == (party, issue))],
            known.Retired.Any(position => (position.Party, position.Issue) == (party, issue)));
    }

    /// <summary>One revision in its written form; null where this position has none of this key.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> RevisionAsync(string negotiation, string party, string issue, string key, CancellationToken cancellationToken) =>
        await records.FindAsync(negotiation, "positions", key, cancellationToken) is { } fields && (fields["party"], fields["issue"]) == (party, issue) ? fields : null;

    // "ukraine-nato-3"
    private async Task<string> FreeKeyAsync(string negotiation, string party, string issue, int revisions, CancellationToken token)
    {
        await using var db = await contexts.CreateDbContextAsync(token);
        var id = await db.FindNegotiationAsync(negotiation, token);
        var stem = $"{party}-{issue}";
        stem = stem.Length > Slug.MaxLength - 6 ? stem[..(Slug.MaxLength - 6)].TrimEnd('-') : stem;
        for (var number = revisions + 1; ; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            if (!await db.PositionRevisions.WithRetired().AnyAsync(revision => revision.NegotiationId == id && revision.Key == key, token))
            {
                return key;
            }
        }
    }
}

/// <summary>What an editor of a position has before them.</summary>
/// <param name="Detail">What is published, with evidence and history.</param>
/// <param name="Latest">The revision that was recorded last, in its written form; null where there is none.</param>
/// <param name="FreeKey">A key that no revision has yet.</param>
/// <param name="Speaking">Keys of the party and of its members: whose statements a position can rest on.</param>
/// <param name="Drafts">Drafts under way about it, latest first.</param>
/// <param name="IsRetired">Whether it was taken out of the matrix: a new revision brings it back.</param>
public sealed record PositionDesk(
    PositionDetail Detail, IReadOnlyDictionary<string, string>? Latest, string FreeKey, IReadOnlyList<string> Speaking, IReadOnlyList<CellDraft> Drafts, bool IsRetired)
{
    // What belongs to one revision alone and must be found out anew for the next.
    private static readonly HashSet<string> OfOneRevision = new(["said_on", "said_precision", "published_on", "shift", "shift_toward", "statements"], StringComparer.Ordinal);

    /// <summary>What a new revision says before anything is typed: where the party stood last, without its dates and evidence.</summary>
    public IReadOnlyDictionary<string, string> NewRevision()
    {
        var fields = (Latest ?? new Dictionary<string, string>()).ToDictionary(field => field.Key, field => OfOneRevision.Contains(field.Key) ? "" : field.Value, StringComparer.Ordinal);
        (fields["key"], fields["party"], fields["issue"]) = (FreeKey, Detail.Party.Key, Detail.Issue.Key);
        return fields;
    }

    /// <summary>The revision that held before one of this key; for a new one, the one that holds now.</summary>
    public RevisionLine? Before(string key)
    {
        var standing = Detail.History.Where(revision => !revision.Replaced).ToList();
        var at = standing.FindIndex(revision => revision.Key == key);
        return at < 0 ? Detail.Holding : standing.ElementAtOrDefault(at + 1);
    }
}
