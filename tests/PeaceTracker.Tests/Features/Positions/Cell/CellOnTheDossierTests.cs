using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Positions.Cell;

/// <summary>Cells of the first dossier, on days on which it is known what an analyst must find in them.</summary>
public sealed class CellOnTheDossierTests(DossierSite site) : IClassFixture<DossierSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("territory")]
    [InlineData("nato")]
    public async Task On_25_April_the_texts_Rubio_and_Vance_stand_beside_every_position_that_rests_on_the_American_terms(string issue)
    {
        var cell = await FindAsync("united-states", issue, new(2025, 4, 25));
        Assert.Equal(["st-us-final-offer", "st-us-rubio-framework", "st-us-vance-proposal"], cell.Voices.Select(voice => voice.Statement.Key));
        Assert.All(cell.Voices, voice => Assert.Equal(VoiceTie.WholeText, voice.Tie));
        Assert.Equal(["final offer", "broad framework", "very explicit proposal"], cell.Voices.Select(voice => voice.Statement.Quote));
    }

    [Fact]
    public async Task On_Crimea_Trump_and_the_text_carry_the_line_and_the_others_stand_beside_it()
    {
        var cell = await FindAsync("united-states", "crimea", new(2025, 4, 25));
        Assert.Equal(["st-us-us-apr-crimea", "st-us-trump-crimea"], cell.Holding!.Statements.Select(statement => statement.Key));
        Assert.Equal(["Marco Rubio", "JD Vance"], cell.Voices.Select(voice => voice.Statement.Speaker).OfType<string>());
    }

    [Fact]
    public async Task What_was_not_public_yet_has_no_voice_and_stands_against_nothing()
    {
        var before = await FindAsync("united-states", "crimea", new(2025, 4, 18), new(2025, 4, 24));
        Assert.Null(before.Holding);
        Assert.Empty(before.Voices);
        Assert.Empty((await FindAsync("ukraine", "crimea", new(2025, 4, 24), new(2025, 4, 24))).Against.Parties);
    }

    [Fact]
    public async Task Against_Ukraine_on_Crimea_stand_the_United_States_from_25_April_and_Russia_from_28_April()
    {
        Assert.Equal(["united-states"], (await FindAsync("ukraine", "crimea", new(2025, 4, 25))).Against.Parties.Select(other => other.Party.Key));
        var later = (await FindAsync("ukraine", "crimea", new(2025, 4, 28))).Against.Parties;
        Assert.Equal(["russia", "united-states"], later.Select(other => other.Party.Key));
        Assert.All(later, other => Assert.NotNull(other.Line.Lead));
    }

    [Fact]
    public async Task A_head_of_state_stands_beside_the_minister_whose_later_words_hold()
    {
        var cell = await FindAsync("ukraine", "ceasefire", new(2025, 4, 30));
        Assert.Equal("Andrii Sybiha", cell.Holding!.Lead!.Speaker);
        var voice = Assert.Single(cell.Voices);
        Assert.Equal(("Volodymyr Zelenskyy", VoiceTie.Earlier, Stance.Supports), (voice.Statement.Speaker, voice.Tie, voice.Carried!.Stance));
    }

    [Fact]
    public async Task The_parts_of_an_issue_stand_in_its_cell()
    {
        var cell = await FindAsync("ukraine", "territory", new(2025, 4, 24));
        Assert.Equal(Stance.RedLine, cell.Parts.Single(part => part.Issue.Key == "crimea").Stance);
        Assert.Null(cell.Parts.Single(part => part.Issue.Key == "luhansk").Stance);
    }

    [Fact]
    public async Task What_is_read_at_one_outlet_and_a_republisher_has_one_origin()
    {
        var ceasefire = await FindAsync("european-allies", "ceasefire", new(2025, 5, 12));
        Assert.Equal("1 origin", Origins.Of(ceasefire.Holding!.Statements).Words);
        Assert.Equal(["inkl"], Origins.Of(ceasefire.Holding.Statements).Republishers);
    }

    [Theory]
    [InlineData("/positions/ukraine/crimea/1", 200)]
    [InlineData("/positions/ukraine/crimea/1?asOf=nonsense&knownAt=2025-02-30", 200)]
    [InlineData("/positions/ukraine/crimea/99", 404)]
    [InlineData("/positions/ukraine/crimea/0", 404)]
    [InlineData("/positions/ukraine/crimea/-1", 404)]
    [InlineData("/positions/ukraine/crimea/99999999999", 404)]
    [InlineData("/positions/ukraine/crimea/one", 404)]
    [InlineData("/positions/nobody/crimea/1", 404)]
    [InlineData("/issues/crimea?asOf=%3Cscript%3E", 200)]
    [InlineData("/issues/nothing", 404)]
    [InlineData("/issues?recordedBy=0001-01-01", 200)]
    [InlineData("/issues/ceasefire?asOf=0001-01-01&knownAt=2099-12-31", 200)]
    [InlineData("/issues/force-limits?knownAt=2025-04-25", 200)]
    public async Task Whatever_is_typed_is_answered(string path, int status)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri($"/{DossierSite.Slug}{path}", UriKind.Relative), Token);
        var body = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.DoesNotContain("Something went wrong", body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", body, StringComparison.Ordinal);
        if (path.Contains("nonsense", StringComparison.Ordinal))
        {
            Assert.Contains("asOf: &#x27;nonsense&#x27; is not a day", body, StringComparison.Ordinal);
        }
    }

    private async Task<PositionDetail> FindAsync(string party, string issue, DateOnly asOf, DateOnly? knownAt = null) =>
        (await site.Services.GetRequiredService<PositionDetailQueries>().FindAsync(DossierSite.Slug, party, issue, new ClockView(asOf, knownAt ?? asOf, null).Moment, Token))!;
}
