using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.Inbox;
using PeaceTracker.Features.News;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Inbox;

/// <summary>Everybody finds what waits for them, and not what waits for others.</summary>
public sealed class InboxQueriesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<CurationDesk> OpenAsync() => CurationDesk.OpenAsync(services => services.AddSharedReads().AddInbox().AddNews().AddSingleton(new NewsSettings { Refresh = false }));

    [Fact]
    public async Task What_is_returned_comes_back_to_its_author_with_the_comment_and_what_waits_goes_to_editors()
    {
        await using var desk = await OpenAsync();
        var curator = await desk.Database.SignInAsync(Role.Curator);
        var returned = await desk.SubmitAsync(desk.Statement("one"));
        var waiting = await desk.SubmitAsync(desk.Statement("two"));
        var open = await desk.SaveAsync(desk.Statement("three"));
        var editor = await desk.Database.SignInAsync(Role.Editor);
        var own = await desk.SubmitAsync(desk.Statement("four"));
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.ReturnAsync(returned, "Who said it?", Token));
        var inbox = desk.Get<InboxQueries>();

        var mine = await inbox.ReadAsync(curator.AccountId, Role.Curator, Token);
        Assert.Equal("Who said it?", Assert.Single(mine.Returned).Comment);
        Assert.Equal(open.DraftId, Assert.Single(mine.Open).Id);
        Assert.Equal((0, 0, 0), (mine.ToReview.Total, mine.Feeds.Count, mine.Imports.Count));

        var theirs = await inbox.ReadAsync(editor.AccountId, Role.Editor, Token);
        Assert.Equal(waiting.Id, Assert.Single(theirs.ToReview.Lines).Id);
        Assert.DoesNotContain(theirs.ToReview.Lines, draft => draft.Id == own.Id);
        Assert.True((await inbox.ReadAsync(987, Role.Curator, Token)).IsEmpty);
    }

    [Fact]
    public async Task A_draft_that_something_newer_overtook_says_so()
    {
        await using var desk = await OpenAsync();
        var curator = await desk.Database.SignInAsync(Role.Curator);
        var first = await desk.SubmitAsync(await desk.PositionAsync("opposes", "said-so"));
        var second = await desk.SaveAsync(await desk.PositionAsync("red-line", "said-so"));
        await desk.SignInAsync(Role.Editor);
        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([first], Token));

        Assert.Equal(second.DraftId, Assert.Single((await desk.Get<InboxQueries>().ReadAsync(curator.AccountId, Role.Curator, Token)).Overtaken).Id);
    }

    [Fact]
    public async Task Administrators_hear_of_feeds_and_editors_of_rows_that_were_left_out()
    {
        await using var desk = await OpenAsync();
        await desk.Database.WriteAsync(async (db, recording) =>
        {
            var negotiation = db.Negotiations.Single().Id;
            db.Add(new ImportBatch
            {
                NegotiationId = negotiation, Format = "kaggle-missile-attacks", Name = "attacks.csv", Hash = new string('a', 64), ImportedAt = recording.At, Actor = "a test", RowsRead = 3,
                Skipped = 2, Messages = ["line 2: no day", "line 3: a model that is not known"],
            });
            db.NewsFeeds.Include(feed => feed.State).Single().State.Outcome = FeedOutcome.Failed;
            return await db.SaveChangesAsync(Token);
        });
        var inbox = desk.Get<InboxQueries>();

        var editor = await inbox.ReadAsync(1, Role.Editor, Token);
        Assert.Equal((2, 2, 0), (Assert.Single(editor.Imports).Skipped, editor.Imports[0].Messages.Count, editor.Feeds.Count));
        Assert.Equal("The Gazette", Assert.Single((await inbox.ReadAsync(1, Role.Administrator, Token)).Feeds).Feed.Title);
    }
}
