using Microsoft.AspNetCore.Components;
using PeaceTracker.Curation;
using PeaceTracker.Curation.Editing;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions.Cell;
using PeaceTracker.Records;

namespace PeaceTracker.Features.Positions.Curation;

/// <summary>What a revision of a position says: the stance, its words, its place on the scale, its days, and how it differs from the one before.</summary>
public sealed partial class PositionFields
{
    [Parameter, EditorRequired]
    public required EditedRecord Position { get; set; }

    [Parameter, EditorRequired]
    public required PositionDesk Desk { get; set; }

    /// <summary>The parties that a shift can move toward.</summary>
    [Parameter]
    public IReadOnlyList<RecordChoice> Parties { get; set; } = [];

    /// <summary>What is wrong with the position.</summary>
    [Parameter]
    public IReadOnlyList<RecordFault> Faults { get; set; } = [];

    /// <summary>Begins the ids of its controls; unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>Told after each change.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private bool IsConditional => Text("stance") == RecordField.Kebab(nameof(Stance.AcceptsWithConditions));

    private RevisionLine? Before => Desk.Before(Position.Key);

    private bool SameWords => Before is { } before && Text("summary").Trim() == before.Summary && Text("condition").Trim() == (before.Condition ?? "");

    private string Text(string field) => Position.Fields.GetValueOrDefault(field, "");

    private string IdOf(string field) => $"{Id}-{field}";

    private static string NameOf(string field) => $"position.{field}";

    private IReadOnlyList<string> FaultsOf(string field) => [.. Faults.Where(fault => fault.Field == field).Select(fault => fault.Message)];

    private Task SetAsync(string field, string value)
    {
        Position.Fields[field] = value;
        return Changed.InvokeAsync();
    }
}
