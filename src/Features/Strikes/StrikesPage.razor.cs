using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls.Charts;
using PeaceTracker.Features.Strikes.Charts;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Strikes;

/// <summary>What one claimant reports of strikes, in one chart at a time; beside it what others claim. All of its state is in the address.</summary>
public sealed partial class StrikesPage : IDisposable
{
    private readonly LatestLoad load = new();

    private ChartReading? reading;

    private ChartView view = ChartView.Latest;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required ChartQueries Charts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private StrikeReport? report => reading?.Report;

    // The reports that the table tells: those of the days that the chart draws.
    private StrikeReport told => view.Chart switch
    {
        StrikeChart.Calendar => reading!.Year,
        StrikeChart.Around => reading!.AroundReport,
        _ => null,
    } ?? reading!.Report;

    // Whether the days of the chart are the days of the events beside it.
    private bool IsOverTime => view.Chart is StrikeChart.Bars or StrikeChart.Cumulative;

    private Type Shown => view.Chart switch
    {
        StrikeChart.Bars => typeof(BarCharts),
        StrikeChart.Cumulative => typeof(CumulativeCharts),
        StrikeChart.Calendar => typeof(CalendarCharts),
        StrikeChart.Shares => typeof(ShareCharts),
        StrikeChart.Claims => typeof(ClaimCharts),
        StrikeChart.Regions or StrikeChart.Weapons => typeof(PartCharts),
        StrikeChart.Sizes => typeof(SizeCharts),
        _ => typeof(AroundCharts),
    };

    private Dictionary<string, object> Parts => new(StringComparer.Ordinal)
    {
        [nameof(ChartPart.Negotiation)] = Negotiation,
        [nameof(ChartPart.View)] = view,
        [nameof(ChartPart.Reading)] = reading!,
        [nameof(ChartPart.OnSelection)] = EventCallback.Factory.Create<SelectionData>(this, Choose),
    };

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    // A bar at the edge may stand for days beyond the range.
    private void Choose(SelectionData days)
    {
        var (from, to) = (days.From < report!.From ? report.From : days.From, days.To > report.To ? report.To : days.To);
        if (from <= to)
        {
            Navigation.NavigateTo(view.On(from, to).Address(Negotiation));
        }
    }

    private Task ReloadAsync()
    {
        var asked = ChartView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Charts.ReadAsync(Negotiation, asked, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                var unknown = asked.Figures.Claimant is { } claimant && read.Report.Claimant?.Key != claimant;
                (reading, view, problems) = (read, unknown ? asked with { Figures = asked.Figures with { Claimant = null } } : asked, [.. unread, .. read.Report.Problems]);
            });
    }
}
