using Microsoft.Extensions.Time.Testing;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Tests.Features.News.Visiting;

/// <summary>One visitor at a time to a server, and a moment between two.</summary>
public sealed class ServerTurnsTests
{
    private readonly FakeTimeProvider clock = new();

    private readonly ServerTurns turns;

    public ServerTurnsTests() => turns = new(new NewsSettings { Gap = TimeSpan.FromSeconds(1) }, clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_one_comes_a_moment_after_the_last_one_has_left()
    {
        var first = await turns.TakeAsync("gazette.example", Token);
        var second = turns.TakeAsync("GAZETTE.example", Token);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(second.IsCompleted, "The first one is still there.");
        first.Dispose();

        // It wakes up on another thread and then waits on the clock.
        while (!second.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        (await second).Dispose();
        var third = turns.TakeAsync("gazette.example", Token);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(third.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        (await third).Dispose();

        clock.Advance(TimeSpan.FromSeconds(1));
        (await turns.TakeAsync("gazette.example", Token)).Dispose();
    }

    [Fact]
    public async Task Other_servers_wait_for_nothing()
    {
        using var first = await turns.TakeAsync("gazette.example", Token);
        (await turns.TakeAsync("gazette.example:8080", Token)).Dispose();
    }

    [Fact]
    public async Task Whoever_stops_waiting_leaves_the_turn_to_the_next()
    {
        (await turns.TakeAsync("gazette.example", Token)).Dispose();
        using var stop = new CancellationTokenSource();
        var stopped = turns.TakeAsync("gazette.example", stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await turns.TakeAsync("gazette.example", Token)).Dispose();
    }
}
