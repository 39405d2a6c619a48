using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging.Drafting;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Triaging.Drafting;

/// <summary>From words of an item to a draft, and what the triage says of it from then on.</summary>
public sealed class StatementDrafterTests
{
    private const string Words = "“The border stays where it is, whatever comes,” Anna said.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_draft_has_all_that_is_stored_and_leaves_the_rest_open()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Anna speaks", $"<p>It rained. {Words}</p>");

        var saved = await DraftAsync(desk, at, "The border stays where it is, whatever comes");

        var draft = await DraftedAsync(desk, saved.DraftId);
        var (statement, position) = (draft.Records[0].Fields, draft.Records[1]);
        Assert.Equal(
            ("north", "anna", "The border stays where it is, whatever comes", "en", "2026-03-30", "gazette", TriageDesk.Url, "2", "verified", "north-anna-2026-03-30"),
            (statement["party"], statement["speaker"], statement["quote"], statement["language"], statement["published_on"], statement["source"], statement["url"], statement["credibility"], statement["quote_state"], statement["key"]));
        Assert.DoesNotContain(statement.Keys, field => field is "paraphrase" or "said_on");
        Assert.Equal(("north-border-2", "supports", "It stays.", "2026-03-30", "north-anna-2026-03-30"),
            (position.Key, position.Fields["stance"], position.Fields["summary"], position.Fields["published_on"], position.Fields["statements"]));
        Assert.Equal("north-border-1", position.Opened!["key"]);
        Assert.Equal(["paraphrase"], saved.Faults.Where(fault => fault.Record == 0).Select(fault => fault.Field));

        var triage = await desk.TriageAsync(at);
        Assert.Equal((TriageState.Drafted, (int?)saved.DraftId, 2, "curator@example.org"), (triage.State, triage.DraftId, triage.Version, triage.Actor));
    }

    [Fact]
    public async Task What_rests_on_it_is_cited_once_it_is_published()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Anna speaks", $"<p>{Words}</p>");
        var saved = await DraftAsync(desk, at, Words);
        await PublishAsync(desk, saved);

        Assert.Equal(TriageState.Cited, (await desk.TriageAsync(at)).State);
        var statement = await desk.Database.ReadAsync(db => db.Statements.SingleAsync(row => row.Url == TriageDesk.Url));
        Assert.Equal((QuoteState.Verified, Words), (statement.QuoteState, statement.Quote));
    }

    [Fact]
    public async Task A_second_draft_that_is_given_up_leaves_an_item_cited()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Anna speaks", $"<p>{Words} The river is ours.</p>");
        await PublishAsync(desk, await DraftAsync(desk, at, Words));
        await desk.SignInAsync(Role.Curator);

        var second = await DraftAsync(desk, at with { Version = 3 }, "The river is ours.", issue: "river");
        Assert.Equal(TriageState.Drafted, (await desk.TriageAsync(at)).State);
        await desk.Curator.DiscardAsync(new(second.DraftId, second.Version), Token);

        Assert.Equal(TriageState.Cited, (await desk.TriageAsync(at)).State);
    }

    [Fact]
    public async Task A_draft_that_is_given_up_makes_it_relevant_and_one_that_is_taken_up_again_drafted()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Anna speaks", $"<p>{Words}</p>");
        var saved = await DraftAsync(desk, at, Words);

        var given = Assert.IsType<CurationOutcome.Saved>(await desk.Curator.DiscardAsync(new(saved.DraftId, saved.Version), Token));
        Assert.Equal(TriageState.Relevant, (await desk.TriageAsync(at)).State);
        await desk.Curator.RestoreAsync(new(given.DraftId, given.Version), Token);
        Assert.Equal(TriageState.Drafted, (await desk.TriageAsync(at)).State);
    }

    [Fact]
    public async Task A_draft_that_is_published_without_the_words_does_not_cite_the_item()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Anna speaks", $"<p>{Words}</p>");
        var saved = await DraftAsync(desk, at, Words);
        var position = (await DraftedAsync(desk, saved.DraftId)).Records[1];
        var other = position with { Fields = new Dictionary<string, string>(position.Fields) { ["statements"] = "said-so", ["shift"] = "none" } };
        await PublishAsync(desk, Assert.IsType<CurationOutcome.Saved>(await desk.Curator.SaveAsync(new(CurationDesk.Negotiation, saved.DraftId, saved.Version, "positions", [other]), Token)), fill: false);

        Assert.Equal(TriageState.Relevant, (await desk.TriageAsync(at)).State);
    }

    [Fact]
    public async Task A_position_that_is_written_by_hand_cites_the_item_at_its_address_too()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Anna speaks", url: "https://gazette.example/9");
        var draft = await desk.SubmitAsync(desk.Statement("north-says-no"), await desk.PositionAsync("opposes", "north-says-no"));
        await desk.SignInAsync(Role.Editor);
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([draft], Token));

        Assert.Equal((TriageState.Cited, (int?)draft.Id), await desk.Database.ReadAsync(db => db.Triages.Where(row => row.ItemId == at.ItemId).Select(row => new ValueTuple<TriageState, int?>(row.State, row.DraftId)).SingleAsync()));
    }

    [Theory]
    [InlineData("The border moves.", "changed it")]
    [InlineData("The border stays where it is, whatever", "")]
    [InlineData("the border stays", "changed it")]
    [InlineData("", "changed it")]
    public async Task Words_that_do_not_stand_there_are_not_taken(string quote, string why)
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Anna speaks", $"<p>{Words}</p>");
        var outcome = await desk.Get<StatementDrafter>().DraftAsync(new(at, quote, "north", null, "border"), Token);
        if (why.Length == 0)
        {
            Assert.IsType<CurationOutcome.Saved>(outcome);
            return;
        }

        Assert.Contains(why, Assert.IsType<CurationOutcome.Refused>(outcome).Why, StringComparison.Ordinal);
        await NothingIsDraftedAsync(desk, at);
    }

    [Fact]
    public async Task Of_what_was_decided_meanwhile_and_of_whom_nobody_knows_nothing_is_drafted()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Anna speaks", $"<p>{Words}</p>");
        var drafter = desk.Get<StatementDrafter>();

        Assert.Contains("meanwhile", Assert.IsType<CurationOutcome.Refused>(await drafter.DraftAsync(new(at with { Version = 7 }, Words, "north", null, "border"), Token)).Why, StringComparison.Ordinal);
        Assert.Contains("in use", Assert.IsType<CurationOutcome.Refused>(await drafter.DraftAsync(new(at, Words, "west", null, "border"), Token)).Why, StringComparison.Ordinal);
        Assert.Contains("in use", Assert.IsType<CurationOutcome.Refused>(await drafter.DraftAsync(new(at, Words, "north", null, "'; drop"), Token)).Why, StringComparison.Ordinal);
        Assert.IsType<CurationOutcome.NotFound>(await drafter.DraftAsync(new(new(at.ItemId + 9, 1), Words, "north", null, "border"), Token));
        await NothingIsDraftedAsync(desk, at);
    }

    [Fact]
    public async Task A_quote_is_no_article()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var long_ = string.Join(' ', Enumerable.Repeat("words", 400));
        var at = await desk.PutInAsync("Anna speaks", $"<p>{long_}</p>");
        Assert.Contains("1,200", Assert.IsType<CurationOutcome.Refused>(await desk.Get<StatementDrafter>().DraftAsync(new(at, long_, "north", null, "border"), Token)).Why, StringComparison.Ordinal);
        await NothingIsDraftedAsync(desk, at);
    }

    [Theory]
    [InlineData("The Gazette", "https://www.gazette.example/", null, "gazette", "2")]
    [InlineData("The Mirror", "https://mirror.example/", null, "", "")]
    [InlineData(null, null, "reuters", "gazette", "3")]
    public async Task The_source_is_whose_words_it_carries_and_its_grade_follows_the_rule(string? publisher, string? home, string? wire, string source, string credibility)
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Anna speaks", $"<p>{Words}</p>", publisher: publisher, publisherUrl: home, wire: wire);
        var statement = (await DraftedAsync(desk, (await DraftAsync(desk, at, Words)).DraftId)).Records[0].Fields;
        Assert.Equal((source, credibility), (statement["source"], statement["credibility"]));
    }

    [Fact]
    public async Task Keys_of_the_same_day_are_counted()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var first = await desk.PutInAsync("Anna speaks", $"<p>{Words}</p>");
        await PublishAsync(desk, await DraftAsync(desk, first, Words));
        await desk.SignInAsync(Role.Curator);
        var second = await desk.PutInAsync("Anna speaks again", $"<p>{Words}</p>", url: "https://gazette.example/again");
        Assert.Equal("north-anna-2026-03-30-2", (await DraftedAsync(desk, (await DraftAsync(desk, second, Words)).DraftId)).Records[0].Key);
    }

    private static async Task<CurationOutcome.Saved> DraftAsync(CurationDesk desk, TriageAt at, string quote, string issue = "border") =>
        Assert.IsType<CurationOutcome.Saved>(await desk.Get<StatementDrafter>().DraftAsync(new(at, quote, "north", "anna", issue), Token));

    private static Task<Draft> DraftedAsync(CurationDesk desk, int id) => desk.Database.ReadAsync(db => db.Drafts.AsNoTracking().SingleAsync(draft => draft.Id == id));

    // Says what was left open, and lets somebody else publish it.
    private static async Task PublishAsync(CurationDesk desk, CurationOutcome.Saved saved, bool fill = true)
    {
        if (fill)
        {
            var records = (await DraftedAsync(desk, saved.DraftId)).Records.Select(record => record with
            {
                Fields = new Dictionary<string, string>(record.Fields) { [record.Table == "statements" ? "paraphrase" : "shift"] = record.Table == "statements" ? "Anna holds on to it." : "none" },
            }).ToList();
            saved = Assert.IsType<CurationOutcome.Saved>(await desk.Curator.SaveAsync(new(CurationDesk.Negotiation, saved.DraftId, saved.Version, "positions", records), Token));
        }

        Assert.Empty(saved.Faults);
        var submitted = Assert.IsType<CurationOutcome.Saved>(await desk.Curator.SubmitAsync(new(saved.DraftId, saved.Version), null, Token));
        await desk.SignInAsync(Role.Editor);
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([new(submitted.DraftId, submitted.Version)], Token));
    }

    private static async Task NothingIsDraftedAsync(CurationDesk desk, TriageAt at)
    {
        Assert.False(await desk.Database.ReadAsync(db => db.Drafts.AnyAsync()));
        Assert.Equal((TriageState.New, 1), ((await desk.TriageAsync(at)).State, (await desk.TriageAsync(at)).Version));
    }
}
