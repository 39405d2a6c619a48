namespace PeaceTracker.Live;

/// <summary>
/// What a page reads, of which only the latest counts: a reload that begins later stops the one before, and what the
/// earlier one reads is never shown. Ends with its page.
/// </summary>
public sealed class LatestLoad : IDisposable
{
    private CancellationTokenSource? running;

    /// <summary>Reads, and hands what was read to <paramref name="show"/> unless a later load has begun meanwhile.</summary>
    /// <param name="read">Reads all that is shown; is told to stop when it is no longer wanted.</param>
    /// <param name="show">Shows it, all at once.</param>
    public async Task RunAsync<T>(Func<CancellationToken, Task<T>> read, Action<T> show)
    {
        var mine = new CancellationTokenSource();
        Interlocked.Exchange(ref running, mine)?.Cancel();

        try
        {
            var value = await read(mine.Token);
            if (ReferenceEquals(running, mine))
            {
                show(value);
            }
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A later load is under way, or the page is gone.
        }
        finally
        {
            Interlocked.CompareExchange(ref running, null, mine);
        }
    }

    public void Dispose() => Interlocked.Exchange(ref running, null)?.Cancel();
}
