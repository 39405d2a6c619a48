namespace PeaceTracker.Terminal;

/// <summary>How a command ended, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done, or nothing needed doing.</summary>
    public const int Done = 0;

    /// <summary>The input was refused and nothing was changed.</summary>
    public const int Refused = 1;

    /// <summary>The command itself was not understood.</summary>
    public const int Usage = 2;

    /// <summary>Another process is writing to the data directory; nothing was changed.</summary>
    public const int InUse = 3;
}
