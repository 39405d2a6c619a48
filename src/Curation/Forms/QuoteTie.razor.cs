using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace PeaceTracker.Curation.Forms;

/// <summary>How a quote that is being typed is tied to the page at its address.</summary>
public sealed partial class QuoteTie
{
    private ElementReference box;

    private QuoteFinding finding;

    private (string? Quote, string? Url)? looked;

    private bool busy;

    private Answer? answer;

    [Inject]
    public required QuoteQueries Quotes { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    /// <summary>Slug of the negotiation.</summary>
    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required string? Quote { get; set; }

    /// <summary>Address of the page.</summary>
    [Parameter, EditorRequired]
    public required string? Url { get; set; }

    /// <summary>Begins the ids of its controls; unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    private string State => finding switch
    {
        QuoteFinding.Found => "is-found",
        QuoteFinding.NotFound => "is-missing",
        _ => "is-open",
    };

    private string Word => finding switch
    {
        QuoteFinding.Found => "✓ Found in the stored text.",
        QuoteFinding.NotFound => "✗ Not found in the stored text.",
        QuoteFinding.NoText => "No text of this page is stored.",
        QuoteFinding.NoAddress => "Not checked.",
        _ => "No quote.",
    };

    private string Words => finding switch
    {
        QuoteFinding.Found => "Readers are told that the quote was found in the page.",
        QuoteFinding.NotFound => "Check each word. What is left out is written as …",
        QuoteFinding.NoText => "Readers are told so, until the quote was found in it.",
        QuoteFinding.NoAddress => "A quote is looked for in the page at its web address.",
        _ => "The statement is shown as our paraphrase.",
    };

    protected override Task OnParametersSetAsync() => looked == (Quote, Url) ? Task.CompletedTask : LookAsync();

    private async Task LookAsync()
    {
        var asked = (Quote, Url);
        looked = asked;
        var found = await Quotes.FindAsync(Negotiation, asked.Quote, asked.Url, CancellationToken.None);
        if (looked == asked)
        {
            finding = found;
        }
    }

    private async Task StoreAsync()
    {
        busy = true;
        try
        {
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/pagetext.js");
            answer = await module.InvokeAsync<Answer>("store", box, $"/admin/{Negotiation}/page-texts", (Url ?? "").Trim());
            if (answer.Stored)
            {
                await LookAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
        finally
        {
            busy = false;
        }
    }

    internal sealed record Answer(bool Stored, string Words);
}
