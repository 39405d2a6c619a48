using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PeaceTracker.Clocks;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Positions;

/// <summary>The full matrix, and beside it the cell that the address names. All of its state is in the address.</summary>
public sealed partial class PositionsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private PositionMatrix? matrix;

    private MatrixSheet? sheet;

    private PositionDetail? detail;

    private IReadOnlyList<SinceDay> choices = [];

    private MatrixView view = MatrixView.Present;

    private IReadOnlyList<string> problems = [];

    private DateOnly today;

    private (string Party, string Issue)? left;

    [Inject]
    public required PositionQueries Positions { get; init; }

    [Inject]
    public required PositionDetailQueries Details { get; init; }

    [Inject]
    public required EarlierMatrixQueries Earlier { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [CascadingParameter(Name = "Address")]
    public required string Address { get; set; }

    [Parameter]
    public required string Negotiation { get; set; }

    [Parameter]
    public string? Party { get; set; }

    [Parameter]
    public string? Issue { get; set; }

    // A cell that is open stays open at another day.
    private string At(ClockView clocks) => Open is { } cell
        ? (view with { Clocks = clocks }).Address(Negotiation, cell.Party, cell.Issue)
        : (view with { Clocks = clocks }).Address(Negotiation);

    private (string Party, string Issue)? Open => Party is not null && Issue is not null ? (Party, Issue) : null;

    private string Title => detail is null ? $"Positions · {matrix?.Title}" : $"{detail.Party.Name} on {detail.Issue.Name} · {matrix?.Title}";

    protected override Task OnParametersSetAsync() => ReloadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Whoever closes the panel goes on from the cell it was opened from.
        if (left is { } cell && Open is null)
        {
            left = null;
            await Js.InvokeVoidAsync("page.focus", PositionTable.CellId(cell.Party, cell.Issue));
        }
        else if (RendererInfo.IsInteractive)
        {
            left = Open;
        }
    }

    public void Dispose() => load.Dispose();

    private Task ReloadAsync()
    {
        var asked = MatrixView.Parse(new Uri(Address), out var unread);
        var cell = Open;
        return load.RunAsync(
            async token =>
            {
                var read = await Positions.MatrixAsync(Negotiation, asked.Moment, token);
                return (Matrix: read, Earlier: await Earlier.FindAsync(Negotiation, asked, token), Detail: read is not null && cell is { } open
                    ? await Details.FindAsync(Negotiation, open.Party, open.Issue, asked.Moment, token)
                    : null);
            },
            read =>
            {
                if (read.Matrix is null || (cell is not null && read.Detail is null))
                {
                    Navigation.NotFound();
                    return;
                }

                (matrix, detail, view, choices) = (read.Matrix, read.Detail, asked.Known(read.Matrix), read.Earlier.Choices);
                sheet = MatrixSheet.Lay(matrix, view, read.Earlier.Matrix, read.Earlier.Day);
                problems = [.. unread, .. asked.Unknown(matrix), .. read.Earlier.Problems];
                today = asked.Clocks.Today(Clock);
            });
    }
}
