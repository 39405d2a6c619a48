using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PeaceTracker.Data.Searching;

/// <summary>
/// Builds and drops the index. It is derived and no part of the migrations: an upgrade drops it, so that no migration
/// trips over its triggers and none can lose them, and it is built again from the content afterwards.
/// </summary>
internal static class SearchIndex
{
    /// <summary>Whether the index is there, as this version of the program defines it.</summary>
    public static async Task<bool> IsCurrentAsync(TrackerContext db, CancellationToken cancellationToken) =>
        await ReadAsync(db, "SELECT count(*) FROM sqlite_master WHERE name = 'SearchEdition'", cancellationToken) == "1"
        && await ReadAsync(db, "SELECT Edition FROM SearchEdition", cancellationToken) == SearchDefinition.Edition;

    /// <summary>Takes the index away with all that keeps it, whichever version made it.</summary>
    public static async Task DropAsync(TrackerContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (type, names) in ((string, string)[])[("trigger", "Search\\_%"), ("view", "Search%"), ("table", "SearchText"), ("table", "SearchEntries"), ("table", "SearchEdition")])
        {
            foreach (var name in await NamesAsync(db, type, names, cancellationToken))
            {
                await RunAsync(db, $"DROP {type} {name}", cancellationToken);
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Builds the index anew from the content, in one transaction.</summary>
    public static async Task BuildAsync(TrackerContext db, CancellationToken cancellationToken)
    {
        await DropAsync(db, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await RunAsync(db, SearchDefinition.Tables, cancellationToken);
        await RunAsync(db, SearchDefinition.Fill, cancellationToken);
        await RunAsync(db, SearchDefinition.Triggers, cancellationToken);
        await RunAsync(db, $"CREATE TABLE SearchEdition (Edition TEXT NOT NULL); INSERT INTO SearchEdition VALUES ('{SearchDefinition.Edition}')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TrackerContext db, string type, string pattern, CancellationToken cancellationToken)
    {
        var names = await ReadAsync(
            db, $"SELECT group_concat(name) FROM sqlite_master WHERE type = '{type}' AND name LIKE '{pattern}' ESCAPE '\\'", cancellationToken);
        return names.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task RunAsync(TrackerContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string> ReadAsync(TrackerContext db, string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
