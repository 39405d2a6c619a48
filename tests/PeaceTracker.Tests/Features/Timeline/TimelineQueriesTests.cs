using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Timeline;
using PeaceTracker.Features.Timeline.Api;
using PeaceTracker.Live;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Timeline;

/// <summary>The line of time and the ledger of the first dossier, at present and in the past.</summary>
public sealed class TimelineQueriesTests(TimelineDossier dossier) : IClassFixture<TimelineDossier>
{
    private const string Slug = "ukraine-2025";

    private readonly TestDatabase database = dossier.Database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<TimelineRecord> TimelineAsync(string? asOf = null, string? knownAt = null) => (await database.Get<TimelineQueries>().ReadAsync(Slug, At(asOf, knownAt), Token))!;

    private async Task<CommitmentLedger> LedgerAsync(string? asOf = null, string? knownAt = null, TestDatabase? of = null) => (await (of ?? database).Get<CommitmentQueries>().ReadAsync(Slug, At(asOf, knownAt), Token))!;

    private static Moment At(string? asOf, string? knownAt) => new(Day(asOf) ?? DateOnly.MaxValue, Day(knownAt) ?? DateOnly.MaxValue);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task How_long_Witkoff_and_Putin_spoke_is_told_by_each_source_with_its_grade()
    {
        var meeting = (await TimelineAsync()).Entries.Single(entry => entry.Anchor == "witkoff-putin-2025-04-25");
        var length = meeting.Accounts.Single(point => point.About == "Length of the meeting");
        Assert.Contains(length.Accounts, account => account.Text == "Three hours, says Putin’s aide Ushakov." && account.Source.Name == "MENAFN");
        var unn = length.Accounts.Single(account => account.Text.Contains("14:20 to 16:25", StringComparison.Ordinal));
        Assert.NotNull(unn.Source.Url);
        Assert.True(Enum.IsDefined(unn.Source.Grade));
        Assert.Equal(["Russia", "United States"], meeting.PartyNames);
    }

    [Fact]
    public async Task An_account_is_there_from_the_day_it_was_published()
    {
        var before = (await TimelineAsync(knownAt: "2025-04-25")).Entries.Single(entry => entry.Anchor == "witkoff-putin-2025-04-25");
        Assert.Equal(3, before.Accounts.Single(point => point.About == "Length of the meeting").Accounts.Count);
        Assert.DoesNotContain(before.Accounts.SelectMany(point => point.Accounts), account => account.PublishedOn > new DateOnly(2025, 4, 25));
    }

    [Fact]
    public async Task The_American_terms_are_not_there_before_they_became_public()
    {
        var hidden = await TimelineAsync("2025-04-18", "2025-04-24");
        Assert.DoesNotContain(hidden.Entries, entry => entry.Anchor.Contains("us-terms", StringComparison.Ordinal) || entry.Anchor == "paris-2025-04-17" || entry.Time.Sure == new DateOnly(2025, 4, 17));
        var known = await TimelineAsync("2025-04-18", "2025-04-25");
        Assert.Contains(known.Entries, entry => entry.Anchor == "proposal.us-terms-2025-04-17.2025-04-17");
        Assert.Contains(known.Entries, entry => entry.Anchor == "paris-2025-04-17");
        // Becoming public happened a week after the day that the view is of.
        Assert.DoesNotContain(known.Entries, entry => entry.Anchor == "proposal.us-terms-2025-04-17.2025-04-25");
    }

    [Theory]
    [InlineData("2025-04-18", null)]
    [InlineData(null, "2025-04-25")]
    [InlineData("2025-06-01", "2025-12-31")]
    [InlineData("2025-02-27", null)]
    public async Task Nothing_is_there_that_had_not_happened_or_was_not_known(string? asOf, string? knownAt)
    {
        var (all, then, moment) = (await TimelineAsync(), await TimelineAsync(asOf, knownAt), At(asOf, knownAt));
        Assert.True(then.Entries.Count < all.Entries.Count);
        Assert.All(then.Entries.Where(entry => entry.Kind is not (TimelineKind.Truce or TimelineKind.Promise)), entry => Assert.True(entry.Time.Sure <= moment.AsOf));
        Assert.All(then.Directions.SelectMany(direction => direction.Days), day => Assert.True(day.Day <= moment.AsOf && day.Day <= moment.KnownAt));
        Assert.Empty(then.Entries.Select(entry => entry.Anchor).Except(all.Entries.Select(entry => entry.Anchor)));
        Assert.Equal(then.Entries.Count, then.Entries.Select(entry => entry.Anchor).Distinct().Count());
    }

