using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Timeline;

/// <summary>
/// What happened, was proposed, shifted and was promised, on one line and as a list. All of its state is in the address; an
/// entry's own address is the page's with its place after "#", which browsers scroll to by themselves.
/// </summary>
public sealed partial class TimelinePage : IDisposable
{
    private readonly LatestLoad load = new();

    private TimelineRecord? record;

    private TimelineSheet? sheet;

    private TimelineView view = TimelineView.Present;

    private IReadOnlyList<string> problems = [];

    private string? fragment;

    private string? shown;

    [Inject]
    public required TimelineQueries Timeline { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private string Finding
    {
        get
        {
            var rounds = sheet!.Entries.Count(entry => entry.Kind == TimelineKind.Talks);
            var count = sheet.Entries.Count == 1 ? "1 entry" : $"{sheet.Entries.Count} entries";
            return $"{count}, {Dates.Span(sheet.From, sheet.To)}{(rounds == 0 ? null : $", {rounds} {(rounds == 1 ? "round" : "rounds")} of talks among them")}";
        }
    }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The list was read anew when the page became live, and what the browser had scrolled to with it.
        if (RendererInfo.IsInteractive && sheet is not null && fragment != shown)
        {
            shown = fragment;
            if (fragment is not null)
            {
                await Js.InvokeVoidAsync("page.show", fragment);
            }
        }
    }

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var address = new Uri(Address);
        var asked = TimelineView.Parse(address, out var unread);
        return load.RunAsync(
            token => Timeline.ReadAsync(Negotiation, asked.Clocks.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                var known = asked.Known(read);
                (record, view, sheet, problems) = (read, known, TimelineSheet.Of(read, known), [.. unread, .. asked.Unknown(read)]);
                fragment = address.Fragment.Length > 1 ? Uri.UnescapeDataString(address.Fragment[1..]) : null;
            });
    }
}
