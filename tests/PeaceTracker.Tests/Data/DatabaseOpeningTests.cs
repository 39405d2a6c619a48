using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;

namespace PeaceTracker.Tests.Data;

/// <summary>A database is brought up to date with a checked copy first, and refused with one line where it must not be used.</summary>
public sealed class DatabaseOpeningTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peacetracker-").FullName;

    private readonly ServiceProvider services;

    public DatabaseOpeningTests() => services = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["DataDirectory"] = folder }).Build())
        .AddLogging().AddData().BuildServiceProvider();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_older_database_is_copied_and_upgraded_even_where_a_killed_upgrade_left_its_lock()
    {
        await using (var db = await ContextAsync())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First(), Token);
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01')", Token);
        }

        await OpenAsync().WaitAsync(TimeSpan.FromMinutes(1), Token);

        await using var opened = await ContextAsync();
        Assert.Empty(await opened.Database.GetPendingMigrationsAsync(Token));
        var copy = Assert.Single(Directory.GetFiles(Path.Combine(folder, "backups"), "*.db"));
        Assert.StartsWith("before-", Path.GetFileName(copy), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.ChangeExtension(copy, ".json")));
    }

    [Fact]
    public async Task A_first_start_that_was_killed_while_it_migrated_does_not_hang_the_next()
    {
        await using (var db = await ContextAsync())
        {
            await db.Database.ExecuteSqlAsync($"CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)", Token);
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')", Token);
        }

        await OpenAsync().WaitAsync(TimeSpan.FromMinutes(1), Token);
    }

    [Fact]
    public async Task An_empty_file_that_a_full_disk_left_becomes_a_database()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "peacetracker.db"), [], Token);
        await OpenAsync();
    }

    [Fact]
    public async Task History_is_not_replaced_either()
    {
        await OpenAsync();
        await services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            db.Add(new PeaceTracker.Domain.Negotiation { Slug = "elsewhere-2031", Title = "Elsewhere", Summary = "For tests.", RecordedAt = recording.At });
            return await db.SaveChangesAsync(token);
        }, Token);
        await using var forger = await ContextAsync();
        await Assert.ThrowsAsync<SqliteException>(() => forger.Database.ExecuteSqlAsync(
            $"INSERT OR REPLACE INTO Changes (Seq, NegotiationId, RecordedAt, Actor, Noun, Key, Kind, Headline) SELECT Seq, NegotiationId, RecordedAt, 'forged', Noun, Key, Kind, Headline FROM Changes WHERE Seq = 1", Token));
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_not_copied()
    {
        await OpenAsync();
        await OpenAsync();
        Assert.False(Directory.Exists(Path.Combine(folder, "backups")));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_by_name()
    {
        await OpenAsync();
        await using (var db = await ContextAsync())
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_FromTheFuture', '99.0')", Token);
        }

        var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(OpenAsync);
        Assert.Contains("20991231000000_FromTheFuture", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var file = Path.Combine(folder, "peacetracker.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), Token);
        await Assert.ThrowsAsync<DatabaseRefusedException>(OpenAsync);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file, Token));
    }

    [Fact]
    public async Task Every_connection_keeps_what_was_acknowledged()
    {
        await OpenAsync();
        await using var db = await ContextAsync();
        await db.Database.OpenConnectionAsync(Token);
        foreach (var (setting, value) in new[] { ("synchronous", "2"), ("foreign_keys", "1"), ("journal_mode", "wal") })
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA " + setting;
            Assert.Equal(value, Convert.ToString(await command.ExecuteScalarAsync(Token), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void One_process_writes_to_a_folder_at_a_time()
    {
        var directory = services.GetRequiredService<DataDirectory>();
        using (var taken = directory.TryLock())
        {
            Assert.NotNull(taken);
            Assert.Null(directory.TryLock());
        }

        using var again = directory.TryLock();
        Assert.NotNull(again);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Task OpenAsync() => services.GetRequiredService<DatabaseOpening>().OpenAsync(Token);

    private Task<TrackerContext> ContextAsync() => services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
}
