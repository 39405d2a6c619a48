using Microsoft.AspNetCore.Components;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Proposals;

/// <summary>Two texts, or a text and a party's positions, issue by issue. Its state is in the address.</summary>
public sealed partial class ComparisonPage : IDisposable
{
    private readonly LatestLoad load = new();

    private ComparisonSheet? sheet;

    private ComparisonView view = new(ClockView.Present, null, null, null);

    private IReadOnlyList<string> problems = [];

    [Inject]
    public required ComparisonQueries Comparisons { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    private string Title => sheet?.Comparison is { } comparison ? $"{comparison.Left.ShortName} and {comparison.Right.ShortName}" : "Compare proposals";

    // What goes along with the form when it is sent: the point in time and the filter.
    private IReadOnlyList<(string Name, string Value)> Kept => FormTarget.Of((view with { Left = null, Right = null }).Address(Negotiation)).Kept;

    private IEnumerable<ProposalLine> Suggested => sheet!.Proposals.Where(line => line is { IsPublic: true, Related.Listed: true });

    protected override Task OnParametersSetAsync() => ReloadAsync();

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var asked = ComparisonView.Parse(new Uri(Address), out var unread);
        return load.RunAsync(
            token => Comparisons.ReadAsync(Negotiation, asked, token),
            read =>
            {
                if (read is null)
                {
                    Navigation.NotFound();
                    return;
                }

                // No link carries on what somebody mistyped.
                (sheet, view, problems) = (read, asked with { Left = read.Left?.Key, Right = read.Right?.Key }, [.. unread, .. read.Problems]);
            });
    }

    private static string Explained(Comparison comparison)
    {
        if ((comparison.Left.Party ?? comparison.Right.Party) is not null)
        {
            return "A text is held against positions by the stances toward the sentence below each issue. Not recorded: the text has not been read on it here, or the party has no known statement.";
        }

        var other = comparison.Rows.Count(row => row.OtherStance);
        var words = "Read from left to right. Added: the left is silent, the right is not. Dropped: the other way round. ";
        words += comparison.Count(Fate.Reworded) > 0 ? $"Of {comparison.Count(Fate.Reworded)} reworded, {other} {(other == 1 ? "has" : "have")} another stance. " : "";
        return words + "Not assessed: one of the texts has not been read on it here, so that nothing is said of it.";
    }
}
