using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Curation;

/// <summary>What curators find of what is published, and of what is drafted about it.</summary>
public sealed class RecordQueriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_is_counted_without_what_is_retired()
    {
        await using var desk = await CurationDesk.OpenAsync();
        await desk.SignInAsync(Role.Editor);
        var queries = desk.Get<RecordQueries>();
        var before = await queries.CountsAsync(CurationDesk.Negotiation, Token);

        Assert.IsType<CurationOutcome.Done>(await desk.Get<RecordCurator>().RetireAsync(CurationDesk.Negotiation, "events", "talks", Token));
        Assert.IsType<CurationOutcome.Done>(await desk.Get<RecordCurator>().RetireAsync(CurationDesk.Negotiation, "positions", "north/border", Token));
        var after = await queries.CountsAsync(CurationDesk.Negotiation, Token);

        Assert.Equal(KeptKinds.All.Select(kind => kind.Table.Name).Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        foreach (var kind in KeptKinds.All)
        {
            Assert.Equal(before[kind.Table.Name] - (kind.Table.Name is "events" or "positions" ? 1 : 0), after[kind.Table.Name]);
        }

        Assert.True(await queries.HasAsync(CurationDesk.Negotiation, Token));
        Assert.False(await queries.HasAsync("nowhere", Token));
        Assert.Empty(await queries.CountsAsync("nowhere", Token));
    }

    [Fact]
    public async Task A_list_counts_what_the_overview_counts()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var queries = desk.Get<RecordQueries>();
        foreach (var (table, count) in (await queries.CountsAsync(CurationDesk.Negotiation, Token)).Where(pair => pair.Key != "positions"))
        {
            Assert.Equal(count, (await queries.ListAsync(CurationDesk.Negotiation, table, new(), Token))!.Total);
        }
    }

    [Theory]
    [InlineData("talk", 1)]
    [InlineData("TALK", 1)]
    [InlineData("t_lk", 0)]
    [InlineData("%", 0)]
    [InlineData("\\", 0)]
    public async Task What_is_searched_for_stands_for_itself(string text, int found)
    {
        await using var desk = await CurationDesk.OpenAsync();
        Assert.Equal(found, (await desk.Get<RecordQueries>().ListAsync(CurationDesk.Negotiation, "events", new(text), Token))!.Total);
    }

    [Fact]
    public async Task Drafts_of_one_record_are_found_while_they_are_under_way()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var one = await desk.SubmitAsync(desk.Statement("one"));
        await desk.SaveAsync(desk.Statement("two"));
        var filter = new DraftFilter(DraftStatuses.UnderWay, Negotiation: CurationDesk.Negotiation) { Noun = Noun.Statement, Key = "one" };

        Assert.Equal([one.Id], (await desk.Get<DraftQueries>().ListAsync(filter, Token)).Lines.Select(draft => draft.Id));

        await desk.SignInAsync(Role.Editor);
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([one], Token));
        Assert.Empty((await desk.Get<DraftQueries>().ListAsync(filter, Token)).Lines);
    }

    [Fact]
    public async Task Only_a_draft_that_something_newer_was_published_of_is_overtaken()
    {
        await using var desk = await CurationDesk.OpenAsync();
        var first = await desk.SubmitAsync(await desk.PositionAsync("opposes", "said-so"));
        var second = await desk.SaveAsync(await desk.PositionAsync("red-line", "said-so"));
        var other = await desk.SaveAsync(desk.Statement("new"));
        var taken = await desk.SaveAsync(desk.Statement("said-so"));
        await desk.SignInAsync(Role.Editor);
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([first], Token));

        Assert.Equal([second.DraftId], await desk.Get<DraftQueries>().OvertakenAsync([second.DraftId, other.DraftId, taken.DraftId], Token));
    }
}
