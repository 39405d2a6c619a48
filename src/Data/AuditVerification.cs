using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using PeaceTracker.Domain;

namespace PeaceTracker.Data;

/// <summary>
/// Walks the audit log from its first entry to its last and names the first that is not as it was sealed. It reads the rows
/// as they are, so that also one that no program of ours could have written is told and not tripped over.
/// </summary>
public static class AuditVerification
{
    /// <summary>The field of a restoring's entry that lists the heads which it set aside.</summary>
    public const string SetAside = "SetAside";

    private const string Sql =
        "SELECT Seq, At, Actor, Deed, Headline, NegotiationId, Noun, Key, Before, After, Origin, PreviousHash, Hash FROM AuditEntries ORDER BY Seq";

    /// <summary>Verifies the log of an open database, and that it contains what is known of it from elsewhere.</summary>
    public static async Task<AuditVerdict> VerifyAsync(SqliteConnection connection, IEnumerable<KnownHead> known, CancellationToken cancellationToken)
    {
        var heads = known.Where(head => head.Seq > 0).ToLookup(head => head.Seq);
        var strangers = new List<(KnownHead Head, string Fault)>();
        var setAside = new HashSet<string>(StringComparer.Ordinal);
        var (seq, hash) = (0L, AuditEntry.Beginning);

        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (Fault(rows, seq, hash) is { } fault)
            {
                return new(seq, new(seq, hash), fault, 0);
            }

            (seq, hash) = (seq + 1, rows.GetString(12));
            setAside.UnionWith(SetAsideBy(rows));
            strangers.AddRange(heads[seq].Where(head => head.Hash != hash)
                .Select(head => (head, $"Entry {seq} is not the one that {head.Where} knows: the log was written anew, from this entry or an earlier one on.")));
        }

        strangers.AddRange(heads.Where(group => group.Key > seq).SelectMany(group => group)
            .Select(head => (head, $"The log ends with entry {seq}, but {head.Where} knows entry {head.Seq}: the last entries are missing.")));

        // What a restoring set aside is missing for a reason that itself stands in the log.
        return new(
            seq, new(seq, hash), strangers.Where(stranger => !setAside.Contains(stranger.Head.Hash)).OrderBy(stranger => stranger.Head.Seq).Select(stranger => stranger.Fault).FirstOrDefault(),
            strangers.Count(stranger => setAside.Contains(stranger.Head.Hash)));
    }

    private static string? Fault(SqliteDataReader row, long lastSeq, string lastHash)
    {
        var seq = row.GetInt64(0);
        if (seq != lastSeq + 1)
        {
            return lastSeq == 0 ? $"Entry 1 is missing: the log begins with entry {seq}."
                : seq == lastSeq + 2 ? $"Entry {lastSeq + 1} is missing: entry {lastSeq} is followed by entry {seq}."
                : $"Entries {lastSeq + 1} to {seq - 1} are missing.";
        }

        if (Sealed(row)?.Hash != row.GetString(12))
        {
            return $"Entry {seq} does not say what it said when it was written ({row.GetString(4)}).";
        }

        return row.GetString(11) == lastHash ? null
            : $"Entry {seq} does not follow from {(lastSeq == 0 ? "the beginning" : $"entry {lastSeq}")}: one of the two was put in its place ({row.GetString(4)}).";
    }

    // The entry as its row tells it, sealed anew; null where the row says what no entry can say.
    private static AuditEntry? Sealed(SqliteDataReader row)
    {
        if (!DateTime.TryParse(row.GetString(1), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            || !IsWord<Deed>(row.GetString(3), out var deed)
            || !IsWord<Noun>(Text(row, 6) ?? nameof(Noun.Party), out var noun))
        {
            return null;
        }

        return new AuditEntry
        {
            At = at, Actor = row.GetString(2), Deed = deed, Headline = row.GetString(4), NegotiationId = row.IsDBNull(5) ? null : row.GetInt32(5),
            Noun = row.IsDBNull(6) ? null : noun, Key = Text(row, 7), Before = Text(row, 8), After = Text(row, 9), Origin = Text(row, 10),
        }.Seal(row.GetInt64(0) - 1, row.GetString(11));
    }

    private static IEnumerable<string> SetAsideBy(SqliteDataReader row)
    {
        if (row.GetString(3) != nameof(Deed.BackupRestored) || Text(row, 9) is not { } after)
        {
            return [];
        }

        using var fields = JsonDocument.Parse(after);
        return fields.RootElement.TryGetProperty(SetAside, out var heads) && heads.ValueKind == JsonValueKind.Array
            ? [.. heads.EnumerateArray().Select(head => head.GetString() ?? "")]
            : [];
    }

    private static bool IsWord<T>(string text, out T word)
        where T : struct, Enum => Enum.TryParse(text, out word) && word.ToString() == text;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>A head of the audit log that is known from elsewhere, as from a backup's manifest.</summary>
/// <param name="Seq">The entry's number; 0 for a log that had none yet.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Where">Who knows it, as a word of a sentence: "the backup peacetracker-….db".</param>
public sealed record KnownHead(long Seq, string Hash, string Where);

/// <summary>What a walk through the audit log found.</summary>
/// <param name="Entries">How many entries are sound, from the first on.</param>
/// <param name="Head">The last sound one.</param>
/// <param name="Fault">The first that is not, and what is wrong with it; null where all are.</param>
/// <param name="SetAside">How many of the known heads belong to a past that a restoring set aside.</param>
public sealed record AuditVerdict(long Entries, AuditHead Head, string? Fault, int SetAside);
