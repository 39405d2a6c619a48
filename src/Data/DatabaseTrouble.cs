using System.Data.Common;

namespace PeaceTracker.Data;

/// <summary>Tells what keeps the database from being used: a full or read-only disk, a damaged file, a folder of someone else's.</summary>
public static class DatabaseTrouble
{
    /// <summary>One line for the operator; null where a fault is about something else.</summary>
    public static string? In(Exception fault) => fault switch
    {
        DatabaseRefusedException => fault.Message,
        _ when fault.GetBaseException() is DbException or IOException or UnauthorizedAccessException => $"The database cannot be used: {fault.GetBaseException().Message.TrimEnd('.')}.",
        _ => null,
    };
}
