using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Features.Positions;
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
