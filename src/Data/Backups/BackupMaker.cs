using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace PeaceTracker.Data.Backups;

/// <summary>
/// Makes backups. The copy is one moment of the database, taken without holding up whoever writes; it counts once it was
/// restored into a folder of its own and found whole.
/// </summary>
public sealed class BackupMaker(DataDirectory directory, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>The version that manifests name.</summary>
    public static string Version { get; } =
        typeof(BackupMaker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Makes one; a failure is told in words and leaves nothing behind.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="prefix">What its name begins with, before the time.</param>
    /// <param name="madeBy">Who asked for it.</param>
    /// <param name="progress">Is told what is being done.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<BackupOutcome> MakeAsync(string folder, string prefix, string madeBy, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            SafeFiles.CreateFolder(folder);
            Sweep(folder);
            return await CopyAsync(folder, prefix, madeBy, progress, cancellationToken);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            return new(null, $"No backup could be made: {fault.Message.TrimEnd('.')}.");
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Restores a backup into a folder of its own and says what is wrong with it; null where nothing is.</summary>
    public Task<string?> CheckAsync(string file, BackupManifest manifest, CancellationToken cancellationToken) =>
        BackupCheck.RunAsync(file, manifest, Path.Combine(directory.FullPath, "checking-" + Guid.NewGuid().ToString("N")), cancellationToken);

    public void Dispose() => turn.Dispose();

    private async Task<BackupOutcome> CopyAsync(string folder, string prefix, string madeBy, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        var name = Free(folder, prefix + at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        var part = Path.Combine(folder, $"{name}.{Guid.NewGuid():N}.part");
        try
        {
            progress?.Report("Copying the database…");
            await using (var live = await DatabaseCheck.OpenAsync(directory.DatabaseFile, cancellationToken))
            await using (var copying = live.CreateCommand())
            {
                copying.CommandText = "VACUUM INTO $to";
                copying.Parameters.AddWithValue("$to", part);
                await Task.Run(copying.ExecuteNonQuery, cancellationToken);
            }

            SafeFiles.Settle(part);
            progress?.Report("Restoring the copy and checking it…");
            var found = await Task.Run(() => DatabaseCheck.RunAsync(part, [], cancellationToken), cancellationToken);
            var manifest = new BackupManifest(
                name, new FileInfo(part).Length, await SafeFiles.HashAsync(part, cancellationToken), at, madeBy, Version, found.Migration, found.Audit?.Head, found.Rows,
                clock.GetUtcNow().UtcDateTime, null);
            if ((found.Fault ?? await Task.Run(() => CheckAsync(part, manifest, cancellationToken), cancellationToken)) is { } fault)
            {
                return new(null, $"The copy was not sound and was thrown away. {fault}");
            }

            File.Move(part, Path.Combine(folder, name));
            await manifest.WriteAsync(folder, cancellationToken);
            return new(manifest, null);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static string Free(string folder, string stem)
    {
        var name = stem + ".db";
        for (var i = 2; File.Exists(Path.Combine(folder, name)); i++)
        {
            name = $"{stem}-{i}.db";
        }

        return name;
    }

    // What a process left that was killed while it copied.
    private void Sweep(string folder)
    {
        foreach (var part in Directory.EnumerateFiles(folder, "*.part").Where(part => clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(part) > Abandoned))
        {
            File.Delete(part);
        }
    }
}

/// <summary>What came of making a backup: its manifest, or why there is none.</summary>
public sealed record BackupOutcome(BackupManifest? Manifest, string? Fault);
