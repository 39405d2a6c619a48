using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Features.Exchange.Parsing;

namespace PeaceTracker.Features.Exchange;

/// <summary>
/// Loads the dossiers that travel with the application, each only where its negotiation is absent, so that it never
/// overrules curators. <c>Seeds:Load</c> (default true) turns it off; <c>Seeds:Directory</c> names another folder.
/// </summary>
internal sealed class DossierSeeding(
    DossierImporter importer, IDbContextFactory<TrackerContext> contexts, IConfiguration configuration, ILogger<DossierSeeding> log)
{
    /// <summary>The faults that kept a dossier out; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> SeedAsync(CancellationToken cancellationToken)
    {
        var folder = configuration["Seeds:Directory"] ?? Path.Combine(AppContext.BaseDirectory, "seeds");
        if (!configuration.GetValue("Seeds:Load", true) || !Directory.Exists(folder))
        {
            return [];
        }

        var faults = new List<string>();
        foreach (var dossier in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (File.Exists(Path.Combine(dossier, DossierDescriptor.FileName)))
            {
                faults.AddRange(await TrySeedAsync(dossier, cancellationToken));
            }
        }

        return faults;
    }

    private async Task<IEnumerable<string>> TrySeedAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await SeedAsync(folder, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // One dossier that cannot be loaded keeps neither the others out nor the site down; readiness tells.
            log.LogError(fault, "Dossier {Dossier} could not be loaded.", folder);
            return [$"{Path.GetFileName(folder)}: could not be loaded: {fault.GetBaseException().Message}"];
        }
    }

    private async Task<IEnumerable<string>> SeedAsync(string folder, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(folder);
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            // The folder's name is the negotiation's: a folder is not even read where its negotiation is there, and one
            // that means another is refused, or it would come again at each start.
            if (await db.Negotiations.WithRetired().AnyAsync(negotiation => negotiation.Slug == name, cancellationToken))
            {
                return [];
            }
        }

        switch (await importer.ImportAsync(folder, "first start", cancellationToken, onlyAs: name))
        {
            case DossierOutcome.Refused refused:
                foreach (var fault in refused.Faults)
                {
                    log.LogError("Dossier {Dossier}: {Fault}", name, fault);
                }

                return refused.Faults.Select(fault => $"{name}/{fault}");

            case DossierOutcome.Stored stored:
                log.LogInformation("Loaded the dossier {Dossier}: {Rows} rows", stored.Slug, stored.Batch.RowsRead);
                return [];

            default:
                return [];
        }
    }
}
