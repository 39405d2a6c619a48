using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Clocks;

public sealed class ClockMarksTests
{
    private static readonly ClockMarks Marks = new(
    [
        new(new(2025, 4, 17), ClockMarkKind.Talks, "First", DatePrecision.Day),
        new(new(2025, 4, 25), ClockMarkKind.Proposal, "A text", DatePrecision.Day),
        new(new(2025, 4, 25), ClockMarkKind.Happening, "A meeting", DatePrecision.Day),
        new(new(2025, 4, 30), ClockMarkKind.Happening, "A month", DatePrecision.Month),
    ]);

    private static ClockView On(int day) => new(new(2025, 4, day), new(2025, 4, day), null);

    [Fact]
    public void Steps_go_from_day_to_day_and_from_the_last_to_the_present()
    {
        Assert.Equal(new DateOnly(2025, 4, 30), Marks.Before(ClockView.Present));
        Assert.Null(Marks.After(ClockView.Present));
        Assert.Equal(new DateOnly(2025, 4, 25), Marks.After(On(17)));
        Assert.Equal(new DateOnly(2025, 4, 17), Marks.Before(On(25)));
        Assert.Null(Marks.Before(On(17)));
        Assert.Null(Marks.After(On(30)));
        Assert.Equal(new DateOnly(2025, 4, 25), Marks.After(new(new(2025, 4, 18), new(2025, 4, 24), null)));
        Assert.Equal(new DateOnly(2025, 4, 17), Marks.Before(new(null, new(2025, 4, 20), null)));
        Assert.Null(ClockMarks.None.Before(ClockView.Present));
    }

    [Fact]
    public void A_day_is_told_as_exactly_as_it_is_known()
    {
        Assert.Equal("17 Apr 2025", Marks.Marks[0].When);
        Assert.Equal("Apr 2025", Marks.Marks[3].When);
        Assert.Equal([new DateOnly(2025, 4, 17)], Marks.Until(new(2025, 4, 20)).Days);
    }

    [Fact]
    public void A_view_says_in_words_what_it_is()
    {
        Assert.Null(ClockView.Present.Words);
        Assert.StartsWith("As known on 24 Apr 2025", On(24).Words, StringComparison.Ordinal);
        Assert.Equal("What was said by 18 Apr 2025, published by 24 Apr 2025 (end of day, UTC).", new ClockView(new(2025, 4, 18), new(2025, 4, 24), null).Words);
        Assert.Contains("recorded here by", new ClockView(null, null, new(2025, 4, 24)).Words, StringComparison.Ordinal);
        Assert.True(On(24).Hides(new(2025, 4, 25)));
        Assert.False(ClockView.Present.Hides(new(2025, 4, 25)));
    }

    [Fact]
    public async Task Talks_turning_points_and_texts_that_became_public_are_marked()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<ClockMarkQueries>());
        var id = await database.AddNegotiationAsync();
        await database.WriteAsync(async (db, _) =>
        {
            var source = new Source { NegotiationId = id, Key = "gazette", Name = "The Gazette", Kind = SourceKind.Outlet, Reliability = Reliability.C };
            db.Add(source);
            await db.SaveChangesAsync();
            Event Happening(string key, EventKind kind, int day, bool milestone) => new()
            {
                NegotiationId = id, Key = key, Kind = kind, Title = key, StartsOn = new(2025, 4, day), EndsOn = new(2025, 4, day + 1), Precision = DatePrecision.Day,
                Summary = "It happened.", Milestone = milestone, SourceId = source.Id, Url = "https://gazette.example/1",
            };
            Proposal Text(string key, DateOnly? published) => new()
            {
                NegotiationId = id, Key = key, Title = key, ShortTitle = key, Authors = ["north"], HandedOverOn = new(2025, 4, 1), PublicOn = published,
                Status = ProposalStatus.PutForward, Summary = "A text.", SourceId = source.Id,
            };
            db.AddRange(Happening("talks", EventKind.Talks, 10, false), Happening("call", EventKind.Call, 11, false), Happening("truce", EventKind.Truce, 12, true), Text("plan", new(2025, 4, 5)), Text("secret", null));
            return await db.SaveChangesAsync();
        });

        var marks = await database.Get<ClockMarkQueries>().FindAsync("elsewhere-2031", TestContext.Current.CancellationToken);
        Assert.Equal(["2025-04-05 Proposal", "2025-04-11 Talks", "2025-04-13 Happening"], marks.Marks.Select(mark => $"{mark.Day.Iso()} {mark.Kind}"));
        Assert.Equal(marks.Days, (await database.Get<ClockMarkQueries>().FindAsync(SharedReads.Everything, TestContext.Current.CancellationToken)).Days);
        Assert.Empty((await database.Get<ClockMarkQueries>().FindAsync("nowhere", TestContext.Current.CancellationToken)).Marks);
    }
}
