using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Positions.Embed;

/// <summary>One issue: where each party stands toward its sentence.</summary>
public sealed class IssueEmbedTests(DossierSite site) : IClassFixture<DossierSite>
{
    [Fact]
    public async Task It_says_the_sentence_and_where_each_party_stands_toward_it_since_when()
    {
        var issue = await EmbedVisit.ToAsync(site, "issue?issue=territory&asOf=2025-05-01");
        Assert.Equal(HttpStatusCode.OK, issue.Status);
        Assert.Contains("Territory: where the parties stand", issue.Text, StringComparison.Ordinal);
        Assert.Contains("Stances are toward the sentence “", issue.Text, StringComparison.Ordinal);
        Assert.Contains("United States of America", issue.Text, StringComparison.Ordinal);
        Assert.Contains("17 Apr 2025", issue.Text, StringComparison.Ordinal);
        Assert.Contains("Red line", issue.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{DossierSite.Slug}/positions/ukraine/territory?asOf=2025-05-01\"", issue.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Its parts", issue.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_and_parties_are_shown_as_they_were_chosen()
    {
        var issue = await EmbedVisit.ToAsync(site, "issue?issue=territory&parts=on&parties=ukraine,russia,atlantis");
        Assert.Contains("Its parts", issue.Text, StringComparison.Ordinal);
        Assert.Contains("Crimea", issue.Text, StringComparison.Ordinal);
        Assert.Contains("Russian Federation", issue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("United States", issue.Text, StringComparison.Ordinal);
        Assert.Contains($"/{DossierSite.Slug}/positions/ukraine/crimea\"", issue.Html, StringComparison.Ordinal);
        Assert.InRange(issue.Weight, 1000, EmbedVisit.MostWeight);
        Assert.InRange((await EmbedVisit.ToAsync(site, "issue?issue=territory&parts=on")).Weight, 1000, EmbedVisit.MostWeight);
    }

    // The terms were communicated on 17 April 2025 and became public on 25 April.
    [Fact]
    public async Task Its_picture_says_the_stances_and_the_parts()
    {
        var picture = await EmbedVisit.ToAsync(site, "issue.svg?issue=territory&parts=on");
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.StartsWith("<svg", picture.Html, StringComparison.Ordinal);
        Assert.Contains("Red line", picture.Text, StringComparison.Ordinal);
        Assert.Contains("Its parts", picture.Text, StringComparison.Ordinal);
        Assert.Contains("Crimea", picture.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asOf=2025-04-18&knownAt=2025-04-24", false)]
    [InlineData("asOf=2025-04-18&knownAt=2025-04-25", true)]
    public async Task It_knows_no_more_than_was_public(string clocks, bool shown)
    {
        var issue = await EmbedVisit.ToAsync(site, "issue?issue=territory&parties=united-states&" + clocks);
        Assert.Equal(shown, issue.Text.Contains("17 Apr 2025", StringComparison.Ordinal));
        Assert.Equal(!shown, issue.Text.Contains("No known statement", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("issue?issue=nowhere", HttpStatusCode.NotFound)]
    [InlineData("issue?issue=territory&parties=atlantis", HttpStatusCode.NotFound)]
    [InlineData("issue", HttpStatusCode.BadRequest)]
    [InlineData("issue?issue=%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("issue?issue=territory&parties=%22%3E%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("issue?issue=territory&parts=%3Cscript%3E&whatever=%3Cscript%3E", HttpStatusCode.OK)]
    public async Task What_an_address_makes_up_is_refused_or_not_looked_at_and_never_repeated(string address, HttpStatusCode status)
    {
        var visit = await EmbedVisit.ToAsync(site, address);
        Assert.Equal(status, visit.Status);
        Assert.DoesNotContain("<script", visit.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("atlantis", visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_one_never_changes_and_a_live_one_does_and_what_is_put_right_is_marked()
    {
        const string live = "issue?issue=ceasefire";
        var frozen = $"{live}&recordedBy={EmbedVisit.Now}";
        var before = await EmbedVisit.UntilAsync(site, frozen, visit => visit.Status == HttpStatusCode.OK);
        await EmbedVisit.ToAsync(site, live);
        await EmbedVisit.ReviseAsync(site, "ukraine", "ceasefire", Stance.OpenToDiscussion, "Something else is said now.");
        await EmbedVisit.UntilAsync(site, live, visit => visit.Text.Contains("Something else is said now.", StringComparison.Ordinal));
        Assert.Equal(before.Html, (await EmbedVisit.ToAsync(site, frozen)).Html);

        await EmbedVisit.ReviseAsync(site, "ukraine", "ceasefire", Stance.Opposes, "Put right.", corrects: "A slip of the pen.");
        await EmbedVisit.UntilAsync(site, live, visit => visit.Text.Contains("Corrected", StringComparison.Ordinal));
        await site.SetAsync(Noun.Issue, "ceasefire", retired: true);
        await EmbedVisit.UntilAsync(site, live, visit => visit.Status == HttpStatusCode.NotFound);
        await site.SetAsync(Noun.Issue, "ceasefire", retired: false);
    }

    [Fact]
    public void The_page_of_an_issue_stands_for_it() =>
        Assert.Equal(["issue"], site.Services.GetRequiredService<EmbedKinds>().Find("issue")!.ChoiceOf(["issues", "crimea"], new AddressQuery(new("http://localhost/")))!.Select(part => part.Name));
}