    [Fact]
    public async Task Where_only_the_month_is_known_it_is_there_from_the_month_s_end()
    {
        Assert.Contains((await TimelineAsync("2025-02-28")).Entries, entry => entry.Anchor == "oval-office-february-2025" && entry.Time.ToString() == "Feb 2025");
        Assert.DoesNotContain((await TimelineAsync("2025-02-27")).Entries, entry => entry.Anchor == "oval-office-february-2025");
    }

    [Fact]
    public async Task A_round_that_is_not_over_has_no_outcome_yet()
    {
        Assert.Null((await TimelineAsync("2026-02-04")).Entries.Single(entry => entry.Anchor == "abu-dhabi-2-2026-02-04").Outcome);
        Assert.Equal("314 prisoners of war are exchanged.", (await TimelineAsync("2026-02-05")).Entries.Single(entry => entry.Anchor == "abu-dhabi-2-2026-02-04").Outcome);
    }

    [Fact]
    public async Task A_shift_tells_both_stances_its_evidence_and_where_it_can_be_read()
    {
        var shift = (await TimelineAsync()).Entries.Single(entry => entry.Anchor == "shift.russia-direct-talks-2025-05-11");
        Assert.Equal((Stance.AcceptsWithConditions, Stance.Supports), (shift.Before, shift.Stance));
        Assert.StartsWith("positions/russia/direct-talks/", shift.Page, StringComparison.Ordinal);
        Assert.NotEmpty(shift.Sources);
        Assert.Equal(19, (await TimelineAsync()).Entries.Count(entry => entry.Kind == TimelineKind.Shift));
    }

    [Fact]
    public async Task Strikes_of_note_have_one_claimant_for_each_direction_and_sources()
    {
        var sheet = TimelineSheet.Of(await TimelineAsync(), TimelineView.Present with { From = new(2025, 7, 1), To = new(2025, 7, 31), Kinds = [TimelineKind.Strikes] })!;
        var ninth = sheet.Entries.Single(entry => entry.Time.First == new DateOnly(2025, 7, 9));
        Assert.StartsWith("Attacks by Russia on Ukraine: ", ninth.Title, StringComparison.Ordinal);
        Assert.Contains("728 drones launched", ninth.Title, StringComparison.Ordinal);
        Assert.Contains("Ukrainian Air Force reports", ninth.Summary, StringComparison.Ordinal);
        Assert.All(ninth.Sources, source => Assert.StartsWith("https://", source.Url, StringComparison.Ordinal));
        Assert.Equal(2, (await TimelineAsync()).Directions.Count);
    }

    [Fact]
    public async Task The_truce_of_May_has_three_days_without_a_report_which_are_not_zero()
    {
        var ledger = await LedgerAsync();
        var truce = ledger.Lines.Single(line => line.Key == "may-truce-2025-05-08");
        Assert.Equal(3, WindowCount.Of(truce.StartsOn, truce.EndsOn, DateOnly.MaxValue).Days);
        Assert.All(ledger.Directions, direction => Assert.All([8, 9, 10], day => Assert.Null(direction[new(2025, 5, day)])));
        Assert.Equal(["Ukraine"], truce.Unanswered.Select(party => party.Name));
        var days = Assert.Single(truce.Declarations).Accounts.Single(point => point.About == "Days of the truce");
        Assert.Equal(["8 to 10 May.", "8 to 11 May."], days.Accounts.Select(account => account.Text));
        Assert.Empty(truce.Violations);
    }

    [Fact]
    public async Task When_the_halt_of_strikes_on_energy_ended_stays_an_account_and_its_days_are_not_counted()
    {
        var halt = (await LedgerAsync()).Lines.Single(line => line.Key == "energy-halt-2025-03-18");
        Assert.Contains(halt.Declarations.SelectMany(declaration => declaration.Accounts).SelectMany(point => point.Accounts), account => account.Text == "RT says that the halt expired on 18 April." && account.Source.Name == "RT");
        Assert.Equal(0, WindowCount.Of(halt.StartsOn, halt.EndsOn, DateOnly.MaxValue).Days);
        var before = (await LedgerAsync("2025-04-01")).Lines.Single(line => line.Key == "energy-halt-2025-03-18");
        Assert.Empty(before.Declarations.SelectMany(declaration => declaration.Accounts));
    }

