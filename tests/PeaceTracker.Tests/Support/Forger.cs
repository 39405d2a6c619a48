using Microsoft.Data.Sqlite;

namespace PeaceTracker.Tests.Support;

/// <summary>Somebody with the file in hands, and no respect for its triggers.</summary>
internal static class Forger
{
    /// <summary>Runs statements on a database file past the application.</summary>
    public static async Task ForgeAsync(string file, params string[] statements)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        foreach (var statement in (string[])["DROP TRIGGER IF EXISTS TR_AuditEntries_UPDATE", "DROP TRIGGER IF EXISTS TR_AuditEntries_DELETE", "PRAGMA foreign_keys = OFF", .. statements])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }
}
