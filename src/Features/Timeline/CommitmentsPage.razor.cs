using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Timeline;

/// <summary>The ledger of truces and promises. All of its state is in the address; a commitment's own address ends in "#" and its key.</summary>
public sealed partial class CommitmentsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private CommitmentLedger? ledger;

    private ClockView clocks = ClockView.Present;

    private IReadOnlyList<string> problems = [];

    private string? fragment;

    private string? shown;

    [Inject]
    public required CommitmentQueries Commitments { get; init; }

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
            var (lines, both) = (ledger!.Lines, ledger.Lines.Count(line => line is { StartsOn: not null, EndsOn: not null }));
            return $"{lines.Count} declared, {Dates.Span(lines[0].DeclaredOn, lines[^1].DeclaredOn)}; sources give both ends of {both}";
        }
    }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // The ledger was read anew when the page became live, and what the browser had scrolled to with it.
        if (RendererInfo.IsInteractive && ledger is not null && fragment != shown)
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
        var query = new AddressQuery(address);
        var asked = ClockView.Read(query);
        return load.RunAsync(
            token => Commitments.ReadAsync(Negotiation, asked.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (ledger, clocks, problems) = (read, asked, query.Problems);
                fragment = address.Fragment.Length > 1 ? Uri.UnescapeDataString(address.Fragment[1..]) : null;
            });
    }
}
