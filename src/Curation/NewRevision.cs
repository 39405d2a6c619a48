using PeaceTracker.Data;

namespace PeaceTracker.Curation;

/// <summary>What a new revision of a position starts from.</summary>
/// <param name="Fields">What it says before anything is typed: where the party stood last, without that revision's dates and evidence.</param>
/// <param name="Latest">The revision that was recorded last, in its written form; null where there is none.</param>
public sealed record NewRevision(IReadOnlyDictionary<string, string> Fields, IReadOnlyDictionary<string, string>? Latest)
{
    // What belongs to one revision alone and must be found out anew for the next.
    private static readonly HashSet<string> OfOne = new(["said_on", "said_precision", "published_on", "shift", "shift_toward", "statements"], StringComparer.Ordinal);

    /// <summary>A key that no revision has yet.</summary>
    public string Key => Fields["key"];

    internal static async Task<NewRevision> ReadAsync(TrackerContext db, int negotiationId, string party, string issue, CancellationToken token)
    {
        var latest = await RecordReader.LatestAsync(db, negotiationId, party, issue, token);
        var fields = (latest ?? new Dictionary<string, string>()).ToDictionary(field => field.Key, field => OfOne.Contains(field.Key) ? "" : field.Value, StringComparer.Ordinal);
        (fields["key"], fields["party"], fields["issue"]) = (await FreeKey.OfPositionAsync(db, negotiationId, party, issue, token), party, issue);
        return new(fields, latest);
    }
}
