using System.Globalization;
using Microsoft.Data.Sqlite;

namespace PeaceTracker.Data.Backups;

/// <summary>
/// Looks at a database without changing it: whether SQLite finds it whole, whether every row names rows that are there, and
/// whether its audit log is as it was written. Works while a server writes to the same file.
/// </summary>
public static class DatabaseCheck
{
    /// <summary>A connection that cannot change the file.</summary>
    public static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 5,
        }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>Checks everything, as of one moment.</summary>
    /// <param name="file">The database.</param>
    /// <param name="known">Heads of its audit log that are known from elsewhere.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<DatabaseFinding> RunAsync(string file, IEnumerable<KnownHead> known, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(file, cancellationToken);

            // One read transaction: what is written meanwhile does not move under the check.
            await using var transaction = connection.BeginTransaction(deferred: true);
            if (await FaultAsync(connection, cancellationToken) is { } fault)
            {
                return DatabaseFinding.Broken(fault);
            }

            var rows = await RowsAsync(connection, cancellationToken);
            var migration = rows.ContainsKey("__EFMigrationsHistory")
                ? await TextAsync(connection, "SELECT max(MigrationId) FROM __EFMigrationsHistory", cancellationToken) ?? ""
                : "";
            if (migration.Length == 0)
            {
                return DatabaseFinding.Broken("It is not a database of PeaceTracker.");
            }

            var audit = rows.ContainsKey("AuditEntries") ? await AuditVerification.VerifyAsync(connection, known, cancellationToken) : null;
            return new(audit?.Fault, migration, rows, audit);
        }
        catch (SqliteException fault)
        {
            return DatabaseFinding.Broken($"It cannot be read: {fault.Message}");
        }
    }

    private static async Task<string?> FaultAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        if (await TextAsync(connection, "PRAGMA integrity_check(1)", cancellationToken) is var verdict && verdict != "ok")
        {
            return $"SQLite finds it damaged: {verdict}";
        }

        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_key_check";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken)
            ? $"Row {(rows.IsDBNull(1) ? "?" : rows.GetInt64(1).ToString(CultureInfo.InvariantCulture))} of {rows.GetString(0)} names a row of {rows.GetString(2)} that is not there."
            : null;
    }

    private static async Task<SortedDictionary<string, long>> RowsAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var tables = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
            await using var names = await command.ExecuteReaderAsync(cancellationToken);
            while (await names.ReadAsync(cancellationToken))
            {
                tables.Add(names.GetString(0));
            }
        }

        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            rows[table] = long.Parse(await TextAsync(connection, $"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellationToken) ?? "0", CultureInfo.InvariantCulture);
        }

        return rows;
    }

    private static async Task<string?> TextAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}

/// <summary>What a check found.</summary>
/// <param name="Fault">The first thing that is wrong, in words; null where nothing is.</param>
/// <param name="Migration">The last migration of its schema.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="Audit">Its audit log; null where its schema has none yet.</param>
public sealed record DatabaseFinding(string? Fault, string Migration, IReadOnlyDictionary<string, long> Rows, AuditVerdict? Audit)
{
    internal static DatabaseFinding Broken(string fault) => new(fault, "", new Dictionary<string, long>(StringComparer.Ordinal), null);
}
