using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>Something on the line of time, which is also an entry of the list.</summary>
/// <param name="Anchor">Its place on the page: the key of an event, or a word, a dot and a key. Unique on the page.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Time">When it was.</param>
/// <param name="Title">What it is, in a line.</param>
/// <param name="Parties">Keys of the parties that it is of or about.</param>
/// <param name="Issues">Keys of the issues that it is about; empty where nobody said.</param>
public sealed record TimelineEntry(
    string Anchor, TimelineKind Kind, EntryTime Time, string Title, IReadOnlyList<string> Parties, IReadOnlyList<string> Issues)
{
    /// <summary>The title for the narrow place beside a mark.</summary>
    public string Label { get; init; } = Title;

    /// <summary>Whether it is a turning point: its words come first where there is room for few.</summary>
    public bool Milestone { get; init; }

    public string? Summary { get; init; }

    public string? Place { get; init; }

    /// <summary>What its parties are in it: "Took part", "Authors", "Declared by".</summary>
    public string PartiesAre { get; init; } = "Took part";

    /// <summary>Names of the parties, in the order of the record.</summary>
    public IReadOnlyList<string> PartyNames { get; init; } = [];

    public string? Outcome { get; init; }

    /// <summary>The stance after a shift.</summary>
    public Stance? Stance { get; init; }

    /// <summary>The stance before a shift; null where none is known.</summary>
    public Stance? Before { get; init; }

    /// <summary>Where sources differ, by the point in question.</summary>
    public IReadOnlyList<AccountPoint> Accounts { get; init; } = [];

    public IReadOnlyList<EntrySource> Sources { get; init; } = [];

    /// <summary>The page that tells more, below the negotiation's address; it takes the clocks along.</summary>
    public string? Page { get; init; }

    /// <summary>Its day on the page of strikes; null where nothing is reported of it.</summary>
    public DateOnly? ReportsOf { get; init; }

    /// <summary>Whether a window has a first day and no source gives its last.</summary>
    public bool OpenEnd { get; init; }

}

/// <summary>A source with its grade, and the page or citation in it.</summary>
public sealed record EntrySource(string Name, Reliability Grade, string? Url, string? Citation = null);

/// <summary>A point on which sources are heard apart: "Length of the meeting".</summary>
public sealed record AccountPoint(string About, IReadOnlyList<EntryAccount> Accounts);

/// <summary>What one source says of it.</summary>
public sealed record EntryAccount(string Text, DateOnly PublishedOn, EntrySource Source);
