namespace PeaceTracker.Data;

/// <summary>The database must not be used as it is. The message is one line for the operator.</summary>
public sealed class DatabaseRefusedException : Exception
{
    public DatabaseRefusedException(string message)
        : base(message)
    {
    }

    public DatabaseRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public DatabaseRefusedException()
    {
    }
}
