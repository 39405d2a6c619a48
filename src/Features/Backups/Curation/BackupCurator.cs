using PeaceTracker.Accounts;
using PeaceTracker.Data.Backups;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Backups.Curation;

/// <summary>What administrators do with backups.</summary>
internal sealed class BackupCurator(Gate gate, BackupRunner runner, BackupMaker maker, BackupShelf shelf, TimeProvider clock)
{
    /// <summary>Makes one now; answers why it was not made, or null.</summary>
    [Requires(Role.Administrator)]
    public async Task<string?> MakeAsync(IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Administrator, cancellationToken);
        return admission.Caller is { } caller ? (await runner.RunAsync(caller.Name, progress, cancellationToken)).Fault : admission.Refusal;
    }

    /// <summary>Restores one into a folder of its own once more and notes in its manifest what came of it; answers what is wrong, or null.</summary>
    [Requires(Role.Administrator)]
    public async Task<string?> CheckAsync(string name, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Administrator, cancellationToken);
        if (admission.Caller is null)
        {
            return admission.Refusal;
        }

        if (await shelf.FindAsync(name, cancellationToken) is not { } manifest)
        {
            return "That backup is no longer there.";
        }

        var fault = await maker.CheckAsync(shelf.PathOf(manifest), manifest, cancellationToken);
        await (manifest with { CheckedAt = clock.GetUtcNow().UtcDateTime, Fault = fault }).WriteAsync(shelf.Folder, cancellationToken);
        return fault;
    }

    /// <summary>Opens a backup, or its manifest, to be taken away, and notes who did.</summary>
    [Requires(Role.Administrator)]
    public async Task<BackupTaking> TakeAsync(string name, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Administrator, cancellationToken);
        if (admission.Caller is not { } caller)
        {
            return new(null, admission.Refusal);
        }

        // Found among those that are there, and never as a path that somebody wrote.
        var manifests = await shelf.ListAsync(cancellationToken);
        if (manifests.FirstOrDefault(known => name == known.File || name == BackupManifest.PathFor(known.File)) is not { } manifest)
        {
            return new(null, null);
        }

        await runner.NoteAsync(caller.Name, Deed.BackupDownloaded, manifest, cancellationToken);
        return new(Path.Combine(shelf.Folder, name), null);
    }
}

/// <summary>A file that may be taken away: its path; or why not; neither where there is none of that name.</summary>
internal sealed record BackupTaking(string? Path, string? Refusal);
