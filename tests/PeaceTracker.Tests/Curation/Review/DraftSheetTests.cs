using PeaceTracker.Controls;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Review;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Curation.Review;

/// <summary>Editors read a draft in words, with what stands in its way.</summary>
public sealed class DraftSheetTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_changes_is_told_apart_from_what_stays()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var draft = await desk.SubmitAsync(desk.Statement("north-says-no"), await desk.PositionAsync("opposes", "north-says-no"));

        var sheet = await desk.Get<DraftSheetQueries>().FindAsync(draft.Id, Token);

        Assert.Equal(["new", "new revision"], sheet!.Records.Select(record => record.Deed));
        var position = sheet.Records[1];
        Assert.Equal(("supports", "opposes"), position.Changed.Where(field => field.Look == FieldLook.Stance).Select(field => (field.Before, field.After)).Single());
        Assert.Equal("The North", position.Unchanged.Single(field => field.Name == "party").After);
        Assert.Equal(
            [new(WordFate.Inserted, "The North says no."), new(WordFate.Deleted, "Anna says that it stays.")], position.Changed.Single(field => field.Name == "statements").Parts);
        Assert.Equal((QuoteState.Paraphrase, true), position.Evidence.Select(statement => (statement.State, statement.InDraft)).Single());
        Assert.Equal("The Gazette", sheet.Records[0].Changed.Single(field => field.Name == "source").After);
        Assert.Equal(["saved by curator@example.org", "submitted by curator@example.org"], sheet.Trail.Select(step => $"{step.What} by {step.Who}"));
        Assert.True(sheet.FourEyes);
    }

    [Fact]
    public async Task Every_step_of_a_draft_is_in_its_history()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var draft = await desk.SubmitAsync(desk.Statement("north-says-no"));
        await desk.SignInAsync(Role.Editor);
        desk.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<CurationOutcome.Invalid>(await desk.Reviewer.ReturnAsync(draft, " ", Token));
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.ReturnAsync(draft, "Who said it?", Token));

        var sheet = await desk.Get<DraftSheetQueries>().FindAsync(draft.Id, Token);

        Assert.Equal(("returned", "editor@example.org"), (sheet!.Trail[^1].What, sheet.Trail[^1].Who));
        Assert.Equal("Who said it?", sheet.Line.Comment);
        Assert.Null(await desk.Get<DraftSheetQueries>().FindAsync(987, Token));
    }

    [Fact]
    public async Task The_longest_wait_comes_first_and_can_be_narrowed_down()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var first = await desk.SubmitAsync(desk.Statement("first"));
        desk.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await desk.SubmitAsync(await desk.PositionAsync("opposes", "said-so"));
        var queries = desk.Get<ReviewQueries>();

        var all = await queries.WaitingAsync(null, null, null, 1, Token);
        Assert.Equal([first.Id, second.Id], all.Drafts.Lines.Select(draft => draft.Id));
        Assert.Equal([Noun.Statement, Noun.Position], all.Nouns);
        Assert.Equal([second.Id], (await queries.WaitingAsync(null, Noun.Position, null, 1, Token)).Drafts.Lines.Select(draft => draft.Id));
        Assert.Empty((await queries.WaitingAsync("nowhere", null, null, 1, Token)).Drafts.Lines);
        Assert.Empty((await queries.WaitingAsync(null, null, 987, 1, Token)).Drafts.Lines);
        Assert.Empty((await queries.WaitingAsync(null, null, null, 2, Token)).Drafts.Lines);
    }

    [Fact]
    public async Task A_draft_leads_to_the_form_it_came_from()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var statement = await desk.SubmitAsync(desk.Statement("first"));
        var position = await desk.SubmitAsync(await desk.PositionAsync("opposes", "said-so"));
        var opened = (await desk.Get<RecordQueries>().FindAsync(CurationDesk.Negotiation, "events", "talks", Token))!;
        var talks = await desk.SaveAsync(new DraftedRecord("events", new Dictionary<string, string>(opened, StringComparer.Ordinal) { ["place"] = "Bern" }, opened));
        var wrong = await desk.SaveAsync(new DraftedRecord("events", new Dictionary<string, string>(opened, StringComparer.Ordinal) { ["key"] = "a/../b?c" }, opened));
        var drafts = desk.Get<DraftQueries>();

        Assert.Equal($"/admin/elsewhere-2031/statements/new?draft={statement.Id}", (await drafts.FindAsync(statement.Id, Token))!.Line.Editor);
        Assert.Equal($"/admin/elsewhere-2031/positions/north/border?draft={position.Id}", (await drafts.FindAsync(position.Id, Token))!.Line.Editor);
        Assert.Equal($"/admin/elsewhere-2031/events/new?draft={talks.DraftId}", (await drafts.FindAsync(talks.DraftId, Token))!.Line.Editor);
        Assert.Equal($"/admin/elsewhere-2031/events/new?draft={wrong.DraftId}", (await drafts.FindAsync(wrong.DraftId, Token))!.Line.Editor);
    }

    [Fact]
    public async Task When_the_second_cannot_be_published_the_first_is_not_either()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var first = await desk.SubmitAsync(await desk.PositionAsync("opposes", "said-so"));
        var second = await desk.SubmitAsync(await desk.PositionAsync("red-line", "said-so", "Not one metre."));
        await desk.SignInAsync(Role.Editor);

        var stopped = Assert.IsType<CurationOutcome.Conflict>(await desk.Reviewer.PublishAsync([first, second], Token));

        Assert.Equal(second.Id, Assert.Single(stopped.Records).DraftId);
        Assert.Equal("supports", (await desk.PublishedPositionAsync())["stance"]);
        Assert.All((await desk.Get<ReviewQueries>().WaitingAsync(null, null, null, 1, Token)).Drafts.Lines, draft => Assert.Equal(DraftStatus.Submitted, draft.Status));
    }
}
