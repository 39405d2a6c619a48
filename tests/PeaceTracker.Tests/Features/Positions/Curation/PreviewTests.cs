using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions;
using PeaceTracker.Features.Positions.Curation;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Positions.Curation;

/// <summary>The matrix as it will look, for curators only, and the published one untouched by it.</summary>
public sealed class PreviewTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<CurationDesk> DeskAsync() => CurationDesk.OpenAsync(services => services.AddSharedReads().AddPositions());

    [Fact]
    public async Task A_draft_is_laid_over_the_matrix_with_its_new_statement_and_nothing_else_is_changed()
    {
        await using var desk = await DeskAsync();
        var draft = await desk.SaveAsync(desk.Statement("north-says-no"), await desk.PositionAsync("opposes", "north-says-no"));

        var preview = (await desk.Get<PreviewQueries>().FindAsync(CurationDesk.Negotiation, [draft.DraftId], Token))!;

        Assert.Equal(Stance.Opposes, preview.Matrix["north", "border"]!.Stance);
        Assert.Equal("Changed", preview.Marks[("north", "border")]);
        var detail = preview.Cells[("north", "border")];
        Assert.Equal("The North says no.", Assert.Single(detail.Holding!.Statements).Paraphrase);
        Assert.Equal("The Gazette", detail.Holding.Statements[0].Source);
        Assert.Equal([Stance.Opposes, Stance.Supports], detail.History.Select(revision => revision.Stance));
        Assert.Empty(preview.Problems);
        var published = await desk.Get<PositionQueries>().MatrixAsync(CurationDesk.Negotiation, MatrixView.Present.Moment, Token);
        Assert.Equal(Stance.Supports, published!["north", "border"]!.Stance);
    }

    [Fact]
    public async Task What_the_preview_shows_is_what_is_published_then()
    {
        await using var desk = await DeskAsync();
        var draft = await desk.SubmitAsync(desk.Statement("north-says-no"), await desk.PositionAsync("opposes", "north-says-no"));
        var foreseen = (await desk.Get<PreviewQueries>().FindAsync(CurationDesk.Negotiation, [draft.Id], Token))!.Matrix["north", "border"];

        await desk.SignInAsync(Role.Editor);
        await desk.Reviewer.PublishAsync([draft], Token);
        await desk.Get<SharedReads>().ForgetAsync(CurationDesk.Negotiation, Token);

        Assert.Equal(foreseen, (await desk.Get<PositionQueries>().MatrixAsync(CurationDesk.Negotiation, MatrixView.Present.Moment, Token))!["north", "border"]);
    }

    [Fact]
    public async Task What_was_said_before_the_present_position_goes_into_the_history_alone()
    {
        await using var desk = await DeskAsync();
        var older = desk.Record(
            "positions", ("key", "north-border-0"), ("party", "north"), ("issue", "border"), ("stance", "red-line"), ("summary", "Never."), ("said_on", "2025-01-01"),
            ("published_on", "2025-01-02"), ("shift", "none"), ("statements", "said-so"));
        var draft = await desk.SaveAsync(older);

        var preview = (await desk.Get<PreviewQueries>().FindAsync(CurationDesk.Negotiation, [draft.DraftId], Token))!;

        Assert.Equal("In its history", preview.Marks[("north", "border")]);
        Assert.Equal(Stance.Supports, preview.Matrix["north", "border"]!.Stance);
        Assert.Equal(2, preview.Cells[("north", "border")].History.Count);
    }

    [Fact]
    public async Task A_corrected_revision_stands_in_the_place_of_the_one_it_replaces()
    {
        await using var desk = await DeskAsync();
        var published = await desk.PublishedPositionAsync();
        var draft = await desk.SaveAsync(new DraftedRecord("positions", new Dictionary<string, string>(published) { ["summary"] = "It stays for good." }, published));

        var preview = (await desk.Get<PreviewQueries>().FindAsync(CurationDesk.Negotiation, [draft.DraftId], Token))!;

        Assert.Equal(("Corrected", "It stays for good."), (preview.Marks[("north", "border")], preview.Matrix["north", "border"]!.Summary));
        Assert.True(preview.Cells[("north", "border")].History.Single(revision => revision.Summary == "It stays.").Replaced);
        Assert.Contains("1 thing to be put right", Assert.Single(preview.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_drafts_are_laid_over_each_other_and_what_cannot_be_shown_is_said()
    {
        await using var desk = await DeskAsync();
        var one = await desk.SaveAsync(await desk.PositionAsync("opposes", "said-so"));
        var two = await desk.SaveAsync(desk.Record("positions", ("key", "south-river-1"), ("party", "south"), ("issue", "river"), ("stance", "supports"), ("published_on", "2025-05-03")));
        var bare = await desk.SaveAsync(desk.Record("positions", ("party", "south"), ("issue", "border"), ("published_on", "soon")));

        var preview = (await desk.Get<PreviewQueries>().FindAsync(CurationDesk.Negotiation, [one.DraftId, two.DraftId, bare.DraftId, 999], Token))!;

        Assert.Equal("Changed", preview.Marks[("north", "border")]);
        Assert.Equal("New", preview.Marks[("south", "river")]);
        Assert.False(preview.Marks.ContainsKey(("south", "border")));
        Assert.Contains(preview.Problems, line => line.Contains("needs a stance and a day", StringComparison.Ordinal));
        Assert.Contains("There is no draft 999 in this negotiation.", preview.Problems);
    }

    [Fact]
    public async Task Where_there_is_no_such_negotiation_there_is_no_preview()
    {
        await using var desk = await DeskAsync();
        Assert.Null(await desk.Get<PreviewQueries>().FindAsync("nowhere", [1], Token));
    }
}
