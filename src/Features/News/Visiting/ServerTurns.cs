using System.Collections.Concurrent;

namespace PeaceTracker.Features.News.Visiting;

/// <summary>Lets one visitor at a time to a server, and the next one a moment later, whichever round they belong to.</summary>
internal sealed class ServerTurns(NewsSettings settings, TimeProvider clock)
{
    // One for each server that was ever visited: as many as there are feeds, at most.
    private readonly ConcurrentDictionary<string, Turn> servers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for its turn at a server; disposing of it lets the next one in.</summary>
    public async Task<IDisposable> TakeAsync(string server, CancellationToken cancellationToken)
    {
        var turn = servers.GetOrAdd(server, _ => new Turn(clock));
        await turn.Taken.WaitAsync(cancellationToken);
        try
        {
            if (turn.LeftAt is { } left && settings.Gap - clock.GetElapsedTime(left) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellationToken);
            }

            return turn;
        }
        catch
        {
            turn.Taken.Release();
            throw;
        }
    }

    private sealed class Turn(TimeProvider clock) : IDisposable
    {
        public SemaphoreSlim Taken { get; } = new(1, 1);

        public long? LeftAt { get; private set; }

        public void Dispose()
        {
            LeftAt = clock.GetTimestamp();
            Taken.Release();
        }
    }
}
