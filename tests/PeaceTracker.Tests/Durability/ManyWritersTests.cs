using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Durability;

/// <summary>
/// Fifty who write at once wait for each other and are never told that the database is locked; readers and a backup do not
/// hold them up. <c>PEACETRACKER_DURABILITY=full</c> makes it a minute.
/// </summary>
public sealed class ManyWritersTests
{
    private const int Writers = 50;

    private const int WritesEach = 6;

    private static readonly bool Full = Environment.GetEnvironmentVariable("PEACETRACKER_DURABILITY") == "full";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_writers_readers_and_a_backup_get_along()
    {
        await using var database = await TestDatabase.CreateAsync();
        var accounts = new Account[Writers];
        for (var i = 0; i < Writers; i++)
        {
            accounts[i] = await database.AddAccountAsync(Role.Curator, $"curator-{i}@example.org");
        }

        using var done = new CancellationTokenSource();
        var running = Stopwatch.StartNew();
        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAsync(database, done.Token), Token)));
        var backing = database.Get<BackupMaker>().MakeAsync(database.Get<BackupShelf>().Folder, BackupShelf.Prefix, "a test", null, Token);
        var written = await Task.WhenAll(accounts.Select((account, i) => Task.Run(() => WriteAsync(database, account.Id, i, running), Token)));
        await done.CancelAsync();
        var reads = (await reading).Sum();
        Assert.Null((await backing).Fault);
        Assert.Null(database.Writer.Trouble);

        var found = await DatabaseCheck.RunAsync(database.Get<DataDirectory>().DatabaseFile, await database.Get<BackupShelf>().HeadsAsync(Token), Token);
        Assert.Null(found.Fault);
        Assert.Equal(Writers + written.Sum(), found.Audit!.Entries);
        Assert.True(reads > 0);
        TestContext.Current.TestOutputHelper?.WriteLine($"{written.Sum()} writes and {reads} reads in {running.Elapsed.TotalSeconds:0.0} s.");
    }

    // Each entry of the log is one write; every second one is made as the stores of accounts do it, on a context of their own.
    private static async Task<int> WriteAsync(TestDatabase database, int account, int number, Stopwatch running)
    {
        var i = 0;
        for (; Full ? running.Elapsed < TimeSpan.FromMinutes(1) : i < WritesEach; i++)
        {
            if (i % 2 == 0)
            {
                await database.AddNegotiationAsync($"negotiation-{number}-{i}");
                continue;
            }

            await using var db = await database.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
            var row = await db.Users.SingleAsync(user => user.Id == account, Token);
            row.Role = row.Role == Role.Curator ? Role.Editor : Role.Curator;
            await database.Writer.WriteAsync($"curator-{number}", "192.0.2.1", db, () => db.SaveChangesAsync(Token), Token);
        }

        return i;
    }

    private static async Task<int> ReadAsync(TestDatabase database, CancellationToken done)
    {
        for (var reads = 0; ; reads++)
        {
            if (done.IsCancellationRequested)
            {
                return reads;
            }

            await database.ReadAsync(db => db.Negotiations.AsNoTracking().OrderBy(row => row.Slug).Take(20).ToListAsync(Token));
            await database.ReadAsync(db => db.AuditEntries.AsNoTracking().OrderByDescending(row => row.Seq).Take(20).ToListAsync(Token));
        }
    }
}
