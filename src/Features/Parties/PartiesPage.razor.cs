using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Parties;

/// <summary>The parties of a negotiation, and how much is known of each.</summary>
public sealed partial class PartiesPage : IDisposable
{
    private readonly LatestLoad load = new();

    private PartyList? list;

    private PartyView view = new(ClockView.Present);

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required PartyQueries Parties { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private string Path => $"/{Negotiation}/parties";

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private Task ReloadAsync()
    {
        var wanted = PartyView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Parties.AllAsync(Negotiation, wanted.Clocks.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (list, view, problems) = (read, wanted, unread);
            });
    }
}
