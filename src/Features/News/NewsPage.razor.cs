using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News;

/// <summary>What the subscribed feeds bring, newest first, and how they are. New items appear while the page is open.</summary>
public sealed partial class NewsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private NewsPageful? news;

    private FeedsNow? feeds;

    private NewsCursor? before;

    private ClockView clocks = ClockView.Present;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required NewsQueries News { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var address = new Uri(Address);
        var place = NewsCursor.Parse(address, out var unread);
        var query = new AddressQuery(address);
        var asked = ClockView.Read(query);
        return load.RunAsync(
            async token => (News: await News.PageAsync(Negotiation, place, asked.Moment, token), Feeds: await News.FeedsAsync(Negotiation, token)),
            read =>
            {
                if (read.News is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (news, feeds, before, clocks, problems) = (read.News, read.Feeds, place, asked, [.. unread, .. query.Problems]);
            });
    }
}
