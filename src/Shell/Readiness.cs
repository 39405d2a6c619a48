using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Shell;

/// <summary>Whether the application can do its work, and if not, why.</summary>
internal sealed class Readiness(IDbContextFactory<TrackerContext> contexts, Writer writer)
{
    private IReadOnlyList<string>? faults;

    /// <summary>The database is open and the dossiers were looked at; faults are those that kept a dossier out.</summary>
    public void Opened(IReadOnlyList<string> dossierFaults) => faults = dossierFaults;

    /// <summary>What stands in the way; empty when nothing does.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync(CancellationToken cancellationToken)
    {
        if (faults is null)
        {
            return ["The database is being opened."];
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return
        [
            .. await db.Database.CanConnectAsync(cancellationToken) ? (string[])[] : ["The database cannot be reached."],
            .. writer.Trouble is { } trouble ? (string[])["The last write was not stored. " + trouble] : [],
            .. faults,
        ];
    }
}
