using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>One revision at its permanent address: what was recorded, and what became of it.</summary>
public sealed partial class RevisionPage : IDisposable
{
    private readonly LatestLoad load = new();

    private RecordedRevision? recorded;

    private ClockView clocks = ClockView.Present;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required RevisionQueries Revisions { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required string Party { get; set; }

    [Parameter]
    public required string Issue { get; set; }

    [Parameter]
    public required int Number { get; set; }

    private string Title => recorded is null ? "PeaceTracker" : $"{recorded.Party.Name} on {recorded.Issue.Name}, revision {Number} · {recorded.Title}";

    private string Path => $"/{Negotiation}/positions/{Party}/{Issue}/{Number}";

    private string Cell => clocks.Address($"/{Negotiation}/positions/{Party}/{Issue}");

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private string PageOf(int number) => clocks.Address($"/{Negotiation}/positions/{Party}/{Issue}/{number}");

    private Task ReloadAsync()
    {
        var query = new AddressQuery(new Uri(Address));
        var asked = ClockView.Read(query);
        return load.RunAsync(
            token => Revisions.FindAsync(Negotiation, Party, Issue, Number, asked.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (recorded, clocks, problems) = (read, asked, query.Problems);
            });
    }
}
