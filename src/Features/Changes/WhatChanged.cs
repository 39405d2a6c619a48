using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Changes;

/// <summary>What changed in a negotiation since a day. Immutable: readers share it.</summary>
/// <param name="Slug">The negotiation.</param>
/// <param name="Title">Its title.</param>
/// <param name="Groups">The changes by kind, in the order in which they are told; a group may be empty.</param>
/// <param name="Latest">The last day on which a position became public in this view, whenever that was; null where there is none.</param>
/// <param name="Parties">The parties that can be chosen, in the curators' order.</param>
/// <param name="Issues">The issues that can be chosen, without their parts.</param>
public sealed record WhatChanged(
    string Slug, string Title, IReadOnlyList<ChangeGroup> Groups, DateOnly? Latest, IReadOnlyList<ChangeChoice> Parties, IReadOnlyList<ChangeChoice> Issues)
{
    /// <summary>How many changes there are, shown or not.</summary>
    public int Total { get; } = Groups.Sum(group => group.Total);
}

/// <summary>A party or an issue to choose.</summary>
public sealed record ChangeChoice(string Key, string Name);

/// <summary>What a change is.</summary>
public enum ChangeGroupKind
{
    /// <summary>From one stance to another, or in other words.</summary>
    Shifts,

    Proposals,
    Events,
    Commitments,
    Strikes,

    /// <summary>Positions of which nothing was known before.</summary>
    FirstKnown,

    Statements,
    Corrections,
}

/// <summary>What kinds of changes are called.</summary>
internal static class ChangeWords
{
    public static string Word(this ChangeGroupKind kind) => kind switch
    {
        ChangeGroupKind.Proposals => "Texts made public",
        ChangeGroupKind.Commitments => "Truces and promises",
        ChangeGroupKind.FirstKnown => "First known positions",
        ChangeGroupKind.Strikes => "Strikes, as reported",
        _ => kind.ToString(),
    };
}

/// <summary>Changes of one kind, newest first.</summary>
/// <param name="Kind">Their kind.</param>
/// <param name="Entries">The newest of them.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record ChangeGroup(ChangeGroupKind Kind, IReadOnlyList<ChangeEntry> Entries, int Total);

/// <summary>One change.</summary>
/// <param name="Key">Its name among those of its negotiation: "revision-12".</param>
/// <param name="Day">The day it is listed under: of publication, of the event, of the attacks.</param>
/// <param name="When">That day in words, as exactly as it is known.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Address">Where it can be seen, without a query; null where it has no page.</param>
public sealed record ChangeEntry(string Key, DateOnly Day, string When, string Title, string? Address)
{
    /// <summary>What is said, in a sentence or two.</summary>
    public string? Text { get; init; }

    /// <summary>What else is worth knowing of its time or its place: "said 17 Apr 2025".</summary>
    public string? Aside { get; init; }

    /// <summary>The day of the list that it stands under: of the world, or of the record.</summary>
    public DateOnly Listed(bool recorded) => recorded && RecordedAt is { } at ? DateOnly.FromDateTime(at) : Day;

    /// <summary>When it was last recorded here, UTC; null where no record says.</summary>
    public DateTime? RecordedAt { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    /// <summary>The query that its address needs beside the clocks: one day and one claimant.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    /// <summary>The name of its place on the page of its address; null where the page is about it alone.</summary>
    public string? Place { get; init; }

    /// <summary>Where a party moved, of a shift.</summary>
    public ShiftStep? Step { get; init; }

    /// <summary>Where it can be seen at these clocks; null where it has no page.</summary>
    public string? AddressAt(ClockView clocks) => Address is null ? null : Address
        + AddressQuery.Write([.. clocks.Parts, .. Query.Select(part => (part.Name, (IEnumerable<string?>)[part.Value]))]) + (Place is { } place ? "#" + place : null);
}

/// <summary>From which stance to which a party moved.</summary>
/// <param name="From">The stance before; null where nothing was known.</param>
/// <param name="To">The stance since.</param>
/// <param name="Shift">How it differs, by the editor's judgement.</param>
/// <param name="Toward">The party that it moves toward, by name, where an editor says so.</param>
/// <param name="Before">The words before, of a nuance.</param>
public sealed record ShiftStep(Stance? From, Stance To, Shift Shift, string? Toward, string? Before)
{
    /// <summary>"reversal, toward Ukraine"</summary>
    public string Words => Shift switch
    {
        Shift.Reversal => "reversal",
        Shift.Partial => "partial shift",
        Shift.Nuance => "nuance",
        _ => "another stance",
    } + (Toward is null ? null : $", toward {Toward}");
}
