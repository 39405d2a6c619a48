using PeaceTracker.Accounts;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Importing;

namespace PeaceTracker.Features.Strikes.Curation;

/// <summary>What editors do with files of strikes: look at what one would come to, import it, take an import back, decide about rows that were put aside.</summary>
internal sealed class ImportCurator(Gate gate, StrikeImporter importer, ImportUndo undo, QuarantineDecisions decisions)
{
    /// <summary>Tells what importing a file would come to, and changes nothing.</summary>
    [Requires(Role.Editor)]
    public Task<StrikeImportOutcome> RehearseAsync(StrikeImport import, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(caller => importer.RehearseAsync(import, caller, progress, cancellationToken), cancellationToken);

    /// <summary>Imports a file, all of it or nothing.</summary>
    [Requires(Role.Editor)]
    public Task<StrikeImportOutcome> ImportAsync(StrikeImport import, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        RunAsync(caller => importer.ImportAsync(import, caller, progress, cancellationToken), cancellationToken);

    /// <summary>Takes an import back.</summary>
    [Requires(Role.Editor)]
    public async Task<ImportUndoOutcome> UndoAsync(int batch, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Editor, cancellationToken);
        return admission.Caller is { } caller
            ? await Task.Run(() => undo.UndoAsync(batch, caller.Name, cancellationToken), cancellationToken)
            : new ImportUndoOutcome.Refused(admission.Refusal);
    }

    /// <summary>Stores a row that was put aside, as it stands; answers why that cannot be, or null.</summary>
    [Requires(Role.Editor)]
    public async Task<string?> AcceptAsync(int row, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Editor, cancellationToken);
        return admission.Caller is { } caller ? await decisions.AcceptAsync(row, caller.Name, cancellationToken) : admission.Refusal;
    }

    /// <summary>Sets a row that was put aside aside for good; answers why that cannot be, or null.</summary>
    [Requires(Role.Editor)]
    public async Task<string?> DismissAsync(int row, string reason, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Editor, cancellationToken);
        return admission.Caller is { } caller ? await decisions.DismissAsync(row, reason, caller.Name, cancellationToken) : admission.Refusal;
    }

    // Reading a file is work of minutes: the page's own thread must be free to show how far it has come.
    private async Task<StrikeImportOutcome> RunAsync(Func<string, Task<StrikeImportOutcome>> work, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Editor, cancellationToken);
        return admission.Caller is { } caller
            ? await Task.Run(() => work(caller.Name), cancellationToken)
            : new StrikeImportOutcome.Refused([admission.Refusal]);
    }
}
