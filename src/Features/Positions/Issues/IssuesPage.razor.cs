using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions.Issues;

/// <summary>All issues of a negotiation by category, with everybody's stance in one sign each.</summary>
public sealed partial class IssuesPage : IDisposable
{
    private readonly LatestLoad load = new();

    private PositionMatrix? matrix;

    private ClockView clocks = ClockView.Present;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required PositionQueries Positions { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private static string Id(string category) => "category-" + string.Concat(category.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private Task ReloadAsync()
    {
        var query = new AddressQuery(new Uri(Address));
        var asked = ClockView.Read(query);
        return load.RunAsync(
            token => Positions.MatrixAsync(Negotiation, asked.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (matrix, clocks, problems) = (read, asked, query.Problems);
            });
    }
}
