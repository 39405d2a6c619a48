using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging;
using PeaceTracker.Features.News.Triaging.Drafting;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Triaging.Drafting;

/// <summary>What the panel fills in, what it leaves open, and where it leads.</summary>
public sealed class StatementPanelTests : BunitContext
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_words_tell_is_filled_in_and_the_draft_is_opened()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var panel = await ShowAsync(desk, "<p>“The border stays quiet for now,” Anna said.</p>", 1);
        Assert.Equal("The border stays quiet for now", panel.Find("blockquote").TextContent);
        Assert.Equal(("north", "anna", "border"), (Chosen(panel, "Party"), Chosen(panel, "Speaker"), Chosen(panel, "Issue")));

        await panel.FindAll("input[type=radio]")[1].ChangeAsync(new() { Value = "on" });
        Assert.Equal("“The border stays quiet for now,” Anna said.", panel.Find("blockquote").TextContent);
        await panel.Find("form").SubmitAsync();

        var draft = await desk.Database.ReadAsync(db => db.Drafts.SingleAsync(Token));
        Assert.Equal("“The border stays quiet for now,” Anna said.", draft.Records[0].Fields["quote"]);
        Assert.EndsWith($"/admin/{CurationDesk.Negotiation}/positions/north/border?draft={draft.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_leave_open_must_be_chosen_and_who_speaks_brings_their_party()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var panel = await ShowAsync(desk, "<p>The North and the South are at the border and at the river.</p><p>It rained.</p>", 2);
        await panel.Find("form").SubmitAsync();
        Assert.Contains("the words leave it open", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(await desk.Database.ReadAsync(db => db.Drafts.AnyAsync(Token)));

        await panel.FindAll("select")[1].ChangeAsync(new() { Value = "anna" });
        Assert.Equal("north", Chosen(panel, "Party"));
    }

    [Fact]
    public async Task What_was_decided_meanwhile_is_told_and_the_choice_stays()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var panel = await ShowAsync(desk, "<p>Anna was at the border.</p>", 1);
        var at = await desk.Database.ReadAsync(db => db.Triages.Select(row => new TriageAt(row.ItemId, row.Version)).SingleAsync(Token));
        await desk.Get<TriageCurator>().MoveAsync(at, TriageState.Dismissed, Token);
        await panel.Find("form").SubmitAsync();
        Assert.Contains("curator@example.org was here meanwhile", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("border", Chosen(panel, "Issue"));
    }

    private async Task<IRenderedComponent<StatementPanel>> ShowAsync(CurationDesk desk, string body, int sentence)
    {
        var at = await desk.PutInAsync("A headline", body);
        var queries = desk.Get<TriageQueries>();
        Services.AddSingleton(desk.Get<StatementDrafter>());
        var (sheet, choices) = ((await queries.SheetAsync(at.ItemId, 0, Token))!, await queries.ChoicesAsync(CurationDesk.Negotiation, Token));
        return Render<StatementPanel>(parameters => parameters.Add(panel => panel.Sheet, sheet).Add(panel => panel.Choices, choices).Add(panel => panel.Chosen, [sentence]));
    }

    private static string? Chosen(IRenderedComponent<StatementPanel> panel, string label) =>
        panel.FindAll(".of label").Single(one => one.TextContent.TrimStart().StartsWith(label, StringComparison.Ordinal)).QuerySelector("select")!.GetAttribute("value");
}
