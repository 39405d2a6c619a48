namespace PeaceTracker.Features.Timeline;

/// <summary>What kind of entry stands on the line of time.</summary>
public enum TimelineKind
{
    Talks,
    Meeting,
    Call,
    Statement,
    Agreement,
    Sanction,
    Proposal,

    /// <summary>A partial shift or a reversal of a position.</summary>
    Shift,

    /// <summary>The same stance in other words; shown only where it is asked for.</summary>
    Nuance,
    Truce,
    Promise,
    Attack,

    /// <summary>A day whose reported figures stand out; the rule is told where it is shown.</summary>
    Strikes,
}

/// <summary>The lanes of the drawing, from top to bottom.</summary>
public enum TimelineLane
{
    Talks,
    Acts,
    Proposals,
    Shifts,
    Commitments,
    Strikes,
}

/// <summary>Words and places of the kinds.</summary>
public static class TimelineKinds
{
    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<TimelineKind> All { get; } = Enum.GetValues<TimelineKind>();

    /// <summary>What is shown where an address names no kinds.</summary>
    public static IReadOnlyList<TimelineKind> Usual { get; } = [.. All.Where(kind => kind != TimelineKind.Nuance)];

    /// <summary>How it stands in an address.</summary>
    public static string Key(this TimelineKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>"Talks"</summary>
    public static string Word(this TimelineKind kind) => kind == TimelineKind.Strikes ? "Strikes of note" : kind.ToString();

    /// <summary>The reference to its shape in <see cref="TimelineSymbols"/>.</summary>
    public static string Symbol(this TimelineKind kind) => "#mark-" + kind.Key();

    /// <summary>The lane that it stands in.</summary>
    public static TimelineLane Lane(this TimelineKind kind) => kind switch
    {
        TimelineKind.Talks or TimelineKind.Meeting or TimelineKind.Call => TimelineLane.Talks,
        TimelineKind.Statement or TimelineKind.Agreement or TimelineKind.Sanction => TimelineLane.Acts,
        TimelineKind.Proposal => TimelineLane.Proposals,
        TimelineKind.Shift or TimelineKind.Nuance => TimelineLane.Shifts,
        TimelineKind.Truce or TimelineKind.Promise => TimelineLane.Commitments,
        TimelineKind.Attack or TimelineKind.Strikes => TimelineLane.Strikes,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"Talks and meetings"</summary>
    public static string Word(this TimelineLane lane) => lane switch
    {
        TimelineLane.Talks => "Talks and meetings",
        TimelineLane.Acts => "Statements, agreements, sanctions",
        TimelineLane.Proposals => "Proposals",
        TimelineLane.Shifts => "Shifts of positions",
        TimelineLane.Commitments => "Truces and promises",
        TimelineLane.Strikes => "Attacks and strikes of note",
        _ => throw new ArgumentOutOfRangeException(nameof(lane)),
    };
}
