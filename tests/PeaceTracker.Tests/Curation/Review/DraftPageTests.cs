using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Review;
using PeaceTracker.Domain;
using PeaceTracker.Live;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Curation.Review;

/// <summary>What the page of a draft shows and offers, to whom, and when.</summary>
public sealed class DraftPageTests : BunitContext
{
    public DraftPageTests() => SetRendererInfo(new RendererInfo("Server", isInteractive: true));

    [Fact]
    public async Task An_editor_publishes_what_another_drafted()
    {
        await using var desk = await CurationDesk.OpenAsync(services => services.AddSingleton<LiveUpdates>());
        var draft = await desk.SubmitAsync(desk.Statement("north-says-no"), await desk.PositionAsync("opposes", "north-says-no"));
        var page = await OpenAsync(desk, draft.Id, Role.Editor);

        Assert.Equal("The North on Border: Opposes", page.Find("h1").TextContent);
        page.Find(".decide button.main").Click();

        page.WaitForAssertion(() => Assert.Contains("It is published.", page.Find(".done").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".decide"));
        Assert.Equal("opposes", (await desk.PublishedPositionAsync())["stance"]);
    }

    [Fact]
    public async Task Returning_takes_a_comment_and_a_curator_decides_nothing()
    {
        await using var desk = await CurationDesk.OpenAsync(services => services.AddSingleton<LiveUpdates>());
        var draft = await desk.SubmitAsync(desk.Statement("north-says-no"));
        Assert.Empty((await OpenAsync(desk, draft.Id, Role.Curator)).FindAll(".decide"));

        var page = await OpenAsync(desk, draft.Id, Role.Editor);
        page.Find(".return").Submit();
        page.WaitForAssertion(() => Assert.Contains("must say what is to be changed", page.Find("div.problems").TextContent, StringComparison.Ordinal));
        page.Find("#comment").Input("Who said it?");
        page.Find(".return").Submit();
        page.WaitForAssertion(() => Assert.Contains("Who said it?", page.Find(".returned").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ones_own_is_someone_elses_to_publish_and_a_conflict_stands_in_the_way()
    {
        await using var desk = await CurationDesk.OpenAsync(services => services.AddSingleton<LiveUpdates>());
        var first = await desk.SubmitAsync(await desk.PositionAsync("opposes", "said-so"));
        await desk.SignInAsync(Role.Editor);
        var own = await desk.SubmitAsync(await desk.PositionAsync("red-line", "said-so", "<script>alert('x')</script> Not one metre."));
        var page = await OpenAsync(desk, own.Id, Role.Editor);
        Assert.Contains("someone else must publish it", page.Find(".decide").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".decide button.main"));
        Assert.Empty(page.FindAll("script"));

        Assert.IsType<CurationOutcome.Done>(await desk.Reviewer.PublishAsync([first], Xunit.TestContext.Current.CancellationToken));
        desk.Get<LiveUpdates>().Publish(SharedReads.Everything, LiveTopic.Drafts);

        page.WaitForAssertion(() => Assert.Contains("both changed it", page.Find(".three").TextContent, StringComparison.Ordinal));
    }

    private async Task<IRenderedComponent<DraftPage>> OpenAsync(CurationDesk desk, int draft, Role role)
    {
        await desk.SignInAsync(role);
        var caller = await desk.Database.Get<TestCaller>().GetAuthenticationStateAsync();
        var authorization = this.AddAuthorization();
        authorization.SetAuthorized(caller.User.Identity!.Name!);
        authorization.SetClaims([.. caller.User.Claims]);
        authorization.SetPolicies([.. Enum.GetValues<Role>().Where(held => held <= role).Select(held => held.ToString())]);
        Services.AddSingleton(desk.Get<DraftSheetQueries>()).AddSingleton(desk.Reviewer).AddSingleton(desk.Get<LiveUpdates>());
        Assert.NotNull(caller.User.FindFirstValue(ClaimTypes.NameIdentifier));
        return Render<DraftPage>(parameters => parameters.Add(page => page.Id, draft));
    }
}
