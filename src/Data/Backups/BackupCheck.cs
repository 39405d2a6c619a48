namespace PeaceTracker.Data.Backups;

/// <summary>Restores a backup into a folder of its own, as a real restoring would, and looks whether it is what its manifest says.</summary>
internal static class BackupCheck
{
    /// <summary>What is wrong with it, in words; null where it can be restored.</summary>
    public static async Task<string?> RunAsync(string file, BackupManifest manifest, string scratch, CancellationToken cancellationToken)
    {
        SafeFiles.CreateFolder(scratch);
        try
        {
            var copy = Path.Combine(scratch, "peacetracker.db");
            await SafeFiles.CopyAsync(file, copy, cancellationToken);
            if (new FileInfo(copy).Length != manifest.Bytes)
            {
                return $"It has {new FileInfo(copy).Length} bytes and not {manifest.Bytes}.";
            }

            if (await SafeFiles.HashAsync(copy, cancellationToken) != manifest.Sha256)
            {
                return "Its bytes are not those that were written: the SHA-256 differs.";
            }

            return Fault(await DatabaseCheck.RunAsync(copy, [], cancellationToken), manifest);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"It cannot be restored: {fault.Message}";
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static string? Fault(DatabaseFinding found, BackupManifest manifest)
    {
        if (found.Fault is not null)
        {
            return found.Fault;
        }

        if (found.Migration != manifest.Migration)
        {
            return $"Its schema is that of {found.Migration} and not of {manifest.Migration}.";
        }

        if (found.Audit?.Head != manifest.Audit)
        {
            return $"Its audit log ends with entry {found.Audit?.Head.Seq ?? 0}, and not as the manifest says with entry {manifest.Audit?.Seq ?? 0}.";
        }

        var table = found.Rows.Keys.Union(manifest.Rows.Keys, StringComparer.Ordinal)
            .FirstOrDefault(name => found.Rows.GetValueOrDefault(name, -1) != manifest.Rows.GetValueOrDefault(name, -1));
        return table is null ? null
            : $"The table {table} has {found.Rows.GetValueOrDefault(table)} rows and not {manifest.Rows.GetValueOrDefault(table)}.";
    }
}
