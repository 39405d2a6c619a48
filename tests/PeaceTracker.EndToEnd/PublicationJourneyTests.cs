using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace PeaceTracker.EndToEnd;

/// <summary>From a draft to the open page of a reader who is nobody; and what happens to those who collide, or may no longer.</summary>
public sealed class PublicationJourneyTests(Browser browser, CurationHost host) : IClassFixture<CurationHost>
{
    private const string Negotiation = DossierHost.Negotiation;

    [Fact]
    public async Task A_curator_drafts_an_editor_publishes_and_the_open_matrix_of_a_reader_changes()
    {
        await using var reader = await browser.VisitAsync(host.Address);
        await reader.GoAsync($"/{Negotiation}/positions");
        var cell = reader.Page.Locator("#cell-ukraine-nato");
        await Expect(cell.Locator(".word")).Not.ToHaveTextAsync("Opposes");

        await using var curator = await host.SignInAsync(browser, Role.Curator);
        await DraftAsync(curator, "ukraine/nato", "opposes", "Kyiv would leave the question to a referendum.");
        await WriteStatementAsync(curator.Page);
        await SubmitAsync(curator.Page);

        await using var editor = await host.SignInAsync(browser, Role.Editor);
        await editor.GoAsync("/admin/review");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Ukraine on NATO" }).First.ClickAsync();
        await Expect(editor.Page.Locator("article.draft")).ToContainTextAsync("referendum");
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
        await Expect(editor.Page.Locator(".done")).ToBeVisibleAsync();

        // Without a reload.
        await Expect(cell.Locator(".word")).ToHaveTextAsync("Opposes");
        await Expect(cell).ToContainTextAsync("referendum");
        Assert.Empty(reader.Complaints);
        Assert.Empty(curator.Complaints);
        Assert.Empty(editor.Complaints);
    }

    [Fact]
    public async Task A_sentence_of_the_news_becomes_a_published_position_in_few_steps()
    {
        const string Said = "Ukraine is ready to discuss sanctions relief as part of a peace deal.";
        var item = await NewsAsync("Kyiv speaks on sanctions", $"<p>The weather was fine. {Said}</p>");
        await using var reader = await browser.VisitAsync(host.Address);
        await reader.GoAsync($"/{Negotiation}/positions");
        await using var curator = await host.SignInAsync(browser, Role.Curator);
        await using var editor = await host.SignInAsync(browser, Role.Editor);
        await curator.GoAsync("/admin/triage");
        await editor.GoAsync("/admin/review");
        var steps = 0;

        // What a person does, one after the other.
        var page = curator.Page;
        await Step(page.GetByRole(AriaRole.Link, new() { Name = "Kyiv speaks on sanctions" }).ClickAsync());
        await Step(page.GetByText(Said).ClickAsync());
        await Expect(page.GetByLabel("Party")).ToHaveValueAsync("ukraine");
        await Expect(page.GetByLabel("Issue")).ToHaveValueAsync("sanctions");
        await Step(page.GetByRole(AriaRole.Button, new() { Name = "Draft the position" }).ClickAsync());
        await Expect(page.Locator(".drafted .unchangeable").First).ToHaveTextAsync(new Regex(Regex.Escape(Said)));
        await Step(page.Locator(".drafted [name$='.paraphrase']").FillAsync("Kyiv would talk about relief within a deal."));
        await Step(page.Locator("input[name='position.stance'][value='accepts-with-conditions']").CheckAsync());
        await Step(page.Locator("[name='position.summary']").FillAsync("Ready to discuss relief as part of a peace deal."));
        await Step(page.Locator(".confirm-shift").ClickAsync());
        await Step(page.GetByRole(AriaRole.Button, new() { Name = "Submit for review" }).ClickAsync());
        await Expect(page.Locator("main")).ToContainTextAsync(new Regex("waits for an editor|waiting for an editor|submitted", RegexOptions.IgnoreCase));

        await Step(editor.Page.GetByRole(AriaRole.Link, new() { Name = "Ukraine on Sanctions" }).First.ClickAsync());
        await Expect(editor.Page.Locator("article.draft")).ToContainTextAsync(Said);
        await Step(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync());
        await Expect(editor.Page.Locator(".done")).ToBeVisibleAsync();

        Assert.InRange(steps, 1, 12);
        await Expect(reader.Page.Locator("#cell-ukraine-sanctions")).ToContainTextAsync("Ready to discuss relief");
        await curator.GoAsync($"/admin/triage?state=cited&item={item}");
        await Expect(page.Locator(".sheet")).ToContainTextAsync("Drafted from it: ");
        await Expect(page.Locator(".lines")).ToContainTextAsync("Kyiv speaks on sanctions");
        Assert.Empty(curator.Complaints);
        Assert.Empty(editor.Complaints);

        async Task Step(Task act)
        {
            await act;
            steps++;
        }
    }