    [Fact]
    public async Task A_commitment_is_there_from_the_day_it_was_declared()
    {
        Assert.DoesNotContain((await LedgerAsync("2025-04-27")).Lines, line => line.Key == "may-truce-2025-05-08");
        Assert.Contains((await LedgerAsync("2025-04-28")).Lines, line => line.Key == "may-truce-2025-05-08");
    }

    [Fact]
    public async Task Each_side_s_claims_of_violation_stand_under_its_name_from_the_day_they_were_published()
    {
        // Written to a dossier of its own: the others only read theirs.
        await using var own = new TimelineDossier();
        await own.InitializeAsync();
        await own.Database.WriteAsync(async (db, _) =>
        {
            var (truce, russia, source) = (await db.Commitments.SingleAsync(row => row.Key == "may-truce-2025-05-08"), await db.Parties.SingleAsync(row => row.Key == "russia"), await db.Sources.SingleAsync(row => row.Key == "unn"));
            db.Add(new ViolationClaim { NegotiationId = truce.NegotiationId, Key = "claimed", CommitmentId = truce.Id, PartyId = russia.Id, Accused = "ukraine", Text = "A claim made up for this test.", PublishedOn = new(2025, 5, 9), SourceId = source.Id, Citation = "A test" });
            return await db.SaveChangesAsync();
        });
        var claim = Assert.Single((await LedgerAsync(knownAt: "2025-05-09", of: own.Database)).Lines.Single(line => line.Key == "may-truce-2025-05-08").Violations);
        Assert.Equal(("Russia", "Ukraine"), (claim.Claimant.Name, claim.Accused?.Name));
        Assert.Empty((await LedgerAsync(knownAt: "2025-05-08", of: own.Database)).Lines.Single(line => line.Key == "may-truce-2025-05-08").Violations);
    }

    [Fact]
    public async Task The_files_hold_what_the_pages_show_and_keep_formulas_from_spreadsheets()
    {
        var record = await TimelineAsync();
        var lines = TimelineCsv.Write(TimelineSheet.Of(record, TimelineView.Present)!.Entries).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(TimelineSheet.Of(record, TimelineView.Present)!.Entries.Count + 1, lines.Length);
        Assert.Contains(lines, line => line.Contains("14:20 to 16:25", StringComparison.Ordinal) && line.Contains("Three hours, says", StringComparison.Ordinal));
        Assert.Contains("\"'=1+1\"", TimelineCsv.Write([record.Entries[0] with { Title = "=1+1" }]), StringComparison.Ordinal);

        var ledger = CommitmentCsv.Write(await LedgerAsync(), DateOnly.MaxValue).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        // The truce of May has a row for each direction, with no day of three reported.
        Assert.Equal(2, ledger.Count(line => line.StartsWith("may-truce-2025-05-08,", StringComparison.Ordinal) && line.Contains(",3,0,", StringComparison.Ordinal)));
        Assert.Contains("\"'=1+1\"", CommitmentCsv.Write(await LedgerAsync() with { Lines = [(await LedgerAsync()).Lines[0] with { Title = "=1+1" }] }, DateOnly.MaxValue), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_no_line_of_a_negotiation_that_is_not_there()
    {
        Assert.Null(await database.Get<TimelineQueries>().ReadAsync("nowhere", Moment.Latest, Token));
        Assert.Null(await database.Get<CommitmentQueries>().ReadAsync("nowhere", Moment.Latest, Token));
    }
}

/// <summary>The first dossier, loaded once for tests that read it.</summary>
public sealed class TimelineDossier : IAsyncLifetime
{
    internal TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<DossierImporter>().AddSingleton<TimelineQueries>().AddSingleton<CommitmentQueries>());
        Assert.IsType<DossierOutcome.Stored>(await Database.Get<DossierImporter>().ImportAsync(Repository.File("seeds/ukraine-2025"), "a test", TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
