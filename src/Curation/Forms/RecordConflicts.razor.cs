using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;

namespace PeaceTracker.Curation.Forms;

/// <summary>Lets a person choose, field by field, where something newer is there than what was opened.</summary>
public sealed partial class RecordConflicts
{
    private readonly Dictionary<string, string> chosen = new(StringComparer.Ordinal);

    private ElementReference whole;

    private RecordConflict? shown;

    [Parameter, EditorRequired]
    public required RecordConflict Conflict { get; set; }

    /// <summary>Told what each of the fields is to say.</summary>
    [Parameter]
    public EventCallback<IReadOnlyDictionary<string, string>> Merged { get; set; }

    private string Who => Conflict.ChangedBy is null ? "Something newer is there than what you opened."
        : $"{Conflict.ChangedBy} changed it{(Conflict.ChangedAt is { } at ? $" on {at.Text()}" : "")}, after you had opened it.";

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(shown, Conflict))
        {
            return;
        }

        shown = Conflict;
        chosen.Clear();
        foreach (var field in Conflict.Fields)
        {
            // Only one side changed it: that is the proposal. Both did: mine stands until I say otherwise.
            chosen[field.Field] = field.Mine == field.Opened ? field.Theirs : field.Mine;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await whole.FocusAsync();
        }
    }

    private void All(Func<FieldConflict, string> side)
    {
        foreach (var field in Conflict.Fields)
        {
            chosen[field.Field] = side(field);
        }
    }

    private string Shown(FieldConflict field, string value) => FieldWords.Cell(Conflict.Table, field.Field, value);

    private Task MergeAsync() => Merged.InvokeAsync(new Dictionary<string, string>(chosen, StringComparer.Ordinal));
}
