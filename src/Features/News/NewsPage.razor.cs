using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PeaceTracker.Controls;
using PeaceTracker.Curation;
using PeaceTracker.Features.News.Marking;
using PeaceTracker.Features.News.Screen;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News;

/// <summary>What the subscribed feeds bring, newest first, and how they are. New items appear while the page is open.</summary>
public sealed partial class NewsPage : IAsyncDisposable
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

    // Null in the past, of which nobody noted anything.
    private NewsMarks? marks;

    private int? account;

    private string? said, trouble;

    private ElementReference section;

    private IJSObjectReference? script;

    // Whether the script is there, without which a button would do nothing.
    private bool tied;

    private DotNetObjectReference<MarkLink>? link;

    [Inject]
    public required NewsQueries News { get; init; }

    [Inject]
    public required NewsChoiceQueries Choices { get; init; }

    [Inject]
    public required MarkQueries Marks { get; init; }

    [Inject]
    public required NewsMarker Marker { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private int Arrived => waiting?.Items.ExceptBy(news!.Items.Select(item => item.Id), item => item.Id).Count() ?? 0;

    // What stands in the place of a list.
    private string? Empty => news!.Items.Count > 0 ? null
        : view.Filter != NewsFilter.None ? "No item fits all that is chosen" + (view.Clocks.IsPresent ? "." : ", as of then.")
        : !view.Clocks.IsPresent ? "Nothing had been published by then."
        : view.State == NewsState.Unread ? $"You have read everything of the last {NewsQueries.UnreadDays} days."
        : view.State == NewsState.Starred ? "You have starred nothing. The key s stars the item in hand."
        : null;

    public async ValueTask DisposeAsync()
    {
        load.Dispose();
        try
        {
            if (script is not null)
            {
                await script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }

        link?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        account = (await Marker.WhoseAsync(CancellationToken.None)).Caller?.AccountId;
        (said, trouble) = (null, null);
        await ReloadAsync(reading: false);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (marks is null || (script is not null && marks.InAccount))
        {
            return;
        }

        try
        {
            script ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/marks.js");
            link ??= marks.InAccount ? DotNetObjectReference.Create(new MarkLink(
                (item, on) => InvokeAsync(() => NoteAsync(token => Marker.ReadAsync(item, on, token), now => now.WithRead(item, on))),
                (item, on) => InvokeAsync(() => NoteAsync(token => Marker.StarAsync(item, on, token), now => now.WithStar(item, on))))) : null;
            await script.InvokeVoidAsync("show", section, link);
            if (!tied)
            {
                tied = true;
                StateHasChanged();
            }
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // Without the script the page is the same, without marks.
        }
    }

    private Task ReadAllAsync() => marks is not { InAccount: true } ? Task.CompletedTask : NoteAsync(
        token => Marker.ReadThroughAsync(Negotiation, news!.Through, token),
        now => now with { Read = Shown(news!).Where(item => item <= news!.Through).Concat(now.Read).ToHashSet() },
        "Everything that had arrived is read.");

    private async Task NoteAsync(Func<CancellationToken, Task<CurationOutcome>> note, Func<NewsMarks, NewsMarks> then, string? done = null)
    {
        (said, trouble) = (null, null);
        switch (await note(CancellationToken.None))
        {
            case CurationOutcome.Done:
                (marks, said) = (marks is null ? null : then(marks), done);
                break;
            case CurationOutcome.Refused refused:
                trouble = refused.Why;
                break;
            default:
                trouble = "This item is no longer here.";
                break;
        }

        StateHasChanged();
    }

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

    private static IEnumerable<long> Shown(NewsPageful page) => page.Items.SelectMany(item => item.Others.Prepend(item)).Select(item => item.Id);

    private Task ReloadAsync(bool reading)
    {
        var address = new Uri(Address);
        var place = NewsCursor.Parse(address, out var unread);
        var query = new AddressQuery(address);
        var asked = NewsView.Read(query);
        var (shown, me) = (news, account);
        return load.RunAsync(
            async token =>
            {
                var known = await Choices.OfAsync(Negotiation, token);
                var filter = asked.Filter.Known(known, out var unknown);
                filter = asked.Clocks.IsPresent ? filter : filter with { Words = null };
                var wanted = new NewsAsked(filter, place, asked.Clocks.Moment) { Grouped = asked.Shape == NewsShape.Grouped, State = asked.Clocks.IsPresent ? asked.State : NewsState.All, Account = me };
                var page = await News.PageAsync(Negotiation, wanted, token);
                var noted = !asked.Clocks.IsPresent ? null
                    : me is { } own && page is not null ? await Marks.OfAsync(own, Negotiation, [.. Shown(page).Concat(shown is null ? [] : Shown(shown)).Distinct()], token)
                    : NewsMarks.InBrowser;
                return (News: page, Marks: noted, Feeds: await News.FeedsAsync(Negotiation, token), Choices: known, View: asked with { Filter = filter, State = wanted.State }, Unknown: unknown);
            },
            read =>
            {
                if (read.News is null)
                {
                    Navigation.NotFound();
                    return;
                }

                // While one reads, the list stays as it is until one asks for what is new; edits of what it shows wait with that.
                // So does what has left it because it was read.
                var grows = reading && news is not null && read.News.Items.ExceptBy(news.Items.Select(item => item.Id), item => item.Id).Any();
                var stays = reading && news is not null && read.View.State != NewsState.All;
                (news, waiting) = grows ? (news, read.News) : (stays ? news : read.News, null);
                (feeds, before, choices, view, marks) = (read.Feeds, place, read.Choices, read.View, read.Marks);
                problems = [.. unread, .. query.Problems, .. read.Unknown, .. asked.State == view.State ? (string[])[] : ["state: what was read and starred is known of the present alone."],
                    .. asked.Filter.Words == view.Filter.Words ? (string[])[] : ["q: words are looked for in what is known now; all of then is shown."], .. read.News.Faults.Select(fault => $"q: {fault}")];
            });
    }
}
