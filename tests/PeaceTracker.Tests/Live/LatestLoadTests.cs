using PeaceTracker.Live;

namespace PeaceTracker.Tests.Live;

public sealed class LatestLoadTests
{
    [Fact]
    public async Task What_an_earlier_load_reads_later_is_never_shown()
    {
        using var load = new LatestLoad();
        var shown = new List<string>();
        var slow = new TaskCompletionSource<string>();
        var stopped = CancellationToken.None;
        var past = load.RunAsync(
            token =>
            {
                stopped = token;
                return slow.Task;
            },
            shown.Add);
        await load.RunAsync(_ => Task.FromResult("the present"), shown.Add);
        Assert.True(stopped.IsCancellationRequested);
        slow.SetResult("the past");
        await past;
        Assert.Equal(["the present"], shown);
    }

    [Fact]
    public async Task A_page_that_is_gone_shows_nothing()
    {
        var load = new LatestLoad();
        var slow = new TaskCompletionSource<string>();
        var loading = load.RunAsync(_ => slow.Task, _ => Assert.Fail("Nobody looks."));
        load.Dispose();
        slow.SetResult("too late");
        await loading;
    }
}
