using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Proposals.Embed;

/// <summary>Two texts, issue by issue.</summary>
public sealed class ProposalsEmbedTests(DossierSite site) : IClassFixture<DossierSite>
{
    private const string Pair = "left=us-terms-2025-04-17&right=ukraine-europe-2025-04-23";

    [Fact]
    public async Task The_first_rivals_are_compared_where_nothing_is_chosen()
    {
        var (compared, chosen) = (await EmbedVisit.ToAsync(site, "proposals"), await EmbedVisit.ToAsync(site, "proposals?" + Pair));
        Assert.Equal(HttpStatusCode.OK, compared.Status);
        Assert.Equal(chosen.Text, compared.Text);
        Assert.Contains("US terms, April 2025 and Ukraine–Europe text, April: what each says", compared.Text, StringComparison.Ordinal);
        Assert.Contains("The second text answers the first.", compared.Text, StringComparison.Ordinal);
        Assert.Contains("Silent", compared.Text, StringComparison.Ordinal);
        Assert.Contains("Reworded", compared.Text, StringComparison.Ordinal);
        Assert.Contains("with another stance", compared.Text, StringComparison.Ordinal);
        Assert.Contains($"/{DossierSite.Slug}/proposals/compare?left=us-terms-2025-04-17&amp;right=ukraine-europe-2025-04-23\"", compared.Html, StringComparison.Ordinal);
        Assert.InRange(compared.Weight, 1000, EmbedVisit.MostWeight);
    }

    [Fact]
    public async Task Sides_exchanged_turn_added_into_dropped_and_one_side_finds_the_other()
    {
        var (ahead, back) = (await EmbedVisit.ToAsync(site, "proposals?" + Pair), await EmbedVisit.ToAsync(site, "proposals?right=us-terms-2025-04-17&left=ukraine-europe-2025-04-23"));
        Assert.Equal(Count(ahead, "Added"), Count(back, "Dropped"));
        Assert.Equal(Count(ahead, "Dropped"), Count(back, "Added"));
        Assert.Equal(ahead.Text, (await EmbedVisit.ToAsync(site, "proposals?right=ukraine-europe-2025-04-23")).Text);
    }

    [Fact]
    public async Task Chosen_issues_alone_are_shown_and_what_was_read_in_neither_text_is_named_apart()
    {
        var one = await EmbedVisit.ToAsync(site, $"proposals?{Pair}&issues=crimea,nowhere");
        Assert.Equal(1, one.Html.Split("scope=\"row\"").Length - 1);
        Assert.Contains("Not assessed in either text:", (await EmbedVisit.ToAsync(site, "proposals?left=us-30-days-2025-03-11&right=europe-24-points-2025-11-23")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_picture_says_both_sides()
    {
        var picture = await EmbedVisit.ToAsync(site, "proposals.svg?left=us-terms-2025-04-17&right=ukraine-europe-2025-04-23");
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.StartsWith("<svg", picture.Html, StringComparison.Ordinal);
        Assert.Contains("US terms, April", picture.Text, StringComparison.Ordinal);
        Assert.Contains("Silent", picture.Text, StringComparison.Ordinal);
        Assert.Contains("Ceasefire", picture.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proposals?asOf=2025-04-24&knownAt=2025-04-24", HttpStatusCode.NotFound)]
    [InlineData("proposals?asOf=2025-04-24&knownAt=2025-04-25", HttpStatusCode.OK)]
    [InlineData("proposals?left=nothing-like-it&right=us-terms-2025-04-17", HttpStatusCode.NotFound)]
    [InlineData("proposals?left=berlin-statement-2025-12-15", HttpStatusCode.NotFound)]
    [InlineData("proposals?issues=nowhere", HttpStatusCode.NotFound)]
    [InlineData("proposals?left=party:ukraine", HttpStatusCode.BadRequest)]
    [InlineData("proposals?left=%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("proposals?issues=%27%3B--", HttpStatusCode.BadRequest)]
    [InlineData("proposals?show=%3Cscript%3E&theme=%22%3E%3Cscript%3E", HttpStatusCode.OK)]
    public async Task What_was_not_known_or_is_made_up_is_missing_or_refused_and_never_repeated(string address, HttpStatusCode status)
    {
        var visit = await EmbedVisit.ToAsync(site, address);
        Assert.Equal(status, visit.Status);
        Assert.DoesNotContain("<script", visit.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("nothing-like-it", visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_withdrawn_is_missing_and_one_that_was_put_right_is_marked()
    {
        const string address = "proposals?left=us-28-points-2025-11-21&right=europe-28-point-edit-2025-11-23";
        Assert.DoesNotContain("Corrected", (await EmbedVisit.ToAsync(site, address)).Text, StringComparison.Ordinal);
        await site.Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            var provision = await db.Provisions.OrderBy(row => row.Id).FirstAsync(row => db.Proposals.Any(proposal => proposal.Id == row.ProposalId && proposal.Key == "us-28-points-2025-11-21"), token);
            db.Entry(provision).Property(nameof(Provision.Text)).CurrentValue = "Put right & <i>true</i>.";
            db.Add(new Correction { NegotiationId = provision.NegotiationId, Noun = Noun.Provision, Key = provision.Key, Headline = "A provision", Reason = "A slip.", PublishedAt = recording.At, Before = "{}", After = "{}" });
            return await db.SaveChangesAsync(token);
        }, TestContext.Current.CancellationToken);
        var marked = await EmbedVisit.UntilAsync(site, address, visit => visit.Text.Contains("Corrected", StringComparison.Ordinal));
        Assert.Contains("Put right & <i>true</i>.", marked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>true", marked.Html, StringComparison.Ordinal);

        await site.SetAsync(Noun.Proposal, "europe-28-point-edit-2025-11-23", retired: true);
        await EmbedVisit.UntilAsync(site, address, visit => visit.Status == HttpStatusCode.NotFound);
        await site.SetAsync(Noun.Proposal, "europe-28-point-edit-2025-11-23", retired: false);
    }

    [Fact]
    public void The_page_of_two_texts_stands_for_it_and_that_of_a_party_does_not()
    {
        var kind = site.Services.GetRequiredService<EmbedKinds>().Find("proposals")!;
        Assert.NotNull(kind.ChoiceOf(["proposals", "compare"], new AddressQuery(new("http://localhost/?left=a&right=b"))));
        Assert.Null(kind.ChoiceOf(["proposals", "compare"], new AddressQuery(new("http://localhost/?left=a&right=party:b"))));
    }

    private static string Count(EmbedVisit visit, string fate) => Regex.Match(visit.Text, fate + @": (?<count>[0-9]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["count"].Value;
}
