using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PeaceTracker.Data.RollUps;

/// <summary>
/// Which edition of the rule a database's roll-ups are of. A database that had none yet, or has those of another version of
/// the program, gets them anew when it is opened.
/// </summary>
internal static class RollUpEdition
{
    // Changes with the rule. SQLite keeps one number of ours in the file itself: this is it.
    private const int Current = 1;

    public static async Task<bool> IsCurrentAsync(TrackerContext db, CancellationToken cancellationToken) =>
        Convert.ToInt32(await RunAsync(db, "PRAGMA user_version", cancellationToken), CultureInfo.InvariantCulture) == Current;

    /// <summary>Takes the figures of all negotiations anew, in one transaction.</summary>
    public static async Task BuildAsync(TrackerContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var negotiation in await db.Negotiations.WithRetired().Select(row => row.Id).ToListAsync(cancellationToken))
        {
            await RollUpKeeper.RebuildAsync(db, negotiation, cancellationToken);
        }

        await RunAsync(db, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Current}"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<object?> RunAsync(TrackerContext db, string sql, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
