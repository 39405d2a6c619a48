using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using PeaceTracker.Curation.Editing;
using PeaceTracker.Curation.Forms;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation.Pages;

/// <summary>The records that are kept on the page of another: provisions of a proposal, accounts of an event, claims of a strike.</summary>
public sealed partial class InnerRecords
{
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    private IReadOnlyList<RecordChoice> about = [];

    private IReadOnlyList<RecordChoice> missing = [];

    private int added;

    private string? said;

    private string? focus;

    [Inject]
    public required RecordCurator Curator { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    [CascadingParameter]
    public required RecordChoices Choices { get; set; }

    [Parameter, EditorRequired]
    public required DraftEditing Editing { get; set; }

    [Parameter, EditorRequired]
    public required InnerTable Inner { get; set; }

    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    [Parameter, EditorRequired]
    public required Func<EditedRecord, string> IdOf { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private List<EditedRecord> Own => [.. Editing.Records.Where(record => record.Table == Inner.Table)];

    private string Title => RecordFormat.Find(Inner.Table)!.Title;

    private bool Orderable => KeptKinds.Of(Inner.Table).Ordered && Editing.Caller?.Role >= Role.Editor && !Editing.ReadOnly;

    // What the browser keeps of it: which are open, and which were added.
    private string Trace => string.Join(' ', Own.Where(record => record.Opened is null || open.Contains(record.Handle)).Select(record => record.Handle));

    /// <summary>Opens the records in which something is to be put right.</summary>
    public void OpenFaulty()
    {
        open.UnionWith(Own.Where(record => Editing.FaultsOf(record).Count > 0).Select(record => record.Handle));
        StateHasChanged();
    }

    protected override async Task OnParametersSetAsync()
    {
        // They follow the key of a new one until it is published.
        Own.ForEach(record => record.Fields[Inner.Field] = Editing.Main.Key);
        about = Inner.Table switch
        {
            "provisions" => await Choices.OfAsync("issues"),
            "strike_claims" => await Choices.OfAsync("claimants"),
            _ => [],
        };
        missing = Inner.Table == "provisions" ? [.. about.Where(issue => Own.TrueForAll(record => record.Fields.GetValueOrDefault("issue") != issue.Key))] : [];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focus is { } id)
        {
            focus = null;
            await Js.InvokeVoidAsync("page.focus", id);
        }
    }

    private string About(EditedRecord record) => Inner.Table switch
    {
        "provisions" => Named(record, "issue"),
        "strike_claims" => $"{Named(record, "claimant")}: {FieldWords.Word(record.Fields.GetValueOrDefault("kind", ""))} {record.Fields.GetValueOrDefault("model", "")} {FieldWords.Word(record.Fields.GetValueOrDefault("figure", "")).ToLowerInvariant()} {record.Fields.GetValueOrDefault("best", "")}",
        _ => record.Fields.GetValueOrDefault("about", "") is { Length: > 0 } words ? words : "No point yet",
    };

    private string Named(EditedRecord record, string field) =>
        record.Fields.GetValueOrDefault(field, "") is { Length: > 0 } key ? about.FirstOrDefault(choice => choice.Key == key)?.Words ?? key : $"No {field} yet";

    private void Toggle(EditedRecord record)
    {
        if (!open.Remove(record.Handle))
        {
            open.Add(record.Handle);
        }
    }

    private void Follow(string trace)
    {
        foreach (var handle in trace.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(handle => handle.StartsWith(Inner.Table + ":", StringComparison.Ordinal)).Take(40))
        {
            if (Own.TrueForAll(record => record.Handle != handle) && handle.Contains(":+", StringComparison.Ordinal))
            {
                added++;
                Editing.Records.Add(Inner.Begin(handle, Editing.Main, Own.LastOrDefault()));
            }

            open.Add(handle);
        }
    }

    private Task AddAsync()
    {
        string handle;
        do
        {
            handle = $"{Inner.Table}:+{(++added).ToString(CultureInfo.InvariantCulture)}";
        }
        while (Own.Exists(record => record.Handle == handle));

        var record = Inner.Begin(handle, Editing.Main, Own.LastOrDefault());
        Editing.Records.Add(record);
        open.Add(handle);
        focus = $"{IdOf(record)}-head";
        return Changed.InvokeAsync();
    }

    private Task AddSilentAsync() => AddAsync([.. missing]);

    private Task AddSilentAsync(RecordChoice issue) => AddAsync([issue]);

    private Task AddAsync(IReadOnlyList<RecordChoice> issues)
    {
        foreach (var issue in issues)
        {
            var silent = Inner.Silent(Editing.Main, issue.Key);
            silent.Fields["key"] = KeyProposal.For(Inner.Table, silent.Fields);
            Editing.Records.Add(silent);
        }

        said = issues.Count == 1 ? $"{issues[0].Words} is added as silent." : $"{issues.Count} issues are added as silent.";
        focus = "add-inner";
        return Changed.InvokeAsync();
    }

    private Task RemoveAsync(EditedRecord record)
    {
        Editing.Records.Remove(record);
        open.Remove(record.Handle);
        (said, focus) = ($"{About(record)} is left out.", "add-inner");
        return Changed.InvokeAsync();
    }

    // Only what is published has a place in the order.
    private async Task MoveAsync(EditedRecord record, int by)
    {
        List<EditedRecord> published = [.. Own.Where(other => other.Opened is not null)];
        var from = published.IndexOf(record);
        List<EditedRecord> wanted = [.. published];
        wanted.RemoveAt(from);
        wanted.Insert(from + by, record);
        switch (await Curator.ReorderAsync(Negotiation, Inner.Table, [.. published.Select(other => other.Key)], [.. wanted.Select(other => other.Key)], CancellationToken.None))
        {
            case CurationOutcome.Done:
                var others = Editing.Records.Except(published).ToList();
                Editing.Records.Clear();
                Editing.Records.AddRange([.. others.Where(other => other.Table != Inner.Table), .. wanted, .. others.Where(other => other.Table == Inner.Table)]);
                (said, focus) = ($"{About(record)} is now {from + by + 1} of {wanted.Count}. Readers see this order at once.", $"{(by < 0 ? "up" : "down")}-{record.Handle}");
                break;
            case CurationOutcome.Refused refused:
                said = refused.Why;
                break;
            default:
                said = "It could not be moved.";
                break;
        }

        await Changed.InvokeAsync();
    }
}
