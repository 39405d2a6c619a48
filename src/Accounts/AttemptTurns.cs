namespace PeaceTracker.Accounts;

/// <summary>
/// One attempt at a time for an address: of a hundred guesses that are sent at once, each is counted before the next is
/// looked at. Addresses share a few turns, so that nobody fills the memory with them.
/// </summary>
internal sealed class AttemptTurns : IDisposable
{
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> TakeAsync<T>(string? address, Func<Task<T>> attempt)
    {
        var turn = turns[(uint)StringComparer.Ordinal.GetHashCode(address ?? "") % turns.Length];
        await turn.WaitAsync();
        try
        {
            return await attempt();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => Array.ForEach(turns, turn => turn.Dispose());
}
