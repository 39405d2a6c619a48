using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Backups;
using PeaceTracker.Terminal;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Audit;

/// <summary>What was done to the audit log past the application is found, and the first bad entry is named.</summary>
public sealed class VerifyCommandTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private string File => database.Get<DataDirectory>().DatabaseFile;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(services => services.AddBackups());
        foreach (var slug in (string[])["first", "second", "third", "fourth", "fifth"])
        {
            database.Clock.Advance(TimeSpan.FromMinutes(1));
            await database.AddNegotiationAsync(slug);
        }
    }

    [Fact]
    public async Task A_log_that_nobody_touched_is_sound_also_while_a_server_writes()
    {
        using var running = database.Get<DataDirectory>().TryLock();
        var (code, output, error) = await database.TypeAsync("verify");
        Assert.True(code == ExitCode.Done, error);
        Assert.Contains("The audit log is whole: 5 entries", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET Headline = 'Something else' WHERE Seq = 2")]
    [InlineData("DELETE FROM AuditEntries WHERE Seq = 2")]
    [InlineData("INSERT OR REPLACE INTO AuditEntries SELECT 2, 'x', Actor, Deed, Headline, NegotiationId, Noun, Key, Before, After, Origin, PreviousHash, Hash FROM AuditEntries WHERE Seq = 2")]
    public async Task The_database_itself_refuses_to_change_an_entry(string forgery)
    {
        var refused = await Assert.ThrowsAsync<SqliteException>(() => database.ReadAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = forgery;
            return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }));
        Assert.Contains(forgery.Contains("'x'", StringComparison.Ordinal) ? "" : "append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await database.TypeAsync("verify")).Code);
    }

    [Theory]
    [InlineData("Entry 3 does not say what it said when it was written", "UPDATE AuditEntries SET Actor = 'somebody else' WHERE Seq = 3")]
    [InlineData("Entry 3 does not say what it said when it was written", "UPDATE AuditEntries SET At = '2020-01-01 00:00:00' WHERE Seq = 3")]
    [InlineData("Entry 2 does not say what it said when it was written", "UPDATE AuditEntries SET After = NULL WHERE Seq = 2")]
    [InlineData("Entry 2 does not say what it said when it was written", "UPDATE AuditEntries SET Deed = 'Vanished' WHERE Seq = 2")]
    [InlineData("Entry 4 does not say what it said when it was written", "UPDATE AuditEntries SET At = 'never' WHERE Seq = 4")]
    [InlineData("Entry 3 is missing: entry 2 is followed by entry 4", "DELETE FROM AuditEntries WHERE Seq = 3")]
    [InlineData("Entries 2 to 4 are missing", "DELETE FROM AuditEntries WHERE Seq BETWEEN 2 AND 4")]
    [InlineData("Entry 1 is missing: the log begins with entry 2", "DELETE FROM AuditEntries WHERE Seq = 1")]
    [InlineData("Entry 3 does not say what it said", "DELETE FROM AuditEntries WHERE Seq = 3", "UPDATE AuditEntries SET Seq = 3 WHERE Seq = 4", "UPDATE AuditEntries SET Seq = 4 WHERE Seq = 5")]
    [InlineData("Entry 2 does not say what it said", "UPDATE AuditEntries SET Seq = 99 WHERE Seq = 2", "UPDATE AuditEntries SET Seq = 2 WHERE Seq = 3", "UPDATE AuditEntries SET Seq = 3 WHERE Seq = 99")]
    [InlineData("Entry 6 does not say what it said", "INSERT INTO AuditEntries SELECT 6, At, Actor, Deed, 'Forged', NegotiationId, Noun, Key, Before, After, Origin, Hash, Hash FROM AuditEntries WHERE Seq = 5")]
    public async Task A_forgery_is_named(string words, params string[] forgeries)
    {
        await Forger.ForgeAsync(File, forgeries);
        var (code, _, error) = await database.TypeAsync("verify");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_was_sealed_anew_does_not_follow_from_the_one_before()
    {
        var forged = new AuditEntry { At = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc), Actor = "nobody", Deed = Deed.Imported, Headline = "Forged" }.Seal(2, AuditEntry.Beginning);
        await Forger.ForgeAsync(
            File, "DELETE FROM AuditEntries WHERE Seq = 3",
            $"INSERT INTO AuditEntries (Seq, At, Actor, Deed, Headline, PreviousHash, Hash) VALUES (3, '2026-04-01 12:00:00', 'nobody', 'Imported', 'Forged', '{forged.PreviousHash}', '{forged.Hash}')");
        Assert.Contains("Entry 3 does not follow from entry 2", (await database.TypeAsync("verify")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Last_entries_that_were_cut_off_are_missed_where_a_backup_knows_them()
    {
        Assert.Equal(ExitCode.Done, (await database.TypeAsync("backup")).Code);
        Assert.Contains("Known from backups: 1 of its states, all of them in it", (await database.TypeAsync("verify")).Out, StringComparison.Ordinal);

        await Forger.ForgeAsync(File, "DELETE FROM AuditEntries WHERE Seq = 5");
        var (code, _, error) = await database.TypeAsync("verify");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("The log ends with entry 4, but the backup peacetracker-", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_that_was_written_anew_from_its_beginning_is_not_the_one_that_a_backup_knows()
    {
        await database.TypeAsync("backup");
        var (at, hash, statements) = (new DateTime(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc), AuditEntry.Beginning, new List<string> { "DELETE FROM AuditEntries" });
        for (var i = 0; i < 5; i++)
        {
            var entry = new AuditEntry { At = at, Actor = "nobody", Deed = Deed.Imported, Headline = "Nothing happened" }.Seal(i, hash);
            statements.Add($"INSERT INTO AuditEntries (Seq, At, Actor, Deed, Headline, PreviousHash, Hash) VALUES ({entry.Seq}, '2026-04-01 12:00:00', 'nobody', 'Imported', 'Nothing happened', '{hash}', '{entry.Hash}')");
            hash = entry.Hash;
        }

        await Forger.ForgeAsync(File, [.. statements]);
        Assert.Contains("the log was written anew", (await database.TypeAsync("verify")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_names_a_row_that_is_not_there_is_named()
    {
        await Forger.ForgeAsync(File, "INSERT INTO Claimants (NegotiationId, Key, Name, Nationwide, SourceId) VALUES (1, 'radio', 'Radio', 0, 4711)");
        Assert.Contains("of Claimants names a row of Sources that is not there", (await database.TypeAsync("verify")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_in_words()
    {
        await database.TypeAsync("backup");
        SqliteConnection.ClearAllPools();
        await using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.Position = 4096 * 3;
            await stream.WriteAsync(Enumerable.Repeat((byte)0xAA, 8192).ToArray(), TestContext.Current.CancellationToken);
        }

        var (code, _, error) = await database.TypeAsync("verify");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("is not sound", error, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
