using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;
using PeaceTracker.Domain;
using PeaceTracker.Features.Backups;
using PeaceTracker.Terminal;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Backups;

/// <summary>Restoring puts the past back, loses nothing of the present, and refuses whole or not at all.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private BackupShelf Shelf => database.Get<BackupShelf>();

    private string Live => database.Get<DataDirectory>().DatabaseFile;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(services => services.AddBackups());
        await database.AddNegotiationAsync("before");
        await database.TypeAsync("backup");
        database.Clock.Advance(TimeSpan.FromHours(1));
        await database.AddNegotiationAsync("after");
    }

    [Fact]
    public async Task The_past_is_back_the_present_is_kept_and_the_log_says_so()
    {
        await database.TypeAsync("backup");
        var first = (await Shelf.ListAsync(Token))[^1];
        var (code, output, error) = await database.TypeAsync("restore", first.File);
        Assert.True(code == ExitCode.Done, error);
        Assert.Contains("as it was on 1 Apr 2026, 12:00 UTC, with 1 audit entries", output, StringComparison.Ordinal);
        Assert.Contains("no longer in it: 1.", output, StringComparison.Ordinal);

        Assert.Equal(["before"], await SlugsAsync());
        var kept = Assert.Single(Directory.GetDirectories(database.Folder, "replaced-*"));
        Assert.Contains(kept, output, StringComparison.Ordinal);
        var found = await DatabaseCheck.RunAsync(Path.Combine(kept, "peacetracker.db"), [], Token);
        Assert.Equal((null, 2), (found.Fault, found.Rows["Negotiations"]));

        var entry = await database.ReadAsync(db => db.AuditEntries.OrderBy(row => row.Seq).LastAsync());
        Assert.Equal((2, Deed.BackupRestored, first.File), (entry.Seq, entry.Deed, entry.Key));

        // The later backup knows an entry 2 of another past: the log tells that it was set aside, and is sound.
        var verified = await database.TypeAsync("verify");
        Assert.True(verified.Code == ExitCode.Done, verified.Error);
        Assert.Contains("1 more of a past that a restoring set aside", verified.Out, StringComparison.Ordinal);

        // And the way back is open.
        Assert.Equal(ExitCode.Done, (await database.TypeAsync("restore", (await Shelf.ListAsync(Token))[0].File)).Code);
        Assert.Equal(["after", "before"], await SlugsAsync());
    }

    [Fact]
    public async Task Where_the_database_is_lost_or_damaged_a_backup_takes_its_place()
    {
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Live, new string('x', 9000), Token);
        var (code, output, error) = await database.TypeAsync("restore", Shelf.PathOf(Assert.Single(await Shelf.ListAsync(Token))));
        Assert.True(code == ExitCode.Done, error);
        Assert.Equal(["before"], await SlugsAsync());
        Assert.Contains("is kept in", output, StringComparison.Ordinal);

        SqliteConnection.ClearAllPools();
        File.Delete(Live);
        Assert.Contains("There was no database before.", (await database.TypeAsync("restore", (await Shelf.ListAsync(Token))[0].File)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_server_runs_nothing_is_restored()
    {
        using var running = database.Get<DataDirectory>().TryLock();
        var (code, _, error) = await database.TypeAsync("restore", (await Shelf.ListAsync(Token))[0].File);
        Assert.Equal(ExitCode.InUse, code);
        Assert.Contains("stop it first. Nothing was changed.", error, StringComparison.Ordinal);
        Assert.Equal(["after", "before"], await SlugsAsync());
    }

    [Theory]
    [InlineData("no-such.db", "There is no backup")]
    [InlineData("rot", "is not sound. It has")]
    [InlineData("swap", "the SHA-256 differs")]
    [InlineData("manifest", "has no manifest beside it")]
    [InlineData("newer", "was made by a newer version")]
    [InlineData("forged", "Entry 1 does not say")]
    public async Task A_refused_restoring_changes_nothing(string fault, string words)
    {
        var manifest = Assert.Single(await Shelf.ListAsync(Token));
        var file = Shelf.PathOf(manifest);
        switch (fault)
        {
            case "rot":
                await File.AppendAllTextAsync(file, "rot", Token);
                break;
            case "swap":
                var bytes = await File.ReadAllBytesAsync(file, Token);
                bytes[^1] ^= 1;
                await File.WriteAllBytesAsync(file, bytes, Token);
                break;
            case "manifest":
                File.Delete(BackupManifest.PathFor(file));
                break;
            case "newer":
                await Forger.ForgeAsync(file, "INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_FromTheFuture', '99.0')");
                await ResignAsync(manifest with { Migration = "20991231000000_FromTheFuture", Rows = Counted(manifest, "__EFMigrationsHistory") });
                break;
            case "forged":
                await Forger.ForgeAsync(file, "UPDATE AuditEntries SET Actor = 'nobody'");
                await ResignAsync(manifest);
                break;
        }

        var (code, _, error) = await database.TypeAsync("restore", fault.Contains('.', StringComparison.Ordinal) ? fault : file);
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", error, StringComparison.Ordinal);
        Assert.Equal(["after", "before"], await SlugsAsync());
        Assert.Empty(Directory.GetDirectories(database.Folder, "replaced-*"));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static Dictionary<string, long> Counted(BackupManifest manifest, string more) =>
        manifest.Rows.ToDictionary(row => row.Key, row => row.Value + (row.Key == more ? 1 : 0), StringComparer.Ordinal);

    // Somebody who forges the backup and its manifest alike.
    private async Task ResignAsync(BackupManifest manifest)
    {
        var file = Shelf.PathOf(manifest);
        await (manifest with { Bytes = new FileInfo(file).Length, Sha256 = await SafeFiles.HashAsync(file, Token) }).WriteAsync(Shelf.Folder, Token);
    }

    private Task<List<string>> SlugsAsync() => database.ReadAsync(db => db.Negotiations.OrderBy(row => row.Slug).Select(row => row.Slug).ToListAsync());
}
