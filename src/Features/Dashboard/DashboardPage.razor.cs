using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Features.Changes;
using PeaceTracker.Features.News;
using PeaceTracker.Features.Positions;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Dashboard;

/// <summary>A negotiation at a glance: who says what, what is reported from the ground, the news, and what changed last.</summary>
public sealed partial class DashboardPage : IDisposable
{
    private const int LatestChanges = 10;

    private readonly LatestLoad load = new();

    private PositionMatrix? matrix;

    private StrikeReport? strikes;

    private NewsPageful? news;

    private FeedsNow? feeds;

    private IReadOnlyList<ChangeLine> changes = [];

    private ClockView clocks = ClockView.Present;

    private IReadOnlyList<string> problems = [];

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

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var query = new AddressQuery(new Uri(Address));
        var asked = ClockView.Read(query);
        return load.RunAsync(
            async token => await Positions.MatrixAsync(Negotiation, asked.Moment, token) is { } read
                ? (Matrix: read,
                    Strikes: await Strikes.ReportAsync(Negotiation, StrikeView.Latest with { Clocks = asked }, token),
                    News: await News.PageAsync(Negotiation, null, asked.Moment, token),
                    Feeds: await News.FeedsAsync(Negotiation, token),
                    Changes: await Changes.LatestAsync(Negotiation, LatestChanges, asked.Moment, token))
                : default,
            read =>
            {
                if (read.Matrix is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (matrix, strikes, news, feeds, changes) = read;
                (clocks, problems, today) = (asked, query.Problems, asked.Today(Clock));
            });
    }
}
