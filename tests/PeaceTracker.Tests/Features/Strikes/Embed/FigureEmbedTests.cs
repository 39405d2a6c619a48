using System.Net;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Embed;

/// <summary>The widget of a day's headline figures, on the first dossier.</summary>
public sealed class FigureEmbedTests(DossierSite site) : IClassFixture<DossierSite>
{
    [Fact]
    public async Task The_24th_of_April_is_70_missiles_and_145_drones_by_the_air_force_and_otherwise_by_others()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "figure?day=2025-04-24");
        Assert.Equal(HttpStatusCode.OK, widget.Status);
        Assert.Contains("Attacks by Russia on Ukraine, 24 Apr 2025", widget.Text, StringComparison.Ordinal);
        Assert.Contains("As reported by: Ukrainian Air Force", widget.Text, StringComparison.Ordinal);
        Assert.Contains("70 Missiles: launched", widget.Text, StringComparison.Ordinal);
        Assert.Contains("145 Drones: launched", widget.Text, StringComparison.Ordinal);
        Assert.Contains("Said on 24 Apr 2025.", widget.Text, StringComparison.Ordinal);
        Assert.Contains("Launched (Ukrainian Air Force): Missiles or drones that the Air Force reports as launched", widget.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{DossierSite.Slug}/strikes/2025-04-24\"", widget.Html, StringComparison.Ordinal);
        Assert.Matches("rel=\"noopener external nofollow\"", widget.Html);
    }

    [Fact]
    public async Task Other_claims_of_the_same_stand_beside_it_as_exactly_as_they_are_recorded()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "figure?day=2025-04-24&kind=missile");
        Assert.DoesNotContain("145", widget.Text, StringComparison.Ordinal);
        Assert.Contains("Other claims about the same:", widget.Text, StringComparison.Ordinal);
        Assert.Contains("President of Ukraine : about 70", widget.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_not_report_said_no_zero()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "figure?day=2025-04-07&claimant=ua-air-force");
        Assert.Equal(HttpStatusCode.OK, widget.Status);
        Assert.Contains("No report of these days by Ukrainian Air Force is recorded. That is not zero.", widget.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>0", widget.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_day_it_is_the_latest_with_a_report_and_at_a_clock_the_latest_of_then()
    {
        Assert.Contains("on Ukraine, 7 Sep 2025", (await EmbedAnswer.ReadAsync(site, "figure")).Text, StringComparison.Ordinal);
        Assert.Contains("on Ukraine, 24 Apr 2025", (await EmbedAnswer.ReadAsync(site, "figure?asOf=2025-04-24&knownAt=2025-04-24")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_people_has_its_own_claimants() =>
        Assert.Contains("killed", (await EmbedAnswer.ReadAsync(site, "figure?day=2025-04-24&figure=killed")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Its_picture_says_the_figure_the_claimant_the_definition_and_other_claims()
    {
        var picture = await EmbedVisit.ToAsync(site, "figure.svg?width=1200&day=2025-04-24&kind=missile");
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.StartsWith("<svg", picture.Html, StringComparison.Ordinal);
        Assert.Contains("Missiles: launched", picture.Text, StringComparison.Ordinal);
        Assert.Matches(">70</", picture.Html);
        Assert.Contains("As reported by: Ukrainian Air Force. Said on 24 Apr 2025. Source:", picture.Text, StringComparison.Ordinal);
        Assert.Contains("Counted as: Launched (Ukrainian Air Force): Missiles or drones", picture.Text, StringComparison.Ordinal);
        Assert.Contains("President of Ukraine: about 70", picture.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_picture_says_no_zero_of_who_did_not_report()
    {
        var picture = await EmbedVisit.ToAsync(site, "figure.svg?width=1200&day=2025-04-07&claimant=ua-air-force");
        Assert.Contains("no report", picture.Text, StringComparison.Ordinal);
        Assert.Contains("That is not zero.", picture.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(">0</", picture.Html);
    }
}
