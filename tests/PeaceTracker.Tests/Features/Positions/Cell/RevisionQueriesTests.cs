using System.Text.Json;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Positions.Cell;

/// <summary>A revision at its permanent address: always there, always the same.</summary>
public sealed class RevisionQueriesTests
{
    private const string Slug = "elsewhere-2031";

    private static readonly DateOnly First = new(2025, 3, 1);

    private static readonly Gen<(int Said, int Published, int Recorded, bool Corrects)[]> Histories =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 6], Gen.Int[0, 3], Gen.Bool).Array[1, 7];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_address_shows_does_not_change_with_what_is_recorded_later() => await Gen.Select(Histories, Gen.Int[1, 7]).SampleAsync(
        async (history, wanted) =>
        {
            var number = Math.Min(wanted, history.Length);
            Assert.Equal(await ShownAsync(history[..number], number), await ShownAsync(history, number));
        },
        iter: 25, threads: 1);

    [Fact]
    public async Task The_one_that_is_called_the_latest_is_the_one_that_the_domain_chooses() => await Gen.Select(Histories, Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 12]).SampleAsync(
        async (history, asOf, knownAt, recordedBy) =>
        {
            await using var database = await OpenAsync();
            var position = await new NegotiationBuilder(database).PositionAsync(history, First);
            var moment = new ClockView(First.AddDays(asOf), First.AddDays(knownAt), NegotiationBuilder.RecordedOn(recordedBy)).Moment;
            var recorded = await database.Get<RevisionQueries>().FindAsync(Slug, "north", "border", 1, moment, Token);
            Assert.Equal(moment.Choose(position.Revisions)?.Number, recorded!.Holding?.Number);
        },
        iter: 25, threads: 1);

    [Fact]
    public async Task A_correction_is_held_against_what_it_puts_right_and_both_point_at_each_other()
    {
        await using var database = await OpenAsync();
        await new NegotiationBuilder(database).PositionAsync([(0, 0, 0, false), (3, 0, 1, false), (3, 0, 1, true)], First);
        var (wrong, right) = (await FindAsync(database, 2), await FindAsync(database, 3));
        Assert.Equal((2, 2, true), (right!.Before!.Number, right.Replaces, right.Holds));
        Assert.Equal((1, null, 3, false), (wrong!.Before!.Number, wrong.Replaces, wrong.ReplacedBy!.Number, wrong.Holds));
        Assert.Equal(3, wrong.Holding!.Number);
    }

    [Theory]
    [InlineData("north", "border", 3)]
    [InlineData("north", "border", 0)]
    [InlineData("north", "border", -1)]
    [InlineData("south", "border", 1)]
    [InlineData("north", "river", 1)]
    public async Task What_never_was_is_not_found(string party, string issue, int number)
    {
        await using var database = await OpenAsync();
        await new NegotiationBuilder(database).PositionAsync([(0, 0, 0, false), (1, 0, 0, false)], First);
        Assert.Null(await database.Get<RevisionQueries>().FindAsync(Slug, party, issue, number, Moment.Latest, Token));
        Assert.Null(await database.Get<RevisionQueries>().FindAsync("nowhere", "north", "border", 1, Moment.Latest, Token));
    }

    [Fact]
    public async Task What_is_retired_stays_readable_and_says_so()
    {
        await using var database = await OpenAsync();
        await new NegotiationBuilder(database).PositionAsync([(0, 0, 0, false)], First);
        await database.WriteAsync(async (db, recording) =>
        {
            db.Entry(await db.Positions.SingleAsync()).Property("RetiredAt").CurrentValue = recording.At;
            return await db.SaveChangesAsync();
        });
        Assert.Equal(["this position"], (await FindAsync(database, 1))!.Retired);

        await database.WriteAsync(async (db, recording) =>
        {
            db.Entry(await db.Parties.SingleAsync()).Property("RetiredAt").CurrentValue = recording.At;
            db.Entry(await db.Issues.SingleAsync()).Property("RetiredAt").CurrentValue = recording.At;
            return await db.SaveChangesAsync();
        });
        var recorded = (await FindAsync(database, 1))!;
        Assert.Equal(["the party The North", "the issue Border"], recorded.Retired);
        Assert.Equal("Revision 0.", recorded.Revision.Summary);
        Assert.Equal("The North said so.", Assert.Single(recorded.Revision.Statements).Paraphrase);
    }

    [Fact]
    public async Task A_statement_that_was_changed_afterwards_is_shown_as_it_stood()
    {
        await using var database = await OpenAsync();
        await new NegotiationBuilder(database).PositionAsync([(0, 0, 0, false)], First);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.WriteAsync(async (db, _) =>
        {
            var statement = await db.Statements.SingleAsync();
            db.Entry(statement).Property(row => row.Paraphrase).CurrentValue = "The North said something else.";
            db.Entry(statement).Property(row => row.Credibility).CurrentValue = 4;
            return await db.SaveChangesAsync();
        });
        var recorded = (await FindAsync(database, 1))!;
        var then = Assert.Single(recorded.Revision.Statements);
        Assert.Equal(("The North said so.", 3), (then.Paraphrase, then.Credibility));
        Assert.Single(recorded.EvidenceChanged);
    }

    [Fact]
    public async Task The_citation_names_party_issue_days_number_and_address()
    {
        await using var database = await OpenAsync();
        await new NegotiationBuilder(database).PositionAsync([(0, 2, 0, false)], First);
        var citation = (await FindAsync(database, 1))!.Citation("https://tracker.example/x/1");
        Assert.StartsWith("The North on Border: Supports. Said 1 Mar 2025, published 3 Mar 2025. PeaceTracker, Elsewhere, revision 1, recorded 1 Apr 2026, 12:00 UTC.", citation, StringComparison.Ordinal);
        Assert.EndsWith("https://tracker.example/x/1", citation, StringComparison.Ordinal);
    }

    private static Task<TestDatabase> OpenAsync() => TestDatabase.CreateAsync(services => services.AddSingleton<RevisionQueries>());

    private static Task<RecordedRevision?> FindAsync(TestDatabase database, int number) =>
        database.Get<RevisionQueries>().FindAsync(Slug, "north", "border", number, Moment.Latest, Token);

    // All that the page says of the revision itself; what became of it later is another matter.
    private static async Task<string> ShownAsync((int, int, int, bool)[] history, int number)
    {
        await using var database = await OpenAsync();
        await new NegotiationBuilder(database).PositionAsync(history, First);
        var recorded = (await FindAsync(database, number))!;
        return JsonSerializer.Serialize(new
        {
            Revision = recorded.Revision with { Replaced = false }, Before = recorded.Before is null ? null : recorded.Before with { Replaced = false }, recorded.Replaces,
            Citation = recorded.Citation("x"),
        });
    }
}
