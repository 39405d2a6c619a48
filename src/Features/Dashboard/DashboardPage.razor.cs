using Microsoft.AspNetCore.Components;
using PeaceTracker.Domain;
using PeaceTracker.Features.Changes;
using PeaceTracker.Features.News;
using PeaceTracker.Features.Positions;
using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Features.Dashboard;

/// <summary>A negotiation at a glance: who says what, what is reported from the ground, the news, and what changed last.</summary>
public sealed partial class DashboardPage
{
    private const int LatestChanges = 10;

    private PositionMatrix? matrix;

    private StrikeReport? strikes;

    private NewsPageful? news;

    private IReadOnlyList<ChangeLine> changes = [];

    private DateOnly today;

    [Inject]
    public required PositionQueries Positions { get; init; }

    [Inject]
    public required StrikeQueries Strikes { get; init; }

    [Inject]
    public required NewsQueries News { get; init; }

    [Inject]
    public required ChangeQueries Changes { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Parameter]
    public required string Negotiation { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private async Task ReloadAsync()
    {
        today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        changes = await Changes.LatestAsync(Negotiation, LatestChanges, CancellationToken.None);
        strikes = await Strikes.ReportAsync(Negotiation, StrikeView.Latest, CancellationToken.None);
        news = await News.PageAsync(Negotiation, null, CancellationToken.None);
        matrix = await Positions.MatrixAsync(Negotiation, Moment.Latest, CancellationToken.None);
        if (matrix is null)
        {
            Navigation.NotFound();
        }
    }
}
