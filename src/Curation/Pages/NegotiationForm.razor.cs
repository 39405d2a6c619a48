using Microsoft.AspNetCore.Components;
using PeaceTracker.Curation.Forms;

namespace PeaceTracker.Curation.Pages;

/// <summary>The form of a negotiation itself. Whoever changed it meanwhile is shown, and nothing is overwritten.</summary>
public sealed partial class NegotiationForm
{
    private string title = "";

    private string summary = "";

    private string slug = "";

    private NegotiationText? opened;

    private IReadOnlyList<RecordFault> faults = [];

    private IReadOnlyList<RecordConflict> conflicts = [];

    private string? refusal;

    private int attempt;

    [Inject]
    public required NegotiationCurator Curator { get; init; }

    /// <summary>The one that is edited; null for a new one.</summary>
    [Parameter, EditorRequired]
    public required KeptNegotiation? Negotiation { get; set; }

    /// <summary>Told in words what was done.</summary>
    [Parameter]
    public EventCallback<string> Done { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    protected override void OnInitialized()
    {
        if (Negotiation is { } present)
        {
            (opened, title, summary) = (new(present.Title, present.Summary), present.Title, present.Summary);
        }
    }

    private void SetTitle(string text)
    {
        if (slug.Length == 0 || slug == KeyProposal.Slugged(title))
        {
            slug = KeyProposal.Slugged(text);
        }

        title = text;
    }

    private async Task SaveAsync()
    {
        (faults, conflicts, refusal) = ([], [], null);
        var text = new NegotiationText(title, summary);
        switch (opened is null
            ? await Curator.CreateAsync(slug, text, CancellationToken.None)
            : await Curator.ReviseAsync(Negotiation!.Slug, opened, text, CancellationToken.None))
        {
            case CurationOutcome.Done:
                await Done.InvokeAsync(opened is null ? $"“{title}” is created." : $"“{title}” is saved.");
                return;
            case CurationOutcome.Invalid invalid:
                faults = invalid.Faults;
                break;
            case CurationOutcome.Conflict conflict:
                conflicts = conflict.Records;
                break;
            case CurationOutcome.Refused refused:
                refusal = refused.Why;
                break;
            default:
                refusal = "There is no such negotiation any more.";
                break;
        }

        attempt++;
    }

    // What is there now is what was opened, from here on.
    private Task Merge(IReadOnlyDictionary<string, string> chosen)
    {
        var fields = conflicts[0].Fields.ToDictionary(field => field.Field, StringComparer.Ordinal);
        opened = new(fields.GetValueOrDefault("title")?.Theirs ?? opened!.Title, fields.GetValueOrDefault("summary")?.Theirs ?? opened!.Summary);
        (title, summary) = (chosen.GetValueOrDefault("title", title), chosen.GetValueOrDefault("summary", summary));
        return SaveAsync();
    }

    private IReadOnlyList<string> Of(string field) => [.. faults.Where(fault => fault.Field == field).Select(fault => fault.Message)];

    private string? Invalid(string field) => Of(field).Count > 0 ? "true" : null;
}
