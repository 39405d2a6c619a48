namespace PeaceTracker.Data;

/// <summary>
/// The one folder that the application writes to: database, keys, backups. Configured as <c>DataDirectory</c>, by
/// default <c>data</c> in the folder that the application is started from.
/// </summary>
public sealed class DataDirectory
{
    private const int SharingViolation = unchecked((int)0x80070020);

    private const int WouldBlock = 11;

    private const int WouldBlockOnMac = 35;

    /// <summary>Resolves the folder and creates it.</summary>
    public DataDirectory(IConfiguration configuration)
    {
        FullPath = Path.GetFullPath(configuration["DataDirectory"] is { Length: > 0 } configured ? configured : "data");
        try
        {
            Directory.CreateDirectory(FullPath);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException($"The data directory {FullPath} cannot be created: {fault.Message}", fault);
        }
    }

    public string FullPath { get; }

    public string DatabaseFile => Path.Combine(FullPath, "peacetracker.db");

    /// <summary>A folder inside it, created where it is missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(FullPath, name)).FullName;

    /// <summary>
    /// Takes the folder for one writing process. Null when another process has it. Dispose to let it go; it is also let
    /// go when the process ends, however it ends.
    /// </summary>
    public IDisposable? TryLock()
    {
        try
        {
            return new FileStream(
                Path.Combine(FullPath, "peacetracker.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (taken.HResult is SharingViolation or WouldBlock or WouldBlockOnMac)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException($"The data directory {FullPath} cannot be written to: {fault.Message}", fault);
        }
    }
}
