using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PeaceTracker.Data;

/// <summary>Tells what keeps the database from being used: a full or read-only disk, a damaged file, a folder of someone else's.</summary>
public static class DatabaseTrouble
{
    private const int Constraint = 19;

    /// <summary>One line for the operator; null where a fault is about something else, such as a row that breaks a rule.</summary>
    public static string? In(Exception fault) => fault switch
    {
        DatabaseRefusedException => fault.Message,
        _ when fault.GetBaseException() is SqliteException { SqliteErrorCode: Constraint } => null,
        _ when fault.GetBaseException() is DbException or IOException or UnauthorizedAccessException => $"The database cannot be used: {fault.GetBaseException().Message.TrimEnd('.')}.",
        _ => null,
    };
}
