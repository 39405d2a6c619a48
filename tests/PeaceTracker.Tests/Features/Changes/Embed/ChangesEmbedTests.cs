using System.Net;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Changes.Embed;

/// <summary>What changed in the last days.</summary>
public sealed class ChangesEmbedTests(DossierSite site) : IClassFixture<DossierSite>
{
    [Fact]
    public async Task Shifts_come_first_then_the_other_kinds_in_the_order_of_the_page()
    {
        var changed = await EmbedVisit.ToAsync(site, "changes?asOf=2025-12-31&count=30&days=90");
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Contains("What became public or happened after 2 Oct 2025 (end of day, UTC).", changed.Text, StringComparison.Ordinal);
        var (shifts, texts) = (changed.Html.IndexOf("<h2>Shifts</h2>", StringComparison.Ordinal), changed.Html.IndexOf("<h2>Texts made public</h2>", StringComparison.Ordinal));
        Assert.True(shifts > 0 && shifts < texts, changed.Text);
        Assert.Contains("href=\"/ukraine-2025/positions/", changed.Html, StringComparison.Ordinal);
        Assert.Contains("/ukraine-2025/changes?asOf=2025-12-31&amp;since=2025-10-02\"", changed.Html, StringComparison.Ordinal);
        Assert.InRange(changed.Weight, 1000, EmbedVisit.MostWeight);
    }

    [Fact]
    public async Task Of_many_the_first_kinds_are_shown_and_how_many_there_are_is_said()
    {
        var changed = await EmbedVisit.ToAsync(site, "changes?asOf=2025-12-31&count=2&days=90");
        Assert.Contains("The newest 2 of", changed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Statements</h2>", changed.Html, StringComparison.Ordinal);
        Assert.Contains("Statements: ", changed.Text, StringComparison.Ordinal);
        Assert.Equal(2, changed.Html.Split("<li>").Length - 1);
    }

    [Fact]
    public async Task Where_nothing_changed_it_says_since_when_and_shows_what_changed_last()
    {
        // The last position of the dossier became public before June 2026.
        var changed = await EmbedVisit.ToAsync(site, "changes?asOf=2026-06-30&days=3");
        Assert.Contains("Nothing that is recorded here was said, done or published after 27 Jun 2026.", changed.Text, StringComparison.Ordinal);
        Assert.Contains("The latest before that, after ", changed.Text, StringComparison.Ordinal);
        Assert.Contains("<li>", changed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_picture_says_what_changed()
    {
        var picture = await EmbedVisit.ToAsync(site, "changes.svg?asOf=2025-12-31&days=90");
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.StartsWith("<svg", picture.Html, StringComparison.Ordinal);
        Assert.Contains("Shifts", picture.Text, StringComparison.Ordinal);
        Assert.Contains("Ukraine on Force limits", picture.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changes?days=0", HttpStatusCode.OK)]
    [InlineData("changes?days=99999999999", HttpStatusCode.OK)]
    [InlineData("changes?days=%3Cscript%3E&count=%3Cscript%3E", HttpStatusCode.OK)]
    [InlineData("changes?asOf=0001-01-01", HttpStatusCode.OK)]
    [InlineData("changes?parties=atlantis", HttpStatusCode.NotFound)]
    [InlineData("changes?issues=nowhere", HttpStatusCode.NotFound)]
    [InlineData("changes?parties=%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("changes?recordedBy=%3Cscript%3E", HttpStatusCode.BadRequest)]
    public async Task What_an_address_makes_up_is_refused_or_gives_the_default_and_is_never_repeated(string address, HttpStatusCode status)
    {
        var visit = await EmbedVisit.ToAsync(site, address);
        Assert.Equal(status, visit.Status);
        Assert.DoesNotContain("<script", visit.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("atlantis", visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_one_never_changes_and_a_live_one_does()
    {
        const string live = "changes?parties=ukraine";
        var frozen = $"{live}&asOf=2025-12-31&recordedBy={EmbedVisit.Now}";
        var then = await EmbedVisit.UntilAsync(site, frozen, visit => visit.Status == HttpStatusCode.OK);
        await EmbedVisit.ToAsync(site, live);
        await EmbedVisit.ReviseAsync(site, "ukraine", "ceasefire", Stance.OpenToDiscussion, "Something else is said <b>now</b>.");
        var now = await EmbedVisit.UntilAsync(site, live, visit => visit.Text.Contains("Something else is said", StringComparison.Ordinal));
        Assert.Contains("Something else is said <b>now</b>.", now.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>now", now.Html, StringComparison.Ordinal);
        Assert.Contains("partial shift", now.Text, StringComparison.Ordinal);
        Assert.Equal(then.Html, (await EmbedVisit.ToAsync(site, frozen)).Html);
    }
}
