using Microsoft.AspNetCore.Components;
using PeaceTracker.Curation;
using PeaceTracker.Live;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>The matrix, in which a curator chooses the position to be edited.</summary>
public sealed partial class ChooseCellPage : IDisposable
{
    private readonly LatestLoad load = new();

    private PositionMatrix? matrix;

    private EditableCells? cells;

    private IReadOnlyList<string> problems = [];

    private DateOnly today;

    [Inject]
    public required PositionQueries Positions { get; init; }

    [Inject]
    public required EditableCellQueries Cells { get; init; }

    [Inject]
    public required RecordCurator Curator { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Parameter]
    public required string Negotiation { get; set; }

    // Members of coalitions have positions of their own: all columns are offered.
    private MatrixView Everyone => MatrixView.Present with { Parties = [.. matrix!.Parties.Select(party => party.Key)] };

    public void Dispose() => load.Dispose();

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private Task ReloadAsync() => load.RunAsync(
        async token => (Matrix: await Positions.MatrixAsync(Negotiation, MatrixView.Present.Moment, token), Cells: await Cells.FindAsync(Negotiation, token)),
        read =>
        {
            if (read.Matrix is null || read.Cells is null)
            {
                Navigation.NotFound();
                return;
            }

            (matrix, cells) = read;
            today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        });

    private string Address(string party, string issue) => $"/admin/{Negotiation}/positions/{party}/{issue}";

    private async Task RestoreAsync(RetiredPosition position)
    {
        problems = await Curator.RestoreAsync(Negotiation, RecordFormat.Positions.Name, position.Key, CancellationToken.None) switch
        {
            CurationOutcome.Refused refused => [refused.Why],
            CurationOutcome.NotFound => ["This position is not there any more."],
            _ => [],
        };
        await ReloadAsync();
    }
}
