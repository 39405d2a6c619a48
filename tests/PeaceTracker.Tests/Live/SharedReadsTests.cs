using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Live;

namespace PeaceTracker.Tests.Live;

public sealed class SharedReadsTests : IDisposable
{
    private readonly ServiceProvider services;

    private readonly SharedReads reads;

    public SharedReadsTests()
    {
        var collection = new ServiceCollection();
        collection.AddSharedReads();
        services = collection.BuildServiceProvider();
        reads = services.GetRequiredService<SharedReads>();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task What_is_remembered_is_read_once_until_it_is_forgotten()
    {
        var count = 0;
        Task<string?> Read(CancellationToken token) => Task.FromResult<string?>($"read {++count}");
        Assert.Equal("read 1", await reads.GetAsync("x", "matrix", Read, Token));
        Assert.Equal("read 1", await reads.GetAsync("x", "matrix", Read, Token));
        await reads.ForgetAsync("y", Token);
        Assert.Equal("read 1", await reads.GetAsync("x", "matrix", Read, Token));
        await reads.ForgetAsync("x", Token);
        Assert.Equal("read 2", await reads.GetAsync("x", "matrix", Read, Token));
    }

    [Fact]
    public async Task Who_comes_after_a_change_is_not_given_what_was_read_before_it()
    {
        var slow = new TaskCompletionSource<string?>();
        var before = reads.GetAsync("x", "matrix", _ => slow.Task, Token).AsTask();
        await reads.ForgetAsync("x", Token);
        var after = await reads.GetAsync("x", "matrix", _ => Task.FromResult<string?>("new"), Token);
        slow.SetResult("old");
        Assert.Equal(("old", "new"), (await before, after));
        Assert.Equal("new", await reads.GetAsync("x", "matrix", _ => Task.FromResult<string?>("newer"), Token));
    }

    [Fact]
    public async Task What_is_not_there_is_not_remembered()
    {
        Assert.Null(await reads.GetAsync("x", "matrix", _ => Task.FromResult<string?>(null), Token));
        Assert.Equal("there", await reads.GetAsync("x", "matrix", _ => Task.FromResult<string?>("there"), Token));
    }
}
