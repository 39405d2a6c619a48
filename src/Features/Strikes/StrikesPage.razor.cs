using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Strikes;

/// <summary>What one claimant reports of strikes, by day and kind of weapon; beside it what others claim. All of its state is in the address.</summary>
public sealed partial class StrikesPage : IDisposable
{
    private readonly LatestLoad load = new();

    private StrikeReport? report;

    private StrikeView view = StrikeView.Latest;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required StrikeQueries Strikes { get; init; }

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
        var asked = StrikeView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Strikes.ReportAsync(Negotiation, asked, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                var unknown = asked.Claimant is { } claimant && read.Claimant?.Key != claimant;
                (report, view, problems) = (
                    read,
                    unknown ? asked with { Claimant = null } : asked,
                    unknown ? [.. unread, $"claimant: there is no claimant '{AddressQuery.Shortened(asked.Claimant!)}' with figures here."] : unread);
            });
    }
}
