using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;
using PeaceTracker.Domain;
using PeaceTracker.Features.Backups;
using PeaceTracker.Features.Backups.Curation;
using PeaceTracker.Terminal;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Backups;

/// <summary>A backup counts once it was restored and checked; old ones go when newer ones are known to be sound.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private BackupShelf Shelf => database.Get<BackupShelf>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(services => services.AddBackups().AddTestAccounts().AddSingleton<IHostApplicationLifetime>(new NoLifetime()));
        await database.AddNegotiationAsync();
    }

    [Fact]
    public async Task A_backup_holds_what_its_manifest_says_and_lies_in_nobody_elses_sight()
    {
        using var running = database.Get<DataDirectory>().TryLock();
        var (code, output, error) = await database.TypeAsync("backup");
        Assert.True(code == ExitCode.Done, error);
        Assert.Contains("1 audit entries, restored and checked.", output, StringComparison.Ordinal);

        var manifest = Assert.Single(await Shelf.ListAsync(Token));
        var file = Shelf.PathOf(manifest);
        Assert.Equal((1, new FileInfo(file).Length, await SafeFiles.HashAsync(file, Token)), (manifest.Rows["Negotiations"], manifest.Bytes, manifest.Sha256));
        Assert.Equal(await database.ReadAsync(db => db.Head().SingleAsync()), manifest.Audit);
        Assert.Equal(await database.ReadAsync(async db => (await db.Database.GetAppliedMigrationsAsync()).Last()), manifest.Migration);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Assert.Equal([manifest.File, Path.GetFileName(BackupManifest.PathFor(file))], Directory.GetFiles(Shelf.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Directory.GetDirectories(database.Folder), folder => Path.GetFileName(folder).StartsWith("checking-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_goes_to_the_folder_that_is_named()
    {
        var folder = Path.Combine(database.Folder, "else where's");
        Assert.Equal(ExitCode.Done, (await database.TypeAsync("backup", "--to", folder)).Code);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
        Assert.Empty(await Shelf.ListAsync(Token));
    }

    [Fact]
    public async Task A_copy_without_a_manifest_is_not_on_the_shelf_and_two_of_one_second_are_two()
    {
        await database.TypeAsync("backup");
        await database.TypeAsync("backup");
        await File.WriteAllTextAsync(Path.Combine(Shelf.Folder, "peacetracker-found.db"), "x", Token);
        Assert.Equal(2, (await Shelf.ListAsync(Token)).Count);
    }

    [Fact]
    public async Task A_database_that_is_not_sound_makes_no_backup_and_the_reason_is_told()
    {
        await Forger.ForgeAsync(database.Get<DataDirectory>().DatabaseFile, "UPDATE AuditEntries SET Actor = 'nobody'");
        Assert.NotNull((await database.Get<BackupRunner>().RunAsync("a test", null, Token)).Fault);
        Assert.Empty(Directory.GetFiles(Shelf.Folder));
        Assert.Contains("Entry 1 does not say", (await database.Get<BackupQueries>().NowAsync(Token)).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_made_when_due_and_old_ones_go_once_a_newer_one_is_sound()
    {
        await database.WriteAsync(async (db, _) =>
        {
            db.AddRange(new Setting { Name = Preferences.BackupHours, Value = "6" }, new Setting { Name = Preferences.BackupsKept, Value = "2" });
            return await db.SaveChangesAsync(Token);
        });
        var service = database.Get<BackupService>();
        for (var hour = 0; hour < 24; hour++)
        {
            await service.LookAsync(Token);
            database.Clock.Advance(TimeSpan.FromHours(1));
        }

        // At 0, 6, 12 and 18 o'clock; the last two are kept, and the log knows all four.
        Assert.Equal([18, 12], (await Shelf.ListAsync(Token)).Select(manifest => (manifest.MadeAt - new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc)).TotalHours));
        Assert.Equal(4, await database.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.Deed == Deed.BackedUp && entry.Actor == "schedule")));
    }

    [Fact]
    public async Task A_damaged_one_is_told_and_does_not_push_out_a_sound_one()
    {
        var caller = await database.SignInAsync(Role.Administrator);
        await database.Get<BackupCurator>().MakeAsync(null, Token);
        database.Clock.Advance(TimeSpan.FromHours(1));
        await database.Get<BackupCurator>().MakeAsync(null, Token);
        var newest = (await Shelf.ListAsync(Token))[0];
        Assert.Equal(caller.Name, newest.MadeBy);
        Assert.Null(await database.Get<BackupCurator>().CheckAsync(newest.File, Token));

        await File.AppendAllTextAsync(Shelf.PathOf(newest), "rot", Token);
        Assert.Contains("bytes and not", await database.Get<BackupCurator>().CheckAsync(newest.File, Token), StringComparison.Ordinal);
        Assert.NotNull((await database.Get<BackupQueries>().NowAsync(Token)).Backups[0].Fault);
        Assert.Empty(await Shelf.ClearAsync(1, Token));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../peacetracker.db")]
    [InlineData("%2e%2e/peacetracker.db")]
    [InlineData("/etc/passwd")]
    [InlineData("peacetracker.db\0.json")]
    [InlineData("")]
    [InlineData("no-such.db")]
    public async Task Only_what_is_on_the_shelf_is_handed_out(string name)
    {
        await database.SignInAsync(Role.Administrator);
        await database.TypeAsync("backup");
        Assert.Equal(new BackupTaking(null, null), await database.Get<BackupCurator>().TakeAsync(name, Token));
        Assert.False(await database.ReadAsync(db => db.AuditEntries.AnyAsync(entry => entry.Deed == Deed.BackupDownloaded)));
    }

    [Fact]
    public async Task Taking_one_away_stands_in_the_log()
    {
        await database.SignInAsync(Role.Administrator);
        await database.TypeAsync("backup");
        var manifest = Assert.Single(await Shelf.ListAsync(Token));
        Assert.Equal(Shelf.PathOf(manifest), (await database.Get<BackupCurator>().TakeAsync(manifest.File, Token)).Path);
        Assert.Equal("administrator@example.org", (await database.ReadAsync(db => db.AuditEntries.SingleAsync(entry => entry.Deed == Deed.BackupDownloaded))).Actor);
    }

    [Theory]
    [InlineData(Role.Curator)]
    [InlineData(Role.Editor)]
    public async Task Nobody_below_an_administrator_makes_checks_or_takes_one(Role role)
    {
        await database.SignInAsync(role);
        var curator = database.Get<BackupCurator>();
        Assert.Contains("administrator", await curator.MakeAsync(null, Token), StringComparison.Ordinal);
        Assert.Contains("administrator", await curator.CheckAsync("x.db", Token), StringComparison.Ordinal);
        Assert.Contains("administrator", (await curator.TakeAsync("x.db", Token)).Refusal, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Shelf.Folder));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private sealed class NoLifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication()
        {
        }
    }
}
