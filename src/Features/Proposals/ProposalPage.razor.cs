using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Proposals;

/// <summary>One plan or text: what it says, and what that means to each party at a point in time. Its state is in the address.</summary>
public sealed partial class ProposalPage : IDisposable
{
    private readonly LatestLoad load = new();

    private ProposalDetail? detail;

    private ProposalView view = ProposalView.Present;

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required AssessmentQueries Assessments { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public required string Proposal { get; set; }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var asked = ProposalView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Assessments.FindAsync(Negotiation, Proposal, asked.Clocks.Moment, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                var unknown = asked.Party is { } party && read.Parties.All(other => other.Key != party);
                (detail, view, problems) = (
                    read,
                    unknown ? asked with { Party = null } : asked,
                    unknown ? [.. unread, $"party: there is no party '{AddressQuery.Shortened(asked.Party!)}' here."] : unread);
            });
    }
}
