using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Proposals;

/// <summary>All plans and texts in order of date, as a picture and as a list. Its state is in the address.</summary>
public sealed partial class ProposalsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private ProposalList? list;

    private ClockView clocks = ClockView.Present;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required ProposalQueries Proposals { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private string Finding
    {
        get
        {
            var linked = list!.Proposals.Count(line => line.Related is not null);
            var count = list.Proposals.Count == 1 ? "One plan or text." : $"{list.Proposals.Count} plans and texts.";
            return linked == 0 ? count : $"{count} Of {linked} a source says that it answers or derives from another.";
        }
    }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var query = new AddressQuery(new Uri(Address));
        var asked = ClockView.Read(query);
        return load.RunAsync(
            token => Proposals.ListAsync(Negotiation, asked.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                (list, clocks, problems) = (read, asked, query.Problems);
            });
    }
}
