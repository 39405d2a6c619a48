using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>One cell of the matrix opened up: what was said, by whom, where it can be read, and how it came to that.</summary>
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

    private static string? ShiftWord(RevisionLine revision) => (revision.Replaced, revision.Shift) switch
    {
        (true, _) => " · corrected later",
        (_, Shift.Nuance) => " · nuance",
        (_, Shift.Partial) => " · partial shift",
        (_, Shift.Reversal) => " · reversal",
        _ => null,
    };

    private void CloseOnEscape(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            Navigation.NavigateTo(Close);
        }
    }
}
