using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>One cell of the matrix opened up: the answer, why it is believed, who says otherwise, and how it came to that.</summary>
public sealed partial class PositionPanel
{
    private ElementReference title;

    private (string Party, string Issue) shown;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required PositionDetail Detail { get; set; }

    [Parameter, EditorRequired]
    public required MatrixView View { get; set; }

    /// <summary>The day from which ages are counted, UTC.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    /// <summary>Where the panel is closed to; by itself to the matrix in this view.</summary>
    [Parameter]
    public string? CloseTo { get; set; }

    /// <summary>Whether it shows what is not published: then nothing leads on from it.</summary>
    [Parameter]
    public bool Preview { get; set; }

    private string Permalink(int number) => View.Clocks.Address($"/{Negotiation}/positions/{Detail.Party.Key}/{Detail.Issue.Key}/{number}");

    private string Close => CloseTo ?? View.Address(Negotiation);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var now = (Detail.Party.Key, Detail.Issue.Key);
        if (now != shown)
        {
            shown = now;
            await title.FocusAsync(preventScroll: true);
        }
    }

    private void CloseOnEscape(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            Navigation.NavigateTo(Close);
        }
    }
}
