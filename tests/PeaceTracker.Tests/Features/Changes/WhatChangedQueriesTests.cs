using CsCheck;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Changes;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Positions;
using PeaceTracker.Live;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Changes;

public sealed class WhatChangedQueriesTests
{
    private static readonly DateOnly First = new(2025, 3, 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<TestDatabase> LoadedAsync(string folder)
    {
        var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<DossierImporter>().AddSingleton<WhatChangedQueries>());
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(folder, "a test", Token));
        return database;
    }

    private static List<ChangeEntry> Moves(WhatChanged changed) => [.. Of(changed, ChangeGroupKind.Shifts), .. Of(changed, ChangeGroupKind.FirstKnown)];

    private static IReadOnlyList<ChangeEntry> Of(WhatChanged changed, ChangeGroupKind kind) => changed.Groups.Single(group => group.Kind == kind).Entries;

    [Fact]
    public async Task On_the_day_that_the_terms_were_public_they_are_what_changed_since_Friday()
    {
        await using var database = await LoadedAsync(Repository.File("seeds/ukraine-2025"));
        var queries = database.Get<WhatChangedQueries>();
        var friday = new DateOnly(2025, 4, 18);
        var day = new DateOnly(2025, 4, 25);

        var events = await database.ReadAsync(db => db.Events.Select(row => row.Key).ToListAsync(Token));
        var changed = (await queries.FindAsync("ukraine-2025", ChangesView.Present with { Clocks = new(day, day, null) }, friday, Token))!;
        var earlier = (await queries.FindAsync("ukraine-2025", ChangesView.Present with { Clocks = new(friday, day.AddDays(-1), null) }, friday, Token))!;

        Assert.Contains(Moves(changed), entry => entry.Address == "/ukraine-2025/positions/united-states/crimea" && entry.Source is not null);
        Assert.Equal(2, Of(changed, ChangeGroupKind.Proposals).Count);
        Assert.Contains(Of(changed, ChangeGroupKind.Strikes), entry => entry.Day == new DateOnly(2025, 4, 24) && entry.Text!.Contains("145", StringComparison.Ordinal));
        Assert.All(changed.Groups.SelectMany(group => group.Entries), entry => Assert.InRange(entry.Day, friday.AddDays(-30), day));
        Assert.All(Of(changed, ChangeGroupKind.Events), entry => Assert.Contains(entry.Place, events));
        Assert.Empty(Of(earlier, ChangeGroupKind.Proposals));
        Assert.DoesNotContain(Moves(earlier), entry => entry.Address!.EndsWith("united-states/crimea", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_party_and_an_issue_narrow_every_kind()
    {
        await using var database = await LoadedAsync(Repository.File("seeds/ukraine-2025"));
        var view = ChangesView.Present with { Since = "2025-03-01", Parties = ["russia"], Issues = ["territory"] };
        var changed = (await database.Get<WhatChangedQueries>().FindAsync("ukraine-2025", view, First, Token))!;

        Assert.NotEmpty(Moves(changed));
        Assert.All(Moves(changed), entry => Assert.StartsWith("/ukraine-2025/positions/russia/", entry.Address, StringComparison.Ordinal));
        Assert.All(Of(changed, ChangeGroupKind.Proposals), entry => Assert.Contains("Russia", entry.Aside, StringComparison.Ordinal));
        Assert.Empty(Of(changed, ChangeGroupKind.Strikes));
    }

    [Fact]
    public async Task What_was_recorded_lately_may_be_old_in_the_world()
    {
        using var folder = new DossierFolder();
        await using var database = await LoadedAsync(folder.Path);
        var queries = database.Get<WhatChangedQueries>();
        var recorded = DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime);

        var world = (await queries.FindAsync("elsewhere-2031", ChangesView.Present, recorded.AddDays(-1), Token))!;
        var record = (await queries.FindAsync("elsewhere-2031", ChangesView.Present with { Recorded = true }, recorded.AddDays(-1), Token))!;
        var later = (await queries.FindAsync("elsewhere-2031", ChangesView.Present with { Recorded = true }, recorded, Token))!;

        Assert.Equal(0, world.Total);
        Assert.Equal(new DateOnly(2025, 4, 2), world.Latest);
        Assert.All(record.Groups.Where(group => group.Kind is not (ChangeGroupKind.Corrections or ChangeGroupKind.Shifts)), group => Assert.NotEmpty(group.Entries));
        Assert.All(record.Groups.SelectMany(group => group.Entries), entry => Assert.Equal(recorded, DateOnly.FromDateTime(entry.RecordedAt!.Value)));
        Assert.Equal(2, record.Groups.Single(group => group.Kind == ChangeGroupKind.Commitments).Total);
        Assert.Equal(0, later.Total);
    }

    [Fact]
    public async Task Figures_of_two_definitions_are_told_apart_and_never_added()
    {
        using var folder = new DossierFolder();
        folder.Append("counting_definitions.csv", "other,Other,What was heard.,,,gazette,\n");
        folder.Append("strike_claims.csv", "raid-heard,raid,air-force,drone,,,launched,,30,,exactly,other,2025-04-24,gazette,,\nraid-killed,raid,air-force,none,,Kyiv,killed,,9,,at-least,plain,2025-04-24,gazette,,\n");
        await using var database = await LoadedAsync(folder.Path);

        var changed = (await database.Get<WhatChangedQueries>().FindAsync("elsewhere-2031", ChangesView.Present, new(2025, 4, 23), Token))!;

        Assert.Equal("Drones: 30 launched (Other), 145 launched (Plain); at least 9 killed in Kyiv", Assert.Single(Of(changed, ChangeGroupKind.Strikes)).Text);
    }

    [Fact]
    public async Task There_is_nothing_of_a_negotiation_that_is_not_there()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<WhatChangedQueries>());
        Assert.Null(await database.Get<WhatChangedQueries>().FindAsync("nowhere", ChangesView.Present, First, Token));
        Assert.Empty(await database.Get<WhatChangedQueries>().AllAsync(ChangesView.Present, First, Token));
    }

    // Whatever differs between the matrix then and now has its shift in the list.
    [Fact]
    public async Task Every_stance_that_differs_from_the_earlier_day_is_among_the_shifts()
    {
        var histories = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 6], Gen.Int[0, 1], Gen.Bool).Array[1, 5].Array[4];
        await Gen.Select(histories, Gen.Int[0, 15], Gen.Int[0, 20]).SampleAsync(
            async (told, since, until) =>
            {
                await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<PositionQueries>().AddSingleton<WhatChangedQueries>());
                await new NegotiationBuilder(database).PositionsAsync(told, First, number => (Stance)(number % 4));
                var clocks = new ClockView(First.AddDays(until), First.AddDays(until), null);
                var day = new SinceDay("then", First.AddDays(since), "then");
                var positions = database.Get<PositionQueries>();
                var then = (await positions.MatrixAsync("elsewhere-2031", day.Before(clocks.Moment), CancellationToken.None))!;
                var now = (await positions.MatrixAsync("elsewhere-2031", clocks.Moment, CancellationToken.None))!;
                var changed = (await database.Get<WhatChangedQueries>().FindAsync("elsewhere-2031", ChangesView.Present with { Clocks = clocks }, day.Day, CancellationToken.None))!;

                var moved = now.Cells.Where(cell => then[cell.Key.Party, cell.Key.Issue]?.Stance != cell.Value.Stance).Select(cell => $"/elsewhere-2031/positions/{cell.Key.Party}/{cell.Key.Issue}");
                Assert.Empty(moved.Except(Moves(changed).Select(entry => entry.Address!)));
            },
            iter: 15, threads: 1);
    }
}
