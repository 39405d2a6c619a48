namespace PeaceTracker.Data.Backups;

/// <summary>
/// The backups of this installation, in the data directory's folder <c>backups</c>. Only what has a manifest stands on it:
/// what was never checked is no backup.
/// </summary>
public sealed class BackupShelf(DataDirectory directory)
{
    /// <summary>What the names of regular backups begin with; those made before an upgrade begin otherwise and are never cleared away.</summary>
    public const string Prefix = "peacetracker-";

    public string Folder => Path.Combine(directory.FullPath, "backups");

    /// <summary>All of them, newest first.</summary>
    public async Task<IReadOnlyList<BackupManifest>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await ManifestsAsync(cancellationToken)).Where(manifest => File.Exists(PathOf(manifest)))];

    /// <summary>One by its name; null for everything that is not the name of a backup here.</summary>
    public async Task<BackupManifest?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(manifest => manifest.File == name);

    public string PathOf(BackupManifest manifest) => Path.Combine(Folder, manifest.File);

    /// <summary>The heads of the audit log that manifests know, also those whose backup lies elsewhere.</summary>
    public async Task<IReadOnlyList<KnownHead>> HeadsAsync(CancellationToken cancellationToken) =>
        [.. (await ManifestsAsync(cancellationToken)).Where(manifest => manifest.Audit is not null).Select(manifest => new KnownHead(manifest.Audit!.Seq, manifest.Audit.Hash, "the backup " + manifest.File))];

    /// <summary>Removes regular backups beyond the newest sound ones, and answers their names. Damaged ones count for nothing.</summary>
    public async Task<IReadOnlyList<string>> ClearAsync(int keep, CancellationToken cancellationToken)
    {
        var regular = (await ListAsync(cancellationToken)).Where(manifest => manifest.File.StartsWith(Prefix, StringComparison.Ordinal) && manifest.IsSound);
        var old = regular.Skip(Math.Max(1, keep)).ToList();
        foreach (var manifest in old)
        {
            File.Delete(PathOf(manifest));
            File.Delete(BackupManifest.PathFor(PathOf(manifest)));
        }

        return [.. old.Select(manifest => manifest.File)];
    }

    private async Task<IReadOnlyList<BackupManifest>> ManifestsAsync(CancellationToken cancellationToken)
    {
        var found = new List<BackupManifest>();
        foreach (var file in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json") : [])
        {
            if (await BackupManifest.ReadAsync(Path.ChangeExtension(file, ".db"), cancellationToken) is { } manifest)
            {
                found.Add(manifest);
            }
        }

        return [.. found.OrderByDescending(manifest => manifest.MadeAt).ThenByDescending(manifest => manifest.File, StringComparer.Ordinal)];
    }
}
