using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.Corrections;
using PeaceTracker.Features.Positions;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Corrections;

/// <summary>An error that was put right is told to readers: where, when, why, and what it said before.</summary>
public sealed class CorrectionQueriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<CurationDesk> CorrectedAsync()
    {
        var desk = await CurationDesk.OpenAsync(services => services.AddSharedReads().AddCorrections().AddPositions());
        var opened = await desk.PublishedPositionAsync();
        desk.Database.Clock.Advance(TimeSpan.FromDays(2));
        var draft = await desk.SubmitAsync("We left out the year.", new DraftedRecord(
            "positions", new Dictionary<string, string>(opened, StringComparer.Ordinal) { ["summary"] = "It stays as in 1991.", ["stance"] = "red-line" }, opened));
        await desk.SignInAsync(Role.Editor);
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([draft], Token));
        return desk;
    }

    [Fact]
    public async Task A_correction_says_what_stood_there_and_leads_to_what_stands_now()
    {
        await using var desk = await CorrectedAsync();

        var list = await desk.Get<CorrectionQueries>().PageAsync(new(), Token);

        var line = Assert.Single(list!.Lines);
        Assert.Equal(("We left out the year.", "/elsewhere-2031/positions/north/border"), (line.Reason, line.Address));
        Assert.Contains(new CorrectedField("Stance", "Supports", "Red line"), line.Fields);
        Assert.Contains(new CorrectedField("Summary", "It stays.", "It stays as in 1991."), line.Fields);
        Assert.Null(await desk.Get<CorrectionQueries>().PageAsync(new("nowhere"), Token));
        Assert.Empty((await desk.Get<CorrectionQueries>().PageAsync(new("elsewhere-2031", 2), Token))!.Lines);
    }

    [Fact]
    public async Task What_is_retired_is_still_told_and_leads_nowhere()
    {
        await using var desk = await CorrectedAsync();
        Assert.IsType<CurationOutcome.Done>(await desk.Get<RecordCurator>().RetireAsync(CurationDesk.Negotiation, "positions", "north/border", Token));

        Assert.Null(Assert.Single((await desk.Get<CorrectionQueries>().PageAsync(new("elsewhere-2031"), Token))!.Lines).Address);
    }

    [Fact]
    public async Task Both_editions_in_a_cell_say_why_unless_the_correction_was_not_recorded_yet()
    {
        await using var desk = await CorrectedAsync();
        var queries = desk.Get<PositionDetailQueries>();
        var first = await desk.Database.ReadAsync(db => db.PositionRevisions.OrderBy(row => row.Id).Select(row => row.RecordedAt).FirstAsync(Token));

        var now = await queries.FindAsync(CurationDesk.Negotiation, "north", "border", Moment.Latest, Token);
        Assert.Equal(2, now!.History.Count);
        Assert.All(now.History, revision => Assert.Equal("We left out the year.", Assert.Single(revision.Corrections).Reason));

        var then = await queries.FindAsync(CurationDesk.Negotiation, "north", "border", Moment.Latest with { RecordedBy = first.AddHours(1) }, Token);
        Assert.Empty(Assert.Single(then!.History).Corrections);
    }
}
