using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PeaceTracker.Curation;

namespace PeaceTracker.Features.News.Marking;

/// <summary>Says whether one item is read and starred, and lets both be changed. Showing it reads the item.</summary>
public sealed partial class ItemMarks : IAsyncDisposable
{
    private NewsMarks? marks;

    private string? trouble;

    private ElementReference place;

    private IJSObjectReference? script;

    private DotNetObjectReference<MarkLink>? link;

    // Whether the script is there, without which a button would do nothing.
    private bool tied;

    // The item that was opened, so that each is read once.
    private long opened;

    [Inject]
    public required MarkQueries Queries { get; init; }

    [Inject]
    public required NewsMarker Marker { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required long Item { get; set; }

    /// <summary>What a browser calls it that keeps its star.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    public async ValueTask DisposeAsync()
    {
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

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A page that is only fetched, by whomever, is not read.
        if (opened == Item)
        {
            return;
        }

        opened = Item;
        if ((await Marker.WhoseAsync(CancellationToken.None)).Caller is { } caller)
        {
            var known = await Queries.OfAsync(caller.AccountId, Negotiation, [Item], CancellationToken.None);
            marks = known;
            await NoteAsync(token => Marker.ReadAsync(Item, true, token), now => now.WithRead(Item, true));
        }
        else
        {
            marks = NewsMarks.InBrowser;
        }

        StateHasChanged();
        await TieAsync();
    }

    private async Task TieAsync()
    {
        try
        {
            script ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/marks.js");
            link ??= marks!.InAccount ? DotNetObjectReference.Create(new MarkLink(
                (item, on) => InvokeAsync(() => NoteAsync(token => Marker.ReadAsync(item, on, token), now => now.WithRead(item, on))),
                (item, on) => InvokeAsync(() => NoteAsync(token => Marker.StarAsync(item, on, token), now => now.WithStar(item, on))))) : null;
            await script.InvokeVoidAsync("open", place, link);
            tied = true;
            StateHasChanged();
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // Without the script the page is the same, without marks.
        }
    }

    private async Task NoteAsync(Func<CancellationToken, Task<CurationOutcome>> note, Func<NewsMarks, NewsMarks> then)
    {
        var outcome = await note(CancellationToken.None);
        trouble = (outcome as CurationOutcome.Refused)?.Why;
        marks = outcome is CurationOutcome.Done ? then(marks!) : marks;
        StateHasChanged();
    }

    private string Pressed(IReadOnlySet<long>? items) => items?.Contains(Item) == true ? "true" : "false";
}
