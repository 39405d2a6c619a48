using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Live;

namespace PeaceTracker.Tests.Live;

/// <summary>A page is told that something changed: its own topic only, the last state always, and never once it is gone.</summary>
public sealed class LiveUpdateTests : BunitContext
{
    private readonly LiveUpdates updates = new();

    public LiveUpdateTests()
    {
        Services.AddSingleton(updates);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    private IRenderedComponent<LiveUpdate> Listen(Func<Task> reload) => Render<LiveUpdate>(parameters => parameters
        .Add(own => own.Of, "elsewhere-2031").Add(own => own.On, LiveTopic.News).Add(own => own.Changed, reload));

    [Fact]
    public void Only_its_own_topic_of_its_own_negotiation_is_heard()
    {
        var reloads = 0;
        Listen(() => Task.FromResult(++reloads));
        updates.Publish("elsewhere-2031", LiveTopic.Strikes);
        updates.Publish("nowhere-2031", LiveTopic.News);
        Assert.Equal(0, reloads);
        updates.Publish("elsewhere-2031", LiveTopic.News);
        Assert.Equal(1, reloads);
    }

    [Fact]
    public void Signals_during_a_reload_are_answered_by_one_more()
    {
        var reloads = 0;
        var first = new TaskCompletionSource();
        var page = Listen(() => ++reloads == 1 ? first.Task : Task.CompletedTask);
        for (var i = 0; i < 5; i++)
        {
            updates.Publish("elsewhere-2031", LiveTopic.News);
        }

        Assert.Equal(1, reloads);
        first.SetResult();
        page.WaitForAssertion(() => Assert.Equal(2, reloads));
    }

    [Fact]
    public void A_reload_that_fails_does_not_end_the_page_s_updates()
    {
        var reloads = 0;
        var page = Listen(() => ++reloads == 1 ? throw new InvalidOperationException("The disk is full.") : Task.CompletedTask);
        updates.Publish("elsewhere-2031", LiveTopic.News);
        updates.Publish("elsewhere-2031", LiveTopic.News);
        page.WaitForAssertion(() => Assert.Equal(2, reloads));
    }

    [Fact]
    public async Task Who_is_gone_is_not_told()
    {
        var reloads = 0;
        Listen(() => Task.FromResult(++reloads));
        await DisposeComponentsAsync();
        updates.Publish("elsewhere-2031", LiveTopic.News);
        Assert.Equal(0, reloads);
    }
}
