using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PeaceTracker.Data;

/// <summary>
/// Sets what SQLite keeps per connection. With the write-ahead log, anything less than FULL loses acknowledged commits
/// when the power goes.
/// </summary>
internal sealed class DurableConnection : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Pragma(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Pragma(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Pragma(DbConnection connection)
    {
        var command = connection.CreateCommand();

        // Two megabytes of pages, which is what SQLite keeps by itself, are less than the indexes that each write goes through.
        // With recursive triggers, replacing a row of history is deleting it, which its trigger refuses.
        command.CommandText = "PRAGMA synchronous = FULL; PRAGMA recursive_triggers = ON; PRAGMA cache_size = -8000";
        return command;
    }
}
