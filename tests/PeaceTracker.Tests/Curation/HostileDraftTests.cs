using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Curation;

/// <summary>Drafts as no form of ours would send them: whoever has a connection can.</summary>
public sealed class HostileDraftTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("A headline\0 with an end inside")]
    [InlineData("Half a letter \ud83d and the rest")]
    [InlineData("\u0001\u001b[31m")]
    public async Task Letters_that_are_none_do_not_make_the_audit_log_look_forged(string hostile)
    {
        await using var desk = await CurationDesk.OpenAsync();
        var record = desk.Statement("north-says-no");
        var saved = await desk.SaveAsync(record with { Fields = With(record, ("paraphrase", hostile), ("key", "a" + hostile)) });
        Assert.NotEmpty(saved.Faults);
        Assert.IsType<CurationOutcome.Done>(await PageTextAsync(desk, "https://gazette.example/1", $"Words. {hostile}"));

        var entries = await desk.Database.ReadAsync(db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Seq).ToListAsync(Token));
        Assert.All(entries, entry => Assert.True(entry.IsSound(), $"Entry {entry.Seq} looks forged: {entry.Headline}"));
    }

    [Fact]
    public async Task Two_records_of_one_key_in_a_draft_are_told_and_not_published_one_over_the_other()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var first = desk.Statement("north-says-no");
        var saved = await desk.SaveAsync(first, first with { Fields = With(first, ("paraphrase", "The North says yes.")) });
        Assert.Contains(saved.Faults, fault => fault is { Record: 1, Field: "key" } && fault.Message.Contains("twice", StringComparison.Ordinal));
        Assert.IsType<CurationOutcome.Invalid>(await desk.Curator.SubmitAsync(new(saved.DraftId, saved.Version), null, Token));
    }

    [Fact]
    public async Task A_draft_stays_about_what_it_was_about_so_that_lists_of_drafts_go_on_to_open()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var saved = await desk.SaveAsync(desk.Statement("north-says-no"));
        var source = desk.Record("sources", ("key", "herald"), ("name", "The Herald"));
        Assert.IsType<CurationOutcome.Refused>(await desk.Curator.SaveAsync(new(CurationDesk.Negotiation, saved.DraftId, saved.Version, "sources", [source]), Token));
        Assert.Single((await desk.Get<DraftQueries>().ListAsync(new([DraftStatus.Open]), Token)).Lines);
    }

    [Fact]
    public async Task A_correction_cannot_move_a_revision_to_another_party()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var opened = await desk.PublishedPositionAsync();
        var moved = new DraftedRecord("positions", new Dictionary<string, string>(opened, StringComparer.Ordinal) { ["party"] = "south" }, opened);
        var outcome = await desk.Curator.SaveAsync(new(CurationDesk.Negotiation, null, 0, "positions", [moved], "It was wrong."), Token);
        Assert.Contains(Assert.IsType<CurationOutcome.Saved>(outcome).Faults, fault => fault.Field == "party" && fault.Message.Contains("must stay", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_field_of_the_table_is_not_kept()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var record = desk.Statement("north-says-no");
        var saved = await desk.SaveAsync(record with { Fields = With(record, ("AuthorId", "1"), ("<script>", "x")) });
        var kept = await desk.Database.ReadAsync(db => db.Drafts.AsNoTracking().SingleAsync(draft => draft.Id == saved.DraftId, Token));
        Assert.DoesNotContain("AuthorId", kept.Records[0].Fields.Keys);
        Assert.DoesNotContain("<script>", kept.Records[0].Fields.Keys);
    }

    [Fact]
    public async Task What_was_opened_may_be_no_longer_than_what_is_typed()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var record = desk.Statement("north-says-no");
        Assert.IsType<CurationOutcome.Refused>(await desk.Curator.SaveAsync(
            new(CurationDesk.Negotiation, null, 0, "statements", [record with { Opened = With(record, ("paraphrase", new string('x', 40_000))) }]), Token));
    }

    private static Dictionary<string, string> With(DraftedRecord record, params (string Field, string Value)[] fields)
    {
        var all = new Dictionary<string, string>(record.Fields, StringComparer.Ordinal);
        foreach (var (field, value) in fields)
        {
            all[field] = value;
        }

        return all;
    }

    private static Task<CurationOutcome> PageTextAsync(CurationDesk desk, string url, string text) => desk.Get<PageTextCurator>().StoreAsync(CurationDesk.Negotiation, url, text, Token);
}
