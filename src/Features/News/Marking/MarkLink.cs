using Microsoft.JSInterop;

namespace PeaceTracker.Features.News.Marking;

/// <summary>Hears from the browser of somebody with an account what they star and open. What comes from there may be anything; whoever writes it asks.</summary>
/// <param name="read">Called with an item and whether it counts as read.</param>
/// <param name="star">Called with an item and whether it is starred.</param>
public sealed class MarkLink(Func<long, bool, Task> read, Func<long, bool, Task> star)
{
    [JSInvokable]
    public Task ReadAsync(long item, bool on) => read(item, on);

    [JSInvokable]
    public Task StarAsync(long item, bool on) => star(item, on);
}
