using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Embed;

/// <summary>The widget of reported strikes, on the first dossier.</summary>
public sealed class StrikesEmbedTests(DossierSite site) : IClassFixture<DossierSite>
{
    private const string July = "from=2025-07-01&to=2025-07-31";

    private const int Most = 8 * 1024;

    [Fact]
    public async Task Bars_say_the_most_the_claimant_the_definition_and_every_figure()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "strikes?" + July);
        Assert.Equal(HttpStatusCode.OK, widget.Status);
        Assert.Contains("Attacks by Russia on Ukraine", widget.Text, StringComparison.Ordinal);
        Assert.Contains("Drones: 728 on 9 Jul 2025, the most of any day here", widget.Text, StringComparison.Ordinal);
        Assert.Contains("as reported by: Ukrainian Air Force. 30 of 31 days have a report here.", widget.Text, StringComparison.Ordinal);
        Assert.Contains("Drones shot down or suppressed, in one figure", widget.Text, StringComparison.Ordinal);
        Assert.Contains("An attack window belongs to the day on which it ends.", widget.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{DossierSite.Slug}/strikes/2025-07-09\"", widget.Html, StringComparison.Ordinal);
        Assert.Contains("Sources: Ukrainian Air Force", widget.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_report_is_a_field_and_no_zero()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "strikes?from=2025-04-06&to=2025-04-08&kind=drone");
        Assert.Matches("<path class=\"gap\"[^>]* d=\"M1 0h1v100h-1z\"", widget.Html);
        Assert.Contains("no report", widget.Text, StringComparison.Ordinal);
        var silent = await EmbedAnswer.ReadAsync(site, "strikes?from=2025-04-07&to=2025-04-07");
        Assert.Equal(HttpStatusCode.OK, silent.Status);
        Assert.Contains("No report of these days by Ukrainian Air Force is recorded. That is not zero.", silent.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strikes?from=2025-03-28&to=2025-07-31")]
    [InlineData("strikes?from=2025-02-02&to=2025-07-31")]
    [InlineData("strikes?show=calendar&from=2025-02-02&to=2025-07-31")]
    [InlineData("strikes?show=share&from=2025-02-02&to=2025-07-31")]
    [InlineData("strikes")]
    [InlineData("figure?day=2025-04-24")]
    public async Task A_document_with_its_drawing_and_its_table_is_small(string address)
    {
        var widget = await EmbedAnswer.ReadAsync(site, address);
        Assert.Equal(HttpStatusCode.OK, widget.Status);
        Assert.InRange(widget.Compressed, 1, Most);
    }

    [Fact]
    public async Task Many_days_are_gathered_and_the_subtitle_says_so()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "strikes?from=2025-01-01&to=2025-07-31");
        Assert.Contains("By week, 1 Jan 2025 – 31 Jul 2025", widget.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_says_the_number_of_each_day()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "strikes?show=calendar&kind=drone&" + July);
        Assert.Contains("<title>9 Jul 2025: 728</title>", widget.Html, StringComparison.Ordinal);
        Assert.Contains("no figure: not zero</title>", widget.Html, StringComparison.Ordinal);
        Assert.Equal(31, widget.Html.Split("<rect ").Length - 1);
    }

    [Fact]
    public async Task Shares_of_two_ways_of_counting_are_two_lines_with_the_rule_between()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "strikes?show=share&kind=drone&" + July);
        Assert.Contains("shot down 48.4 %, shot down or lost 88.4 %", widget.Text, StringComparison.Ordinal);
        Assert.Contains("shot down or suppressed, in one figure 90.2 %", widget.Text, StringComparison.Ordinal);
        Assert.Contains("≠", widget.Text, StringComparison.Ordinal);
        Assert.Contains("a separate figure of drones lost is no longer given", widget.Text, StringComparison.Ordinal);
        Assert.Matches("class=\"break\"[^>]*d=\"M23 0v100\"", widget.Html);
        Assert.DoesNotMatch("class=\"line drone[^>]*d=\"[^\"]*[ML]2[3-9]\\.5", widget.Html);
        Assert.DoesNotMatch("class=\"line joined[^>]*d=\"[^\"]*[ML]1?[0-9]\\.5", widget.Html);
    }

    [Fact]
    public async Task Its_picture_says_unit_claimant_and_definition_and_tells_no_figure_from_none()
    {
        var picture = await EmbedVisit.ToAsync(site, "strikes.svg?width=1200&kind=drone&" + July);
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.StartsWith("<svg", picture.Html, StringComparison.Ordinal);
        Assert.Contains("Drones: 728 on 9 Jul 2025", picture.Text, StringComparison.Ordinal);
        Assert.Contains("Drones: launched", picture.Text, StringComparison.Ordinal);
        Assert.Contains("As reported by: Ukrainian Air Force. Counted as: Launched (Ukrainian Air Force)", picture.Text, StringComparison.Ordinal);
        Assert.Contains("no figure: not zero", picture.Text, StringComparison.Ordinal);
        Assert.Contains("Other claims about the same attacks", picture.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("reported as none", picture.Text, StringComparison.Ordinal);
        Assert.Contains("728 on 9 Jul", (await EmbedVisit.ToAsync(site, "strikes.svg?show=calendar&kind=drone&" + July)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_picture_of_shares_is_broken_where_another_way_of_counting_begins()
    {
        var picture = await EmbedVisit.ToAsync(site, "strikes.svg?width=1200&show=share&kind=drone&" + July);
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.Contains("A: from 24 Jul 2025, ", picture.Text, StringComparison.Ordinal);
        Assert.Contains("The two are not comparable", picture.Text, StringComparison.Ordinal);
        Assert.Contains("shot down 48.4 %, shot down or lost 88.4 %", picture.Text, StringComparison.Ordinal);
        Assert.Contains("shot down or suppressed, in one figure 90.2 %", picture.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strikes.svg?from=2025-04-07&to=2025-04-07", "That is not zero.")]
    [InlineData("strikes.svg?from=2025-01-01&to=2025-07-31&kind=drone", "in the week of")]
    [InlineData("strikes.svg?from=0001-01-01&to=9999-12-30&show=share", "not zero")]
    [InlineData("strikes.svg?from=0001-01-01&to=9999-12-30&shape=card", "As reported by")]
    public async Task Its_picture_holds_for_no_days_and_for_very_many(string address, string words)
    {
        var picture = await EmbedVisit.ToAsync(site, address);
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.Contains(words, picture.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_shows_what_had_been_reported_by_then()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "strikes?asOf=2025-04-24&knownAt=2025-04-24");
        Assert.Contains("24 Apr 2025, as reported by", widget.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("25 Apr 2025", widget.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await EmbedAnswer.ReadAsync(site, "strikes?asOf=2020-01-01")).Status);
    }

    [Theory]
    [InlineData("strikes?claimant=nobody", HttpStatusCode.NotFound)]
    [InlineData("strikes?side=atlantis", HttpStatusCode.NotFound)]
    [InlineData("strikes?claimant=%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("strikes?from=%3Cb%3E", HttpStatusCode.BadRequest)]
    [InlineData("strikes?show=%3Cscript%3Ealert(1)%3C/script%3E", HttpStatusCode.OK)]
    [InlineData("strikes?kind=%22onload&step=%3C&dayRule=%3E", HttpStatusCode.OK)]
    [InlineData("strikes?from=2025-07-31&to=2025-07-01", HttpStatusCode.OK)]
    [InlineData("strikes?from=0001-01-01&to=9999-12-30", HttpStatusCode.OK)]
    [InlineData("strikes?show=calendar&from=0001-01-01&to=9999-12-30", HttpStatusCode.OK)]
    [InlineData("figure?day=0001-01-01", HttpStatusCode.NotFound)]
    [InlineData("figure?day=9999-12-30", HttpStatusCode.NotFound)]
    [InlineData("figure?claimant=nobody", HttpStatusCode.NotFound)]
    [InlineData("figure?day=%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("figure?figure=%3Cscript%3E&kind=%3C", HttpStatusCode.OK)]
    public async Task Nonsense_gives_the_default_or_is_refused_and_is_never_told_back(string address, HttpStatusCode status)
    {
        var widget = await EmbedAnswer.ReadAsync(site, address);
        Assert.Equal(status, widget.Status);
        Assert.DoesNotContain("<script", widget.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("onload", widget.Html, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(widget.Compressed, 1, Most);
    }

    [Fact]
    public async Task A_claim_that_was_put_right_is_flagged_in_the_days_that_show_it_and_in_no_others()
    {
        await site.Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            var claim = await db.StrikeClaims.SingleAsync(row => row.Key == "russia-on-ukraine-2025-03-28-uaf-drone-launched", token);
            db.Add(new Correction
            {
                NegotiationId = claim.NegotiationId, Noun = Noun.StrikeClaim, Key = claim.Key, Headline = "163 drones", Reason = "A digit was wrong.", PublishedAt = recording.At, Before = "{}", After = "{}",
            });
            return await db.SaveChangesAsync(token);
        }, TestContext.Current.CancellationToken);
        Assert.Contains("class=\"corrected\"", (await EmbedAnswer.ReadAsync(site, "strikes?from=2025-03-28&to=2025-03-29")).Html, StringComparison.Ordinal);
        Assert.Contains("class=\"corrected\"", (await EmbedAnswer.ReadAsync(site, "figure?day=2025-03-28&theme=light")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"corrected\"", (await EmbedAnswer.ReadAsync(site, "strikes?from=2025-03-29&to=2025-03-30")).Html, StringComparison.Ordinal);
    }

    // What is recorded within a second of the moment belongs to it.
    private static async Task UntilLaterAsync(TimeProvider clock)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20), clock);
        for (var before = clock.GetUtcNow(); clock.GetUtcNow() < before.AddSeconds(1.1);)
        {
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_frozen_widget_stays_as_it_is_when_a_claim_is_changed_and_another_is_added()
    {
        var clock = site.Services.GetRequiredService<TimeProvider>();
        var frozen = $"recordedBy={clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}";
        var (bars, figure) = (await EmbedAnswer.ReadAsync(site, $"strikes?from=2025-05-01&to=2025-05-10&{frozen}"), await EmbedAnswer.ReadAsync(site, $"figure?day=2025-05-02&{frozen}"));
        await UntilLaterAsync(clock);
        await site.Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, _, token) =>
        {
            var claim = await db.StrikeClaims.SingleAsync(row => row.Key == "russia-on-ukraine-2025-05-02-uaf-drone-launched", token);
            db.Entry(claim).Property(row => row.Best).CurrentValue = 999;
            db.Add(new StrikeClaim
            {
                NegotiationId = claim.NegotiationId, StrikeId = claim.StrikeId, Key = "by-hand", ClaimantId = claim.ClaimantId, Kind = WeaponKind.Bomb, Figure = Figure.Launched, Best = 888,
                Bound = Bound.Exactly, CountingDefinitionId = claim.CountingDefinitionId, KnownOn = claim.KnownOn, SourceId = claim.SourceId,
            });
            return await db.SaveChangesAsync(token);
        }, TestContext.Current.CancellationToken);
        var now = await EmbedAnswer.ReadAsync(site, "strikes?from=2025-05-01&to=2025-05-10&accent=112233");
        Assert.Contains("999", now.Text, StringComparison.Ordinal);
        Assert.Contains("888", now.Text, StringComparison.Ordinal);
        Assert.Equal(bars.Text, (await EmbedAnswer.ReadAsync(site, $"strikes?from=2025-05-01&to=2025-05-10&accent=112233&{frozen}")).Text);
        Assert.Equal(figure.Text, (await EmbedAnswer.ReadAsync(site, $"figure?day=2025-05-02&accent=112233&{frozen}")).Text);
    }
}
