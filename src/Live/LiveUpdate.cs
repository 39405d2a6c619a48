using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Live;

/// <summary>
/// Makes a page live with one line: <c>&lt;LiveUpdate Of="@Slug" On="LiveTopic.News" Changed="ReloadAsync" /&gt;</c>. Signals that
/// come while a reload is running are answered by one more reload after it: states in between may be skipped, the last
/// never is. Shows nothing.
/// </summary>
public sealed class LiveUpdate : ComponentBase, IDisposable
{
    private IDisposable? subscription;

    private (string, LiveTopic) subscribed;

    private int pending;

    [Inject]
    public required LiveUpdates Updates { get; init; }

    [Inject]
    public required ILogger<LiveUpdate> Log { get; init; }

    /// <summary>Slug of the negotiation.</summary>
    [Parameter, EditorRequired]
    public required string Of { get; set; }

    [Parameter, EditorRequired]
    public required LiveTopic On { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback Changed { get; set; }

    public void Dispose() => subscription?.Dispose();

    protected override void OnParametersSet()
    {
        // A prerendered page is gone before anything can change.
        if (!RendererInfo.IsInteractive || subscribed == (Of, On))
        {
            return;
        }

        subscription?.Dispose();
        subscribed = (Of, On);
        subscription = Updates.Subscribe(Of, On, Note);
    }

    private void Note()
    {
        if (Interlocked.Increment(ref pending) == 1)
        {
            _ = InvokeAsync(ReloadAsync);
        }
    }

    private async Task ReloadAsync()
    {
        int answered;
        do
        {
            answered = Volatile.Read(ref pending);
            try
            {
                await Changed.InvokeAsync();
            }
            catch (Exception fault)
            {
                // The page stays as it is, and the next signal finds it listening.
                Log.LogError(fault, "An open page of {Negotiation} could not be brought up to date.", Of);
            }
        }
        while (Interlocked.CompareExchange(ref pending, 0, answered) != answered);
    }
}
