using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Features.News.Curation;

/// <summary>Looks for the feeds of a page while one is being subscribed.</summary>
public sealed partial class FeedSearchBox : IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    private FeedSearch? search;

    private FoundFeed? taken;

    private FeedSample? sample;

    private string? trouble;

    private bool busy;

    [Inject]
    public required FeedFinder Finder { get; init; }

    /// <summary>Slug of the negotiation that the feed is for.</summary>
    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    /// <summary>The address that was typed.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <summary>Called with the feed that was chosen, once it could be read.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<FeedSample> Taken { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private bool IsTaken(FoundFeed feed) => sample is not null && taken == feed;

    private Task FindAsync() => AskAsync(async token =>
    {
        (search, taken, sample) = (null, null, null);
        var found = await Finder.FindAsync(Negotiation, Address, token);
        (search, trouble) = (found, found.Refusal);
        if (found.Feeds is [{ Sample: not null } only])
        {
            await TakeAsync(only, only.Sample);
        }
    });

    private Task TakeAsync(FoundFeed feed) => AskAsync(async token =>
    {
        sample = null;
        var look = feed.Sample is { } seen ? new(null, seen) : await Finder.LookAsync(feed.Address, token);
        trouble = look.Refusal;
        await TakeAsync(feed, look.Sample);
    });

    private async Task TakeAsync(FoundFeed feed, FeedSample? seen)
    {
        (taken, sample) = (feed, seen);
        if (seen is not null)
        {
            await Taken.InvokeAsync(seen);
        }
    }

    private async Task AskAsync(Func<CancellationToken, Task> ask)
    {
        if (busy)
        {
            return;
        }

        (busy, trouble) = (true, null);
        try
        {
            await ask(leaving.Token);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The form was closed meanwhile.
        }
        finally
        {
            busy = false;
        }
    }
}
