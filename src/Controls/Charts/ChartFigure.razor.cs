using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PeaceTracker.Controls.Charts;

/// <summary>
/// The frame of a chart, or of a drawing of the server's with the class <c>drawing</c>. Both can be saved as pictures that
/// carry the title, the measure, the key and the source with them.
/// </summary>
public sealed partial class ChartFigure
{
    private ElementReference element;

    private string? told;

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>What the chart says, or plainly what it measures.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What is counted, per what, and who counts.</summary>
    [Parameter, EditorRequired]
    public required string Measure { get; set; }

    /// <summary>Whose figures these are, how they are counted, and as of when; without it the chart has neither source line nor files.</summary>
    [Parameter]
    public string? Source { get; set; }

    /// <summary>Name of its pictures, without an ending.</summary>
    [Parameter]
    public string Name { get; set; } = "chart";

    /// <summary>Where its figures stand as a table.</summary>
    [Parameter]
    public string? TableAddress { get; set; }

    /// <summary>Its figures as a file.</summary>
    [Parameter]
    public string? CsvAddress { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>What its colours and signs mean, each a <see cref="ChartKey"/>.</summary>
    [Parameter]
    public RenderFragment? Key { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private async Task SaveAsync(string kind)
    {
        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/pictures.js");
            told = await module.InvokeAsync<bool>("save", element, kind, Name) ? null : "There is no drawing to save yet.";
        }
        catch (JSException)
        {
            told = "Your browser could not make the picture. The figures can be had as CSV.";
        }
    }
}
