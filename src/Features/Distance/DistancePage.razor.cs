using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Distance;

/// <summary>How far apart the parties are, where they can be placed, with every number's evidence. All of its state is in the address.</summary>
public sealed partial class DistancePage : IDisposable
{
    private readonly LatestLoad load = new();

    private DistanceSheet? sheet;

    private DistanceReport? report;

    private DistanceView view = DistanceView.Present;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required DistanceQueries Distances { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    /// <summary>A distance as readers see it: whole where it is whole, else with one digit after the point.</summary>
    public static string Number(double distance) => distance.ToString("0.#", CultureInfo.InvariantCulture);

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var asked = DistanceView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Distances.SheetAsync(Negotiation, asked.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (sheet, view, problems) = (read, asked.Known(read), [.. unread, .. asked.Unknown(read)]);
                report = DistanceReport.Of(read, view);
            });
    }

    private Dictionary<(string, string), GapCell> Cells(IEnumerable<Gap> gaps) => gaps.ToDictionary(
        gap => (gap.One.Key, gap.Other.Key), gap => new GapCell(gap.Distance, Place(gap.Id), null));

    private Dictionary<(string, string), GapCell> Cells(IEnumerable<PairTotal> totals) => totals.ToDictionary(
        total => (total.One.Key, total.Other.Key),
        total => new GapCell(total.Distance, Place(total.Id), $"{total.Measured.Count} of {report!.Issues.Count} {(report.Issues.Count == 1 ? "issue" : "issues")}"));

    private string Place(string id) => $"{view.Address(Negotiation)}#{id}";
}
