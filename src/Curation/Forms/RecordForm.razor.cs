using Microsoft.AspNetCore.Components;
using PeaceTracker.Records;

namespace PeaceTracker.Curation.Forms;

/// <summary>A form with the fields of one record in their written form, whatever its table.</summary>
public sealed partial class RecordForm
{
    /// <summary>How a quote is tied to its source is found out, and not typed.</summary>
    private const string SystemDecides = "quote_state";

    private readonly Dictionary<string, IReadOnlyList<RecordChoice>> offered = new(StringComparer.Ordinal);

    private RecordChoices? own;

    private IReadOnlyList<RecordField> shown = [];

    private string proposed = "";

    [Inject]
    public required RecordQueries Records { get; init; }

    /// <summary>What the forms of a page share; a form by itself reads its own.</summary>
    [CascadingParameter]
    public RecordChoices? Shared { get; set; }

    /// <summary>Slug of the negotiation.</summary>
    [Parameter, EditorRequired]
    public required string Negotiation { get; set; }

    /// <summary>Name of the table.</summary>
    [Parameter, EditorRequired]
    public required string Table { get; set; }

    /// <summary>The texts, by field.</summary>
    [Parameter, EditorRequired]
    public required Dictionary<string, string> Fields { get; set; }

    /// <summary>Told after each change, with the name of the field.</summary>
    [Parameter]
    public EventCallback<string> Changed { get; set; }

    /// <summary>What is wrong with this record.</summary>
    [Parameter]
    public IReadOnlyList<RecordFault> Faults { get; set; } = [];

    /// <summary>Begins the ids of its controls; unique on the page.</summary>
    [Parameter]
    public string Id { get; set; } = "r0";

    /// <summary>Begins the names by which a browser keeps what was typed; stays the same while others come and go.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>Whether the record was published before: its key stays.</summary>
    [Parameter]
    public bool Existing { get; set; }

    /// <summary>Fields that are given and not shown, by name.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string>? Fixed { get; set; }

    /// <summary>Fields that are not shown, and stay as they are.</summary>
    [Parameter]
    public IReadOnlyCollection<string>? Omitted { get; set; }

    /// <summary>Fields that are shown, and stay as they are.</summary>
    [Parameter]
    public IReadOnlyCollection<string>? Locked { get; set; }

    /// <summary>Records that fields can name besides those that are published, by table: drafted on the same page.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, IReadOnlyList<RecordChoice>>? MoreChoices { get; set; }

    /// <summary>Whether everything is shown and nothing can be changed.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>What is to stand after a field, by its name.</summary>
    [Parameter]
    public RenderFragment<string>? After { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var table = RecordFormat.Find(Table) ?? throw new InvalidOperationException($"There is no table '{Table}'.");
        foreach (var (field, value) in Fixed ?? new Dictionary<string, string>())
        {
            Fields[field] = value;
        }

        shown = [.. table.Fields.Where(field => !field.IsKey && IsShown(field)), .. table.Fields.Where(field => field.IsKey && IsShown(field))];
        foreach (var named in shown.Select(field => field.References).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            offered[named] = await (Shared ?? (own ??= new(Records, Negotiation))).OfAsync(named);
        }

        Propose();
    }

    private bool IsShown(RecordField field) => Fixed?.ContainsKey(field.Name) != true && Omitted?.Contains(field.Name) != true
        && (field.Name != SystemDecides || Fields.GetValueOrDefault(field.Name, "").Length > 0);

    private IReadOnlyList<RecordChoice> Offered(RecordField field) => field.References is not { } named ? []
        : MoreChoices?.GetValueOrDefault(named) is { Count: > 0 } more ? [.. more, .. offered.GetValueOrDefault(named, []).ExceptBy(more.Select(choice => choice.Key), choice => choice.Key)]
        : offered.GetValueOrDefault(named, []);

    private IReadOnlyList<string> MessagesOf(string field) => [.. Faults.Where(fault => fault.Field == field).Select(fault => fault.Message)];

    private async Task SetAsync(string field, string value)
    {
        Fields[field] = value;
        Propose();
        await Changed.InvokeAsync(field);
    }

    // Whoever typed a key keeps it; whoever emptied it is asked again.
    private void Propose()
    {
        var key = Fields.GetValueOrDefault("key", "");
        if (!Existing && !ReadOnly && (key.Length == 0 || key == proposed))
        {
            proposed = KeyProposal.For(Table, Fields);
            Fields["key"] = proposed;
        }
    }
}
