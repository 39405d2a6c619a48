using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Positions;

/// <summary>The matrix that the database answers is the one that the domain's rule describes, at every moment.</summary>
public sealed class MomentTests
{
    private static readonly DateOnly First = new(2025, 3, 1);

    // A revision: days until said, until published after that, until recorded after the one before, and whether it
    // puts right the one before.
    private static readonly Gen<(int Said, int Published, int Recorded, bool Corrects)[]> Histories =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 6], Gen.Int[0, 3], Gen.Bool).Array[1, 7];

    [Fact]
    public async Task The_database_chooses_the_revision_that_the_domain_chooses()
    {
        await Gen.Select(Histories, Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 12]).SampleAsync(
            async (history, asOf, knownAt, recordedBy) =>
            {
                await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<PositionQueries>());
                var position = await new NegotiationBuilder(database).PositionAsync(history, First);
                var view = new ClockView(First.AddDays(asOf), First.AddDays(knownAt), NegotiationBuilder.RecordedOn(recordedBy));

                var expected = view.Moment.Choose(position.Revisions);
                var matrix = await database.Get<PositionQueries>().MatrixAsync("elsewhere-2031", view.Moment, CancellationToken.None);

                Assert.Equal(expected?.Summary, matrix!["north", "border"]?.Summary);
            },
            iter: 60, threads: 1);
    }

    // Whole negotiations of four positions, at any triple of dates: the matrix, and each cell with its history.
    [Fact]
    public async Task Replaying_the_revisions_of_a_negotiation_up_to_any_dates_is_the_view_at_those_dates()
    {
        var moments = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[-1, 24]).Array[4];
        await Gen.Select(Histories.Array[4], moments).SampleAsync(
            async (histories, views) =>
            {
                await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<PositionQueries>().AddSingleton<PositionDetailQueries>());
                var positions = await new NegotiationBuilder(database).PositionsAsync(histories, First, number => (Stance)(number % 4));
                foreach (var (asOf, knownAt, recordedBy) in views)
                {
                    var moment = new ClockView(First.AddDays(asOf), First.AddDays(knownAt), recordedBy < 0 ? null : NegotiationBuilder.RecordedOn(recordedBy)).Moment;
                    var matrix = (await database.Get<PositionQueries>().MatrixAsync("elsewhere-2031", moment, CancellationToken.None))!;
                    foreach (var position in positions)
                    {
                        await AssertReplayedAsync(database, matrix, position, moment);
                    }
                }
            },
            iter: 12, threads: 1);
    }

    private static async Task AssertReplayedAsync(TestDatabase database, PositionMatrix matrix, Position position, Moment moment)
    {
        // One by one, in the order of recording, as the database came to know them.
        var replayed = new List<PositionRevision>();
        foreach (var revision in position.Revisions.OrderBy(row => row.Number).Where(row => moment.RecordedBy is null || row.RecordedAt <= moment.RecordedBy))
        {
            replayed.Add(revision);
        }

        var expected = moment.Choose(replayed);
        var cell = matrix[position.Party.Key, position.Issue.Key];
        var detail = (await database.Get<PositionDetailQueries>().FindAsync("elsewhere-2031", position.Party.Key, position.Issue.Key, moment, CancellationToken.None))!;
        Assert.Equal((expected?.Summary, expected?.Stance), (cell?.Summary, cell?.Stance));
        Assert.Equal((expected?.Number, expected?.Stance), (detail.Holding?.Number, detail.Holding?.Stance));

        var told = replayed.Where(row => row.SaidOn.Day <= moment.AsOf && row.PublishedOn <= moment.KnownAt)
            .OrderByDescending(row => row.SaidOn.Day).ThenByDescending(row => row.PublishedOn).ThenByDescending(row => row.Number)
            .Select(row => (row.Number, Replaced: replayed.Exists(later => later.Replaces?.Id == row.Id)));
        Assert.Equal(told, detail.History.Select(line => (line.Number, line.Replaced)));
    }

    [Fact]
    public async Task What_was_said_in_secret_is_not_shown_before_it_was_public()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<PositionQueries>());
        await new NegotiationBuilder(database).PositionAsync([(Said: 16, Published: 8, Recorded: 0, Corrects: false)], new(2025, 4, 1));
        var positions = database.Get<PositionQueries>();

        async Task<bool> ShownAsync(DateOnly? asOf, DateOnly? knownAt) =>
            (await positions.MatrixAsync("elsewhere-2031", new ClockView(asOf, knownAt, null).Moment, CancellationToken.None))!["north", "border"] is not null;

        Assert.False(await ShownAsync(new(2025, 4, 18), new(2025, 4, 24)));
        Assert.True(await ShownAsync(null, new(2025, 4, 25)));
        Assert.False(await ShownAsync(new(2025, 4, 16), null));
        Assert.True(await ShownAsync(null, null));
    }
}
