using Microsoft.EntityFrameworkCore;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Shell;
using PeaceTracker.Terminal;

namespace PeaceTracker.Tests.Support;

/// <summary>A negotiation between a party "russia" and a party "ukraine" that strike files can be brought into.</summary>
internal sealed class StrikeTable : IAsyncDisposable
{
    public const string Negotiation = "ukraine-2025";

    private StrikeTable(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public static async Task<StrikeTable> CreateAsync(params string[] parties)
    {
        var database = await TestDatabase.CreateAsync(services => services.AddStrikes());
        var id = await database.AddNegotiationAsync(Negotiation);
        await database.WriteAsync(async (db, _) =>
        {
            var source = new Source { NegotiationId = id, Key = "gazette", Name = "The Gazette", Kind = SourceKind.Outlet, Reliability = Reliability.C };
            db.Add(source);
            await db.SaveChangesAsync();
            db.AddRange((parties is [] ? ["russia", "ukraine"] : parties).Select((key, i) => new Party
            {
                NegotiationId = id, Key = key, Name = key, ShortName = key, Kind = PartyKind.State, Role = PartyRole.Belligerent, Order = i, SourceId = source.Id,
            }));
            db.AddRange(KnownWeapons.For(id, source.Id));
            return await db.SaveChangesAsync();
        });
        return new(database);
    }

    public Task<StrikeImportOutcome> ImportAsync(params string[] rows) => ImportAsync(KaggleText.File(rows));

    public Task<StrikeImportOutcome> ImportAsync(byte[] bytes, string negotiation = Negotiation, string name = KaggleText.Name) =>
        ImportAsync(new StrikeImport(name, () => new MemoryStream(bytes), negotiation, "russia", "ukraine"));

    public Task<StrikeImportOutcome> ImportAsync(StrikeImport import) =>
        Database.Get<StrikeImporter>().ImportAsync(import, "a test", null, TestContext.Current.CancellationToken);

    public Task<ImportUndoOutcome> UndoAsync(int batch) => Database.Get<ImportUndo>().UndoAsync(batch, "a test", TestContext.Current.CancellationToken);

    /// <summary>Runs <c>import strikes</c> on a file with these bytes.</summary>
    public async Task<(int Exit, string Out, string Error)> CommandAsync(byte[] bytes, params string[] more)
    {
        var file = Path.Combine(Database.Folder, KaggleText.Name);
        await File.WriteAllBytesAsync(file, bytes);
        return await CommandAsync(["import", "strikes", file, .. more]);
    }

    /// <summary>Runs a command.</summary>
    public async Task<(int Exit, string Out, string Error)> CommandAsync(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.InvokeAsync(arguments, new CommandHost(Database.Services, output, error));
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>How many rows each table has that an import could touch.</summary>
    public Task<int[]> CountsAsync() => Database.ReadAsync(async db => new[]
    {
        await db.Strikes.CountAsync(), await db.StrikeClaims.CountAsync(), await db.Sources.CountAsync(), await db.Claimants.CountAsync(),
        await db.CountingDefinitions.CountAsync(), await db.ImportBatches.CountAsync(), await db.QuarantinedRows.CountAsync(), await db.Changes.CountAsync(), await db.Revisions.CountAsync(),
    });

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
