using Microsoft.AspNetCore.Components;
using PeaceTracker.Records;

namespace PeaceTracker.Curation.Forms;

/// <summary>One field of a record with the control that suits its type.</summary>
public sealed partial class RecordInput
{
    private static readonly HashSet<string> LongTexts = new(StringComparer.Ordinal)
    {
        "summary", "quote", "translation", "paraphrase", "text", "proposition", "condition", "placement_reason", "outcome", "note", "counts", "citation", "scope",
    };

    [Parameter, EditorRequired]
    public required string Table { get; set; }

    /// <summary>Name of the field.</summary>
    [Parameter, EditorRequired]
    public required string Field { get; set; }

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The control's name, by which the browser keeps what was typed.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>What it can name.</summary>
    [Parameter]
    public IReadOnlyList<RecordChoice> Choices { get; set; } = [];

    /// <summary>What is wrong with it, in words that fit after its name.</summary>
    [Parameter]
    public IReadOnlyList<string> Faults { get; set; } = [];

    /// <summary>Whether it is shown as a text that nobody changes.</summary>
    [Parameter]
    public bool Unchangeable { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    private RecordField Spec => RecordFormat.Find(Table)!.Field(Field)!;

    private string Label => FieldWords.Label(Field);

    private string Help => Id + "-help";

    private string Described => Faults.Count > 0 ? $"{Id}-fault {Help}" : Help;

    private string? Invalid => Faults.Count > 0 ? "true" : null;

    private string? Needed => Spec.Required ? "true" : null;

    // Landmarks of a scale have a control of their own; other lists of words are one text.
    private bool IsScale => Field == "scale";

    private bool IsTicked => Spec is { Type: RecordType.List, References: not null };

    private bool IsLong => LongTexts.Contains(Field);

    private string Kind => Spec.Type switch
    {
        RecordType.Date => "date",
        RecordType.Datetime => "datetime-local",
        RecordType.Integer => "number",
        _ when Spec.IsAddress => "url",
        _ => "text",
    };

    private string Class(string names) => $"{names}{(IsLong ? " long" : "")}{(Faults.Count > 0 ? " faulty" : "")}";

    private Task Typed(ChangeEventArgs change) => SetAsync(change.Value as string ?? "");

    private Task SetAsync(string value) => ValueChanged.InvokeAsync(value);
}
