using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Curation;

public sealed class DraftTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_position_with_a_new_statement_is_drafted_by_one_and_published_by_another()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var draft = await desk.SubmitAsync(desk.Statement("north-says-no"), await desk.PositionAsync("opposes", "north-says-no"));

        await desk.SignInAsync(Role.Editor);
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([draft], Token));

        var revision = await desk.Database.ReadAsync(db => db.PositionRevisions.Include(row => row.Statements).OrderByDescending(row => row.Number).FirstAsync());
        Assert.Equal((Stance.Opposes, 2, "north-says-no"), (revision.Stance, revision.Number, revision.Statements.Single().Key));
        var trail = await desk.Database.ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.Seq).Where(entry => entry.Actor == "editor@example.org").Select(entry => entry.Deed).ToListAsync());
        Assert.Equal([Deed.Added, Deed.Added, Deed.DraftPublished], trail);
        Assert.Equal(2, await desk.Database.ReadAsync(db => db.Changes.CountAsync(change => change.Actor == "editor@example.org")));
    }

    [Fact]
    public async Task Nobody_publishes_their_own_draft_unless_the_rule_is_off()
    {
        await using var desk = await CurationDesk.OpenAsync();
        await desk.SignInAsync(Role.Editor);
        var draft = await desk.SubmitAsync(await desk.PositionAsync("opposes", "said-so"));

        Assert.Contains("someone else", Assert.IsType<CurationOutcome.Refused>(await desk.Reviewer.PublishAsync([draft], Token)).Why, StringComparison.Ordinal);
        await desk.Database.WriteAsync(async (db, _) =>
        {
            db.Add(new Setting { Name = Preferences.FourEyes, Value = "false" });
            return await db.SaveChangesAsync();
        });
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([draft], Token));
    }

    [Fact]
    public async Task Two_who_draft_the_same_position_both_keep_their_words()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var first = await desk.SubmitAsync(await desk.PositionAsync("opposes", "said-so"));
        await desk.SignInAsync(Role.Editor);
        var second = await desk.SubmitAsync(await desk.PositionAsync("red-line", "said-so", "Not one metre."));
        await desk.SignInAsync(Role.Administrator);
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([first], Token));

        var conflict = Assert.Single(Assert.IsType<CurationOutcome.Conflict>(await desk.Reviewer.PublishAsync([second], Token)).Records);

        var stance = conflict.Fields.Single(field => field.Field == "stance");
        Assert.Equal(("supports", "red-line", "opposes", true), (stance.Opened, stance.Mine, stance.Theirs, stance.MustChoose));
        Assert.Equal("administrator@example.org", conflict.ChangedBy);
        var kept = await desk.Database.ReadAsync(db => db.Drafts.SingleAsync(row => row.Id == second.Id));
        Assert.Equal("Not one metre.", kept.Records[0].Fields["summary"]);
    }

    [Fact]
    public async Task Several_are_published_together_or_not_at_all()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var good = await desk.SubmitAsync(desk.Statement("north-says-no"));
        var bad = await desk.SubmitAsync(await desk.PositionAsync("opposes", "said-so"));
        await desk.SignInAsync(Role.Editor);
        var audit = await desk.Database.ReadAsync(db => db.AuditEntries.CountAsync());

        Assert.IsType<CurationOutcome.Refused>(await desk.Reviewer.PublishAsync([good, bad with { Version = 99 }], Token));

        Assert.False(await desk.Database.ReadAsync(db => db.Statements.AnyAsync(row => row.Key == "north-says-no")));
        Assert.Equal(audit, await desk.Database.ReadAsync(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task A_draft_with_faults_is_kept_and_not_submitted()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var saved = await desk.SaveAsync(desk.Record("parties", ("key", "north"), ("name", ""), ("kind", "kingdom"), ("source", "nowhere")));

        Assert.Equal(["key", "kind", "name", "role", "short_name", "source"], saved.Faults.Select(fault => fault.Field).Distinct().Order());
        Assert.IsType<CurationOutcome.Invalid>(await desk.Curator.SubmitAsync(new(saved.DraftId, saved.Version), null, Token));
        Assert.Equal("kingdom", (await desk.Database.ReadAsync(db => db.Drafts.SingleAsync())).Records[0].Fields["kind"]);
    }

    [Fact]
    public async Task A_correction_keeps_the_revisions_name_and_tells_the_public_why()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var opened = await desk.PublishedPositionAsync();
        var fields = new Dictionary<string, string>(opened, StringComparer.Ordinal) { ["summary"] = "It stays where it was in 1991." };
        var draft = await desk.SubmitAsync("We left out the year.", new DraftedRecord("positions", fields, opened));
        await desk.SignInAsync(Role.Editor);

        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([draft], Token));

        var correction = await desk.Database.ReadAsync(db => db.Corrections.Include(row => row.Revision!.Replaces).SingleAsync());
        Assert.Equal(("We left out the year.", """{"summary":"It stays."}"""), (correction.Reason, correction.Before));
        Assert.Equal(opened["key"], correction.Revision!.Replaces!.Key);
    }

    [Fact]
    public async Task What_is_retired_comes_back_as_it_was()
    {
        await using var desk = await CurationDesk.OpenAsync();
        await desk.SignInAsync(Role.Editor);
        var records = desk.Get<RecordCurator>();

        Assert.IsType<CurationOutcome.Done>(await records.RetireAsync(CurationDesk.Negotiation, "positions", "north/border", Token));
        Assert.False(await desk.Database.ReadAsync(db => db.Positions.AnyAsync()));
        Assert.IsType<CurationOutcome.Done>(await records.RestoreAsync(CurationDesk.Negotiation, "positions", "north/border", Token));
        Assert.True(await desk.Database.ReadAsync(db => db.Positions.AnyAsync()));
        Assert.IsType<CurationOutcome.NotFound>(await records.RetireAsync(CurationDesk.Negotiation, "parties", "west", Token));
    }

    [Fact]
    public async Task An_order_that_someone_else_changed_meanwhile_is_not_overwritten()
    {
        await using var desk = await CurationDesk.OpenAsync();
        await desk.SignInAsync(Role.Editor);
        var records = desk.Get<RecordCurator>();

        Assert.IsType<CurationOutcome.Done>(await records.ReorderAsync(CurationDesk.Negotiation, "parties", ["north", "south"], ["south", "north"], Token));
        Assert.IsType<CurationOutcome.Refused>(await records.ReorderAsync(CurationDesk.Negotiation, "parties", ["north", "south"], ["north", "south"], Token));
    }
}
