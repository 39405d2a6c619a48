using CsCheck;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;
using PeaceTracker.Data.Searching;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Data.Searching;

/// <summary>The index is what the content is, whatever is done to the content.</summary>
public sealed class SearchIndexTests
{
    private const string Columns = "Kind, ItemId, NegotiationId, PartyId, IssueId, SourceId, FeedId, Stance, Day, Precision, PublishedOn, RecordedAt, ReplacedAt, Path, Url, Language, Title, Text, Quote, Translation, Marks";

    // What a curator, an import or a feed may do to a row, as SQL: the triggers see no more of it.
    private static readonly string[] Deeds =
    [
        .. new[] { "Parties", "Issues", "Positions", "Statements", "Proposals", "Provisions", "Events", "EventAccounts", "Speakers", "Sources" }.SelectMany(table => new[]
        {
            $"UPDATE {table} SET RetiredAt = '2026-04-02 10:00:00' WHERE Id % 2 = $n % 2", $"UPDATE {table} SET RetiredAt = NULL WHERE Id % 2 = $n % 2",
        }),
        "UPDATE Parties SET Name = 'Party ' || $n, ShortName = 'P' || $n", "UPDATE Issues SET Name = 'Issue ' || $n WHERE Id % 2 = $n % 2", "UPDATE Issues SET ParentId = NULL",
        "UPDATE Issues SET ParentId = (SELECT min(Id) FROM Issues) WHERE Id > (SELECT min(Id) FROM Issues)", "UPDATE Speakers SET Name = 'Speaker ' || $n, Office = 'Office'",
        "UPDATE Statements SET Paraphrase = 'Said ' || $n, Quote = CASE $n % 2 WHEN 0 THEN NULL ELSE 'Слова ' || $n END", "UPDATE Statements SET SpeakerId = NULL",
        "UPDATE Proposals SET Title = 'Plan ' || $n, PublicOn = CASE $n % 2 WHEN 0 THEN NULL ELSE '2025-04-25' END", "UPDATE Provisions SET Text = 'Clause ' || $n, Stance = 'Opposes'",
        "UPDATE Events SET Title = 'Talks ' || $n, EndsOn = '2025-04-12', Participants = '[\"south\"]', Issues = '[\"river\"]'", "UPDATE EventAccounts SET Text = 'Hours: ' || $n",
        "UPDATE NewsItems SET Tags = '[\"party:south\",\"speaker:anna\",\"issue:river\",\"place:fall\",\"party:nobody\"]'", "UPDATE NewsItems SET Title = 'News ' || $n, Summary = NULL", "DELETE FROM NewsItems WHERE $n % 3 = 0", "DELETE FROM EventAccounts WHERE $n % 3 = 0",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task After_any_deeds_the_index_says_what_the_content_says() => Gen.Select(Gen.Int[0, Deeds.Length], Gen.Int[0, 9]).Array[1, 12].SampleAsync(async deeds =>
    {
        await using var desk = await CurationDesk.OpenAsync();
        foreach (var (deed, number) in deeds)
        {
            if (deed == Deeds.Length)
            {
                await ReviseAsync(desk.Database, number);
            }
            else
            {
                await RunAsync(desk.Database, Deeds[deed], number);
            }
        }

        await AssertSameAsync(desk.Database);
    }, iter: 25, threads: 1);

    [Fact]
    public async Task An_import_and_one_that_changes_it_are_found_as_they_are()
    {
        await using var desk = await CurationDesk.OpenAsync();
        await AssertSameAsync(desk.Database);
        Assert.Equal(8, await desk.Database.ReadAsync(db => db.SearchEntries.CountAsync(Token)));
        using var changed = new DossierFolder().Replace("statements.csv", "Anna says that it stays.", "Anna says that it goes.").Replace("parties.csv", "The North", "The Far North");
        Assert.IsType<DossierOutcome.Stored>(await desk.Get<DossierImporter>().ImportAsync(changed.Path, "a test", Token));
        await AssertSameAsync(desk.Database);
        Assert.Equal(1, await desk.Database.ReadAsync(db => db.Matching("Text : \"goes\"").CountAsync(Token)));
        Assert.Equal(0, await desk.Database.ReadAsync(db => db.Matching("Text : \"that it stays\"").CountAsync(Token)));
        Assert.Equal(1, await desk.Database.ReadAsync(db => db.Matching("Title : \"far north\"").CountAsync(Token)));
    }

    [Fact]
    public async Task What_is_taken_back_leaves_no_trace_in_the_index()
    {
        await using var desk = await CurationDesk.OpenAsync();
        await desk.Database.Writer.RehearseAsync("a test", async (db, _, token) =>
        {
            db.Entry(await db.Statements.SingleAsync(token)).Property("RetiredAt").CurrentValue = new DateTime(2026, 4, 2, 0, 0, 0, DateTimeKind.Utc);
            await db.SaveChangesAsync(token);
            return await db.SearchEntries.CountAsync(entry => entry.Kind == Noun.Statement, token);
        }, Token);
        await AssertSameAsync(desk.Database);
        Assert.Equal(1, await desk.Database.ReadAsync(db => db.SearchEntries.CountAsync(entry => entry.Kind == Noun.Statement, Token)));
    }

    [Fact]
    public async Task An_index_of_another_edition_is_built_anew_and_the_check_of_backups_finds_the_database_whole()
    {
        await using var desk = await CurationDesk.OpenAsync();
        await RunAsync(desk.Database, "UPDATE SearchEdition SET Edition = 'older'; DROP TRIGGER Search_Parties_UPDATE; UPDATE Parties SET Name = 'Unseen ' || $n", 1);
        await desk.Database.Get<DatabaseOpening>().OpenAsync(Token);
        await AssertSameAsync(desk.Database);
        Assert.Null((await DatabaseCheck.RunAsync(desk.Database.Get<DataDirectory>().DatabaseFile, [], Token)).Fault);
    }

    [Fact]
    public async Task An_entry_is_derived_and_never_changed_by_hand()
    {
        await using var desk = await CurationDesk.OpenAsync();
        await Assert.ThrowsAsync<SqliteException>(() => RunAsync(desk.Database, "UPDATE SearchEntries SET Title = 'Something ' || $n", 1));
    }

    private static async Task ReviseAsync(TestDatabase database, int number) => await database.WriteAsync(async (db, recording) =>
    {
        var position = await db.Positions.WithRetired().Include(row => row.Party).Include(row => row.Issue).Include(row => row.Revisions).IgnoreQueryFilters().FirstOrDefaultAsync();
        if (position?.Party is null || position.Issue is null)
        {
            return 0;
        }

        var earlier = number % 2 == 0 ? position.Revisions.MaxBy(row => row.Number) : null;
        position.Revise(new PositionRevision
        {
            NegotiationId = position.NegotiationId, Key = earlier?.Key ?? $"north-border-more-{number}-{position.Version}", Stance = Stance.Opposes, Summary = $"Revision {number}.", Shift = Shift.None,
            SaidOn = SaidOn.Known(new(2025, 5, 1)), PublishedOn = new(2025, 5, 1), RecordedAt = recording.At, Replaces = earlier, Statements = [await db.Statements.FirstAsync()],
        });
        return await db.SaveChangesAsync();
    });

    private static async Task AssertSameAsync(TestDatabase database)
    {
        var index = await RowsAsync(database, $"SELECT {Columns} FROM SearchEntries");
        var content = await RowsAsync(database, string.Join(" UNION ALL ", SearchViews.All.Select(view => $"SELECT {Columns} FROM {view}")));
        Assert.Equal(content, index);

        // Fails where a word of the content is not in the full text, or the other way round.
        await RunAsync(database, "INSERT INTO SearchText(SearchText, rank) VALUES ('integrity-check', 1)", 0);
    }

    private static async Task<List<string>> RowsAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Token);
        var rows = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static async Task RunAsync(TestDatabase database, string sql, int number)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$n", number);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static async Task<SqliteConnection> OpenAsync(TestDatabase database)
    {
        var connection = new SqliteConnection($"Data Source={database.Get<DataDirectory>().DatabaseFile};Foreign Keys=True;Pooling=False");
        await connection.OpenAsync(Token);
        return connection;
    }
}
