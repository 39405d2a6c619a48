using Microsoft.EntityFrameworkCore;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Parties;

namespace PeaceTracker.Tests.Features.Parties;

/// <summary>The first dossier's parties: what is told of them is what the dossier says, by the clocks.</summary>
public sealed class PartyQueriesTests(PartyBench bench) : IClassFixture<PartyBench>
{
    public static TheoryData<string> Keys => ["ukraine", "russia", "united-states", "european-allies", "france", "european-union"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task Every_position_is_told_and_every_number_opens_as_many(string key)
    {
        var profile = await bench.PartyAsync(key);
        var positions = await bench.Database.ReadAsync(db => db.Positions.CountAsync(row => row.Party.Key == key && row.Revisions.Any(), Token));
        Assert.Equal(positions, profile.Stands.Count);
        Assert.Equal(await bench.Database.ReadAsync(db => db.Issues.CountAsync(Token)), profile.Stands.Count + profile.Unspoken.Count);
        Assert.Equal(profile.Balance.Total, profile.Statements.Total);
        foreach (var side in Enum.GetValues<SourceSide>())
        {
            foreach (var grade in Enum.GetValues<Reliability>())
            {
                Assert.Equal(profile.Balance.Of(side, grade), (await bench.PartyAsync(key, new(ClockView.Present, side, grade))).Statements.Total);
            }
        }

        foreach (var speaker in profile.Speakers.Where(speaker => speaker.Of is null))
        {
            Assert.Equal(speaker.Statements, (await bench.PartyAsync(key, new(ClockView.Present, Speaker: speaker.Key))).Statements.Total);
        }

        Assert.Equal(profile.Balance.Total, profile.Speakers.Where(speaker => speaker.Of is null).Sum(speaker => speaker.Statements) + (await bench.PartyAsync(key, new(ClockView.Present, Speaker: PartyView.Nobody))).Statements.Total);
    }

    [Fact]
    public async Task Shifts_lead_from_the_revision_before_to_the_one_after()
    {
        var profile = await bench.PartyAsync("united-states");
        Assert.NotEmpty(profile.Shifts);
        Assert.All(profile.Shifts, shift => Assert.True(shift.From is null || shift.From.SaidOn.Day <= shift.To.SaidOn.Day));
        Assert.Equal(profile.Shifts.OrderByDescending(shift => shift.To.SaidOn.Day).Select(shift => shift.To), profile.Shifts.Select(shift => shift.To));
    }

    [Fact]
    public async Task A_coalition_shows_what_members_say_beside_it()
    {
        var profile = await bench.PartyAsync("european-allies");
        Assert.Equal(5, profile.Members.Count);
        Assert.Contains(profile.Stands.Single(stand => stand.Issue.Key == "ceasefire").Voices, voice => voice is { Name: "Emmanuel Macron", Of: "France" });
        Assert.Contains(profile.Speakers, speaker => speaker is { Key: "macron", Of: "France", Statements: > 0 });
        Assert.Equal("european-allies", Assert.Single((await bench.PartyAsync("france")).MemberOf).Key);
    }

    // The terms were handed over on 17 April 2025 and became public on the 25th.
    [Fact]
    public async Task What_was_said_in_secret_is_not_shown_before_it_was_public()
    {
        var day = new DateOnly(2025, 4, 18);
        var before = await bench.PartyAsync("united-states", PartyBench.At(day, new(2025, 4, 24)));
        var after = await bench.PartyAsync("united-states", PartyBench.At(day, new(2025, 4, 25)));
        Assert.DoesNotContain(before.Stands, stand => stand.Issue.Key == "crimea");
        Assert.DoesNotContain(before.Proposals, line => line.Key == "us-terms-2025-04-17");
        Assert.Contains(after.Stands, stand => stand.Issue.Key == "crimea");
        Assert.Contains(after.Proposals, line => line.Key == "us-terms-2025-04-17");
        Assert.All(before.Statements.Lines, line => Assert.True(line.PublishedOn <= new DateOnly(2025, 4, 24) && line.SaidOn.Day <= day));
        Assert.Empty((await bench.PartyAsync("united-states", PartyBench.At(null, null, new(2020, 1, 1)))).Stands);
    }

    [Fact]
    public async Task A_source_is_of_its_own_side_another_or_none()
    {
        var russia = await bench.PartyAsync("russia");
        Assert.Equal(russia.Balance.Of(SourceSide.Other), (await bench.PartyAsync("russia", new(ClockView.Present, SourceSide.Other))).Statements.Lines.Count(line => line.Side == SourceSide.Other));
        Assert.True(russia.Balance.Of(SourceSide.None) > 0);
    }

    [Fact]
    public async Task A_speaker_has_statements_and_stands_beside_the_line()
    {
        var trump = await bench.SpeakerAsync("trump");
        Assert.Equal(("Donald Trump", "united-states"), (trump.Name, trump.Party.Key));
        Assert.Equal((await bench.PartyAsync("united-states")).Speakers.Single(speaker => speaker.Key == "trump").Statements, trump.Statements.Total);
        Assert.All(trump.Statements.Lines, line => Assert.Equal("trump", line.Voice?.Speaker));
        Assert.NotEmpty(trump.Comparisons);
        Assert.All(trump.Comparisons, line => Assert.True(line.Spoken.SaidOn.Day <= line.Line.SaidOn.Day));
    }

    [Fact]
    public async Task What_is_said_of_a_text_as_a_whole_says_of_which()
    {
        var rubio = await bench.SpeakerAsync("rubio");
        Assert.Equal("us-terms-2025-04-17", Assert.Single(rubio.Statements.Lines).Of?.Proposal);
    }

    [Fact]
    public async Task The_list_counts_what_the_pages_show()
    {
        var list = await bench.Database.Get<PartyQueries>().AllAsync(PartyBench.Slug, Moment.Latest, Token);
        Assert.Equal(9, list!.Parties.Count);
        foreach (var row in list.Parties)
        {
            var profile = await bench.PartyAsync(row.Party.Key);
            Assert.Equal((profile.Balance.Total, profile.Stands.Count), (row.Statements, row.Stances.Sum(stance => stance.Value)));
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        Assert.Null(await bench.PartyAsync("atlantis"));
        Assert.Null(await bench.SpeakerAsync("atlas"));
        Assert.Null(await bench.Database.Get<PartyQueries>().FindAsync("nowhere", "ukraine", new(ClockView.Present), Token));
        Assert.Null(await bench.Database.Get<PartyQueries>().AllAsync("nowhere", Moment.Latest, Token));
        Assert.Empty((await bench.PartyAsync("ukraine", new(ClockView.Present, Page: 9000))).Statements.Lines);
    }
}
