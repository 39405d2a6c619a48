using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Positions.Embed;

/// <summary>One cell as a quotation card.</summary>
public sealed class QuoteEmbedTests(DossierSite site) : IClassFixture<DossierSite>
{
    private const string Crimea = "quote?party=ukraine&issue=crimea";

    [Fact]
    public async Task A_card_says_the_words_who_said_them_when_where_and_how_sure_they_are()
    {
        var card = await EmbedVisit.ToAsync(site, Crimea + "&asOf=2025-05-01");
        Assert.Equal(HttpStatusCode.OK, card.Status);
        Assert.Contains("Ukraine on Territory › Crimea", card.Text, StringComparison.Ordinal);
        Assert.Contains("“The constitution of Ukraine says that all the temporarily occupied territories", card.Text, StringComparison.Ordinal);
        Assert.Contains("Volodymyr Zelenskyy, President", card.Text, StringComparison.Ordinal);
        Assert.Contains("26 Apr 2025", card.Text, StringComparison.Ordinal);
        Assert.Contains("Red line", card.Text, StringComparison.Ordinal);
        Assert.Contains("Given as a quote; the text of the page is not stored.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Sources:", card.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{DossierSite.Slug}/positions/ukraine/crimea?asOf=2025-05-01\"", card.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_words_are_recorded_the_summary_stands_and_is_said_to_be_one()
    {
        var card = await EmbedVisit.ToAsync(site, "quote?party=united-states&issue=crimea&asOf=2025-05-01");
        Assert.Contains("This is a summary in our own words; no quote is recorded.", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<blockquote", card.Html, StringComparison.Ordinal);
    }

    // The terms were communicated on 17 April 2025 and became public on 25 April.
    [Fact]
    public async Task Its_picture_says_the_words_and_the_stance()
    {
        var picture = await EmbedVisit.ToAsync(site, "quote.svg?party=ukraine&issue=crimea&asOf=2025-05-01");
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.StartsWith("<svg", picture.Html, StringComparison.Ordinal);
        Assert.Contains("“The constitution", picture.Text, StringComparison.Ordinal);
        Assert.Contains("Red line", picture.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asOf=2025-04-18&knownAt=2025-04-24", "No known statement")]
    [InlineData("asOf=2025-04-18&knownAt=2025-04-25", "Supports")]
    public async Task A_card_knows_no_more_than_was_public(string clocks, string stance)
    {
        var card = await EmbedVisit.ToAsync(site, "quote?party=united-states&issue=territory&" + clocks);
        Assert.Equal(HttpStatusCode.OK, card.Status);
        Assert.Contains(stance, card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_is_fixed_by_its_number_and_says_that_another_holds()
    {
        var (first, second) = (await EmbedVisit.ToAsync(site, Crimea + "&revision=1"), await EmbedVisit.ToAsync(site, Crimea + "&asOf=2025-05-01&revision=2"));
        Assert.Contains("Revision 1, recorded", first.Text, StringComparison.Ordinal);
        Assert.Contains("it is not the one that holds.", first.Text, StringComparison.Ordinal);
        Assert.Contains("it is the one that holds.", second.Text, StringComparison.Ordinal);
        Assert.Contains("“The constitution", second.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await EmbedVisit.ToAsync(site, Crimea + "&revision=999")).Status);
    }

    [Theory]
    [InlineData("quote?party=atlantis&issue=crimea", HttpStatusCode.NotFound)]
    [InlineData("quote?party=ukraine&issue=nowhere", HttpStatusCode.NotFound)]
    [InlineData("quote?party=ukraine", HttpStatusCode.BadRequest)]
    [InlineData("quote?party=%3Cscript%3Ealert(1)%3C/script%3E&issue=crimea", HttpStatusCode.BadRequest)]
    [InlineData("quote?party=ukraine&issue=crimea%27%20OR%201=1--", HttpStatusCode.BadRequest)]
    [InlineData("quote?party=ukraine&issue=crimea&asOf=%22%3E%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("quote?party=ukraine&issue=crimea&revision=-1", HttpStatusCode.OK)]
    [InlineData("quote?party=ukraine&issue=crimea&revision=%3Cscript%3E&theme=%3Cscript%3E", HttpStatusCode.OK)]
    [InlineData("quote?party=ukraine&issue=crimea&revision=99999999999999999999", HttpStatusCode.OK)]
    public async Task What_an_address_makes_up_is_refused_or_not_looked_at_and_never_repeated(string address, HttpStatusCode status)
    {
        var visit = await EmbedVisit.ToAsync(site, address);
        Assert.Equal(status, visit.Status);
        Assert.DoesNotContain("<script", visit.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("OR 1=1", visit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_another_language_stand_in_English_with_the_original_below_and_nothing_in_them_is_markup()
    {
        var address = "quote?party=russia&issue=crimea";
        await using (var db = await site.Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            var (party, source) = (await db.Parties.SingleAsync(row => row.Key == "russia", TestContext.Current.CancellationToken), await db.Sources.OrderBy(row => row.Id).FirstAsync(TestContext.Current.CancellationToken));
            await EmbedVisit.ReviseAsync(site, "russia", "crimea", Stance.Opposes, "A summary.", new Statement
            {
                NegotiationId = party.NegotiationId, Key = "st-hostile", PartyId = party.Id, Quote = "לא <script>alert(1)</script>", Language = "he", Translation = "No <img src=x onerror=alert(1)> \"quoted\"",
                Paraphrase = "Says no.", QuoteState = QuoteState.Verified, SaidOn = SaidOn.Known(new(2025, 6, 1)), PublishedOn = new(2025, 6, 2), SourceId = source.Id, Url = "https://gazette.example/1", Credibility = 2,
            });
        }

        var card = await EmbedVisit.UntilAsync(site, address, visit => visit.Text.Contains("Says no", StringComparison.Ordinal) || visit.Text.Contains("“No ", StringComparison.Ordinal));
        Assert.Contains("“No <img src=x onerror=alert(1)> \"quoted\"”", card.Text, StringComparison.Ordinal);
        Assert.Contains("lang=\"he\" dir=\"auto\">“לא", card.Html, StringComparison.Ordinal);
        Assert.Contains("The quote was found in the stored text of the page.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Said 1 Jun 2025, published 2 Jun 2025.", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", card.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", card.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_frozen_card_never_changes_and_a_live_one_does()
    {
        const string live = "quote?party=ukraine&issue=territory";
        var frozen = $"{live}&recordedBy={EmbedVisit.Now}";
        var (before, earlier) = (await EmbedVisit.UntilAsync(site, frozen, visit => visit.Status == HttpStatusCode.OK), await EmbedVisit.ToAsync(site, live));
        Assert.DoesNotContain("Something else is said now.", earlier.Text, StringComparison.Ordinal);
        await EmbedVisit.ReviseAsync(site, "ukraine", "territory", Stance.OpenToDiscussion, "Something else is said now.", corrects: null);
        await EmbedVisit.UntilAsync(site, live, visit => visit.Text.Contains("Open to discussion", StringComparison.Ordinal));
        Assert.Equal(before.Html, (await EmbedVisit.ToAsync(site, frozen)).Html);

        // Also where what it shows is taken out of the matrix: the live one has nothing to show any more.
        await site.SetAsync(Noun.Position, "ukraine/territory", retired: true);
        await EmbedVisit.UntilAsync(site, live, visit => visit.Status == HttpStatusCode.NotFound);
        Assert.Equal(before.Html, (await EmbedVisit.ToAsync(site, frozen)).Html);
        Assert.Contains("Frozen", before.Text, StringComparison.Ordinal);
        await site.SetAsync(Noun.Position, "ukraine/territory", retired: false);
    }

    [Fact]
    public async Task What_was_put_right_in_public_is_marked_also_where_it_is_frozen()
    {
        const string live = "quote?party=united-states&issue=sanctions";
        var frozen = $"{live}&recordedBy={EmbedVisit.Now}";
        Assert.DoesNotContain("Corrected", (await EmbedVisit.ToAsync(site, live)).Text, StringComparison.Ordinal);
        await EmbedVisit.ReviseAsync(site, "united-states", "sanctions", Stance.Ambiguous, "Put right.", corrects: "A slip of the pen.");
        await EmbedVisit.UntilAsync(site, live, visit => visit.Text.Contains("Corrected", StringComparison.Ordinal));
        await EmbedVisit.UntilAsync(site, frozen, visit => visit.Text.Contains("Corrected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_card_of_the_matrix_weighs_more_than_a_document_may()
    {
        foreach (var party in (string[])["ukraine", "russia", "united-states"])
        {
            foreach (var issue in (string[])["crimea", "territory", "sanctions", "ceasefire", "direct-talks"])
            {
                var card = await EmbedVisit.ToAsync(site, $"quote?party={party}&issue={issue}");
                Assert.InRange(card.Weight, 300, EmbedVisit.MostWeight);
            }
        }
    }

    [Fact]
    public void The_page_of_a_cell_and_of_a_revision_stand_for_cards()
    {
        var kind = site.Services.GetRequiredService<EmbedKinds>().Find("quote")!;
        var query = new AddressQuery(new("http://localhost/"));
        Assert.Equal(["party", "issue"], kind.ChoiceOf(["positions", "ukraine", "crimea"], query)!.Select(part => part.Name));
        Assert.Equal(["party", "issue", "revision"], kind.ChoiceOf(["positions", "ukraine", "crimea", "2"], query)!.Select(part => part.Name));
        Assert.Null(kind.ChoiceOf(["positions"], query));
    }
}
