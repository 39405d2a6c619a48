using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Curation;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Curation;

/// <summary>One feed: how it is, what is known of its rhythm, where it moved, and the log of visits to it.</summary>
public sealed partial class FeedPage : IDisposable
{
    private const string FeedMoved = "It is fetched at its new address from now on.";

    private const string FeedStays = "It stays where it is, and is not proposed for that address again.";

    private readonly LatestLoad load = new();

    private FeedSheet? sheet;

    private long? before;

    private bool busy;

    private string? said, trouble;

    [Parameter]
    public int Id { get; set; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Inject]
    public required FeedCurationQueries Feeds { get; init; }

    [Inject]
    public required FeedMover Mover { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool Waiting => busy || !RendererInfo.IsInteractive;

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync()
    {
        before = long.TryParse(new AddressQuery(new Uri(Address)).Text("before"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return ReloadAsync();
    }

    private async Task DecideAsync(string to, Func<SeenMove, CancellationToken, Task<CurationOutcome>> decide, string done)
    {
        (busy, said, trouble) = (true, null, null);
        try
        {
            (said, trouble) = await decide(new(Id, sheet!.Feed.Health.Url, to), CancellationToken.None) switch
            {
                CurationOutcome.Done => (done, null),
                CurationOutcome.Refused refused => (null, refused.Why),
                _ => ((string?)null, "There is no such feed any more."),
            };
            await ReloadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private Task ReloadAsync() => load.RunAsync(token => Feeds.SheetAsync(Id, before, token), read =>
    {
        sheet = read;
        if (read is null)
        {
            Navigation.NotFound();
        }
    });
}
