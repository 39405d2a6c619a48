using Microsoft.EntityFrameworkCore;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging;
using PeaceTracker.Tests.Features.News.Curation;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Triaging;

/// <summary>Curators decide on items one by one, and nobody decides over another's head.</summary>
public sealed class TriageCuratorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_decided_is_listed_there_with_who_did_it_and_can_be_taken_back()
    {
        await using var bench = await FeedBench.CreateAsync(Role.Curator);
        var item = await PutInAsync(bench);
        var (curator, queries) = (bench.Database.Get<TriageCurator>(), bench.Database.Get<TriageQueries>());

        Assert.IsType<CurationOutcome.Done>(await curator.MoveAsync(new(item, 1), TriageState.Relevant, Token));
        var list = await queries.ListAsync(new(TriageState.Relevant), 0, Token);
        var line = Assert.Single(list.Lines);
        Assert.Equal((item, 2, "A truce", 0, 1), (line.ItemId, line.Version, line.Title, list.Counts.GetValueOrDefault(TriageState.New), list.Counts[TriageState.Relevant]));
        Assert.Contains(await bench.Database.ReadAsync(db => db.AuditEntries.ToListAsync(Token)), entry => entry is { Deed: Deed.NewsTriaged, Headline: "A truce: relevant" });

        Assert.IsType<CurationOutcome.Done>(await curator.MoveAsync(new(item, 2), TriageState.New, Token));
        Assert.Equal(1, await queries.WaitingAsync(Token));
    }

    [Fact]
    public async Task An_item_is_taken_and_given_back()
    {
        await using var bench = await FeedBench.CreateAsync(null);
        var me = await bench.Database.SignInAsync(Role.Curator);
        var item = await PutInAsync(bench);
        var curator = bench.Database.Get<TriageCurator>();

        Assert.IsType<CurationOutcome.Done>(await curator.AssignAsync(new(item, 1), toMe: true, Token));
        var sheet = (await bench.Database.Get<TriageQueries>().SheetAsync(item, me.AccountId, Token))!;
        Assert.True(sheet.Line.IsMine);
        Assert.Empty((await bench.Database.Get<TriageQueries>().ListAsync(new(TriageState.New, Mine: true), me.AccountId + 1, Token)).Lines);

        Assert.IsType<CurationOutcome.Done>(await curator.AssignAsync(new(item, 2), toMe: false, Token));
        Assert.Null((await bench.Database.Get<TriageQueries>().SheetAsync(item, me.AccountId, Token))!.Line.Assignee);
    }

    [Fact]
    public async Task Whoever_saw_an_older_state_changes_nothing()
    {
        await using var bench = await FeedBench.CreateAsync(Role.Curator);
        var item = await PutInAsync(bench);
        var curator = bench.Database.Get<TriageCurator>();
        await curator.MoveAsync(new(item, 1), TriageState.Dismissed, Token);

        var refused = Assert.IsType<CurationOutcome.Refused>(await curator.MoveAsync(new(item, 1), TriageState.Relevant, Token));
        Assert.Contains("meanwhile", refused.Why, StringComparison.Ordinal);
        Assert.Equal(TriageState.Dismissed, (await TriageAsync(bench)).State);
    }

    [Theory]
    [InlineData(TriageState.Drafted)]
    [InlineData(TriageState.Cited)]
    public async Task Nobody_says_by_hand_that_something_was_drafted_or_undoes_it(TriageState state)
    {
        await using var bench = await FeedBench.CreateAsync(Role.Curator);
        var item = await PutInAsync(bench);
        var curator = bench.Database.Get<TriageCurator>();
        Assert.IsType<CurationOutcome.Refused>(await curator.MoveAsync(new(item, 1), state, Token));

        await bench.Database.WriteAsync(async (db, _) =>
        {
            (await db.Triages.SingleAsync(Token)).State = state;
            return await db.SaveChangesAsync(Token);
        });
        Assert.IsType<CurationOutcome.Refused>(await curator.MoveAsync(new(item, 1), TriageState.Dismissed, Token));
        Assert.Equal(state, (await TriageAsync(bench)).State);
    }

    [Fact]
    public async Task A_curator_puts_in_what_no_rule_found_and_what_is_there_stays_as_it_is()
    {
        await using var desk = await TriageDesk.OpenAsync();
        var at = await desk.PutInAsync("Nobody found this", triaged: false);
        var curator = desk.Get<TriageCurator>();
        Assert.IsType<CurationOutcome.Done>(await curator.PutInAsync(at.ItemId, Token));
        var triage = await desk.TriageAsync(at);
        Assert.Equal((TriageState.Relevant, "curator@example.org", "curator@example.org", 0), (triage.State, triage.Assignee, triage.Actor, triage.Rules.Count));

        await curator.MoveAsync(at, TriageState.Dismissed, Token);
        Assert.IsType<CurationOutcome.Done>(await curator.PutInAsync(at.ItemId, Token));
        Assert.Equal(TriageState.Dismissed, (await desk.TriageAsync(at)).State);
        Assert.IsType<CurationOutcome.NotFound>(await curator.PutInAsync(at.ItemId + 1, Token));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_changes_nothing_and_what_is_not_there_is_not_found()
    {
        await using var bench = await FeedBench.CreateAsync(null);
        var item = await PutInAsync(bench);
        var curator = bench.Database.Get<TriageCurator>();
        Assert.IsType<CurationOutcome.Refused>(await curator.MoveAsync(new(item, 1), TriageState.Dismissed, Token));
        Assert.Equal(1, (await TriageAsync(bench)).Version);

        await bench.Database.SignInAsync(Role.Curator);
        Assert.IsType<CurationOutcome.NotFound>(await curator.MoveAsync(new(item + 1, 1), TriageState.Dismissed, Token));
        Assert.Null(await bench.Database.Get<TriageQueries>().SheetAsync(item + 1, 1, Token));
    }

    private static Task<Triage> TriageAsync(FeedBench bench) => bench.Database.ReadAsync(db => db.Triages.AsNoTracking().SingleAsync(Token));

    private static Task<long> PutInAsync(FeedBench bench) => bench.Database.WriteAsync(async (db, recording) =>
    {
        var negotiation = await db.Negotiations.SingleAsync(Token);
        var item = new NewsItem { NegotiationId = negotiation.Id, Key = "truce", Title = "A truce", Summary = "They agreed. It holds.", FirstSeenAt = recording.At, SortAt = recording.At };
        db.Add(item);
        await db.SaveChangesAsync(Token);
        db.Add(new Triage { ItemId = item.Id, NegotiationId = negotiation.Id, ArrivedAt = recording.At, ChangedAt = recording.At, Actor = "triage rules", Version = 1 });
        await db.SaveChangesAsync(Token);
        return item.Id;
    });
}