    [Fact]
    public async Task Two_who_write_about_the_same_position_see_both_texts_side_by_side()
    {
        await using var first = await host.SignInAsync(browser, Role.Curator);
        await using var second = await host.SignInAsync(browser, Role.Administrator);
        await DraftAsync(first, "russia/nato", "opposes", "The first says that Moscow would rather not.");
        await DraftAsync(second, "russia/nato", "ambiguous", "The second says that Moscow hesitates.");
        await ChooseEvidenceAsync(first.Page);
        await SubmitAsync(first.Page);
        await using (var editor = await host.SignInAsync(browser, Role.Editor))
        {
            await editor.GoAsync("/admin/review");
            await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Russian Federation on NATO" }).First.ClickAsync();
            await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Publish", Exact = true }).ClickAsync();
            await Expect(editor.Page.Locator(".done")).ToBeVisibleAsync();
        }

        var page = second.Page;
        await ChooseEvidenceAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        var conflict = page.Locator(".conflict").First;
        await Expect(conflict).ToContainTextAsync("The first says that Moscow would rather not.");
        await Expect(conflict).ToContainTextAsync("The second says that Moscow hesitates.");
    }

    [Fact]
    public async Task Who_was_demoted_or_disabled_is_refused_by_the_form_that_was_open_and_loses_no_word()
    {
        var key = await host.AddAsync("leaving@example.org", Role.Curator);
        await using var leaving = await browser.VisitAsync(host.Address);
        await CurationHost.EnterAsync(leaving, "leaving@example.org", key);
        await DraftAsync(leaving, "russia/sanctions", "ambiguous", "Written before the door was shut.");
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
            {
                (await db.Users.SingleAsync(account => account.Email == "leaving@example.org", token)).DisabledAt = recording.At;
                return await db.SaveChangesAsync(token);
            }, TestContext.Current.CancellationToken);
        }

        // The open page may be told before the button is pressed; then there is no form any more, which refuses as well.
        await leaving.Page.EvaluateAsync("() => [...document.querySelectorAll('button')].find(button => button.textContent.trim() === 'Save draft')?.click()");
        await Expect(leaving.Page.GetByText(new Regex("disabled|signed out|Sign in|not open to you", RegexOptions.IgnoreCase)).First).ToBeVisibleAsync();
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.False(await db.Drafts.AnyAsync(draft => draft.Author == "leaving@example.org", TestContext.Current.CancellationToken));
    }

    // An item as a feed brings it, in triage as a rule leaves it.
    private Task<long> NewsAsync(string title, string body) => host.Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
    {
        var negotiation = await db.Negotiations.SingleAsync(row => row.Slug == Negotiation, token);
        var source = await db.Sources.SingleAsync(row => row.NegotiationId == negotiation.Id && row.Key == "guardian", token);
        var feed = await db.NewsFeeds.FirstAsync(row => row.NegotiationId == negotiation.Id, token);
        db.Entry(feed).Property(row => row.SourceId).CurrentValue = source.Id;
        var item = new NewsItem
        {
            NegotiationId = negotiation.Id, FeedId = feed.Id, Key = title, Title = title, Url = "https://gazette.example/sanctions", Language = "en",
            PublishedAt = recording.At.Date, FirstSeenAt = recording.At, SortAt = recording.At,
        };
        db.Add(item);
        await db.SaveChangesAsync(token);
        db.Add(new NewsItemBody { ItemId = item.Id, Html = body });
        db.Add(new Triage { ItemId = item.Id, NegotiationId = negotiation.Id, ArrivedAt = recording.At, ChangedAt = recording.At, Actor = "triage rules", Version = 1 });
        await db.SaveChangesAsync(token);
        return item.Id;
    }, TestContext.Current.CancellationToken);

    private static async Task DraftAsync(Visitor curator, string cell, string stance, string summary)
    {
        await curator.GoAsync($"/admin/{Negotiation}/positions/{cell}");
        await curator.Page.Locator($"input[name='position.stance'][value='{stance}']").CheckAsync();
        await curator.Page.Locator("[name='position.summary']").FillAsync(summary);
        await curator.Page.Locator("[name='position.published_on']").FillAsync("2026-04-02");
        await curator.Page.Locator(".confirm-shift").ClickAsync();
    }

    private static async Task WriteStatementAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Write a new statement" }).ClickAsync();
        var statement = page.Locator(".drafted");
        await statement.Locator("[name$='.paraphrase']").FillAsync("A referendum is to decide.");
        await statement.Locator("[name$='.published_on']").FillAsync("2026-04-02");
        await statement.Locator("select[name$='.source']").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await statement.Locator("[name$='.url']").FillAsync("https://example.org/referendum");
        await statement.Locator("[name$='.credibility']").FillAsync("2");
        await statement.Locator("[name$='.credibility']").BlurAsync();
    }

    private static async Task ChooseEvidenceAsync(IPage page)
    {
        if (await page.Locator(".chosen li").CountAsync() > 0)
        {
            return;
        }

        await page.Locator(".search summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the latest" }).ClickAsync();
        await page.Locator(".results li button").First.ClickAsync();
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(@"\?draft=\d+"));
        await Expect(page.Locator(".faults")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit for review" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(new Regex("waits for an editor|waiting for an editor|submitted", RegexOptions.IgnoreCase));
    }
}
