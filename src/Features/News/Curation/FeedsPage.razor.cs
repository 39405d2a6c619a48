using Microsoft.AspNetCore.Components;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Curation;

/// <summary>All subscribed feeds with their health, for those who keep them. What is shown and what is open stands in the address.</summary>
public sealed partial class FeedsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private KeptFeeds? kept;

    private FeedsView view = new(null, null);

    private IReadOnlyList<string> problems = [];

    private string? said;

    [Inject]
    public required FeedCurationQueries Feeds { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    private FeedsView List => view with { Open = null, New = false };

    private List<KeptFeed> Shown => [.. kept!.Feeds.Where(view.Shows)];

    protected override Task OnParametersSetAsync()
    {
        view = FeedsView.Parse(new Uri(Address), out problems);
        return ReloadAsync();
    }

    public void Dispose() => load.Dispose();

    private static string Word(FeedStanding standing) => standing switch
    {
        FeedStanding.Failing => "In trouble",
        FeedStanding.Moved => "Moved",
        FeedStanding.Silent => "Silent",
        FeedStanding.Waiting => "Not visited yet",
        FeedStanding.Reached => "Reached",
        _ => "Retired",
    };

    private int Of(FeedStanding? standing) => kept!.Feeds.Count((view with { Standing = standing }).Shows);

    private Task ReloadAsync() => load.RunAsync(Feeds.AllAsync, read => kept = read);

    private async Task DoneAsync(string words)
    {
        said = words;
        Navigation.NavigateTo(List.Address);
        await ReloadAsync();
    }
}
