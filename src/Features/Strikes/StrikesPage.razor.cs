using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Strikes;

/// <summary>What one claimant reports of strikes, by day and kind of weapon; beside it what others claim. All of its state is in the address.</summary>
public sealed partial class StrikesPage
{
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

    private async Task ReloadAsync()
    {
        view = StrikeView.Parse(new Uri(Address), out var unread);
        var read = await Strikes.ReportAsync(Negotiation, view, CancellationToken.None);
        if (read is null)
        {
            Navigation.NotFound();
            return;
        }

        if (view.Claimant is { } claimant && read.Claimant?.Key != claimant)
        {
            unread = [.. unread, $"claimant: there is no claimant '{AddressQuery.Shortened(claimant)}' with figures here."];
            view = view with { Claimant = null };
        }

        (report, problems) = (read, unread);
    }
}
