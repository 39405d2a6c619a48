using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Features.Proposals;

/// <summary>Both sides of each issue beside each other, and what became of it.</summary>
public sealed partial class ComparisonTable
{
    private List<ComparisonRow> rows = [];

    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required Comparison Comparison { get; set; }

    [Parameter, EditorRequired]
    public required ComparisonView View { get; set; }

    private IEnumerable<(ComparisonSide Side, string Name)> Sides => [(Comparison.Left, "Left"), (Comparison.Right, "Right")];

    protected override void OnParametersSet() => rows = [.. Comparison.Rows.Where(View.Includes)];

    private string Address(ComparisonSide side) => side.Party is { } party
        ? ProposalAddress.Party(Negotiation, party, View.Clocks)
        : ProposalAddress.Of(Negotiation, side.Key, View.Clocks);
}
