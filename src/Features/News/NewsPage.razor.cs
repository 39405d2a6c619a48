using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PeaceTracker.Controls;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News;

/// <summary>What the subscribed feeds bring, newest first, and how they are. New items appear while the page is open.</summary>
public sealed partial class NewsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private NewsPageful? news;

    // Read while somebody was reading what is shown; null where nothing waits.
    private NewsPageful? waiting;

    private FeedsNow? feeds;

    private NewsCursor? before;

    private NewsChoices? choices;

    private NewsView view = NewsView.Present;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required NewsQueries News { get; init; }

    [Inject]
    public required NewsChoiceQueries Choices { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private int Arrived => waiting?.Items.ExceptBy(news!.Items.Select(item => item.Id), item => item.Id).Count() ?? 0;

    protected override Task OnParametersSetAsync() => ReloadAsync(reading: false);

    public void Dispose() => load.Dispose();

    private async Task RefreshAsync()
    {
        var reading = false;
        try
        {
            reading = await Js.InvokeAsync<bool>("page.reading");
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // A browser that does not answer is not being read in.
        }

        await ReloadAsync(reading);
    }

    private async Task ShowWaitingAsync()
    {
        (news, waiting) = (waiting ?? news, null);
        await Js.InvokeVoidAsync("page.focus", "items");
    }

    private Task ReloadAsync(bool reading)
    {
        var address = new Uri(Address);
        var place = NewsCursor.Parse(address, out var unread);
        var query = new AddressQuery(address);
        var asked = NewsView.Read(query);
        return load.RunAsync(
            async token =>
            {
                var known = await Choices.OfAsync(Negotiation, token);
                var filter = asked.Filter.Known(known, out var unknown);
                return (News: await News.PageAsync(Negotiation, filter, place, asked.Clocks.Moment, token),
                    Feeds: await News.FeedsAsync(Negotiation, token), Choices: known, View: asked with { Filter = filter }, Unknown: unknown);
            },
            read =>
            {
                if (read.News is null)
                {
                    Navigation.NotFound();
                    return;
                }

                // While one reads, the list stays as it is until one asks for what is new; edits of what it shows wait with that.
                var grows = reading && news is not null && read.News.Items.ExceptBy(news.Items.Select(item => item.Id), item => item.Id).Any();
                (news, waiting) = grows ? (news, read.News) : (read.News, null);
                (feeds, before, choices, view) = (read.Feeds, place, read.Choices, read.View);
                problems = [.. unread, .. query.Problems, .. read.Unknown];
            });
    }
}
