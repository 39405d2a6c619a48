namespace PeaceTracker.Domain;

/// <summary>What kind of event it is.</summary>
public enum EventKind
{
    Talks,
    Meeting,
    Call,
    Statement,
    Proposal,
    Truce,
    Attack,
    Sanction,
    Agreement,
}

/// <summary>Something that happened in or around the negotiation. Where accounts of it differ, each is an <see cref="EventAccount"/>.</summary>
public sealed class Event : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required EventKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>First day, in the zone that the source reports in.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Last day, inclusive; the same as the first for an event of one day.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary><see cref="DatePrecision.Month"/> where only the month is known.</summary>
    public required DatePrecision Precision { get; init; }

    public string? Place { get; init; }

    /// <summary>Keys of the parties that took part.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Keys of the issues that it is about, where it is about some more than about the rest.</summary>
    public IReadOnlyList<string> Issues { get; init; } = [];

    public required string Summary { get; init; }

    public string? Outcome { get; init; }

    /// <summary>Whether charts mark it: the turning points, not everything.</summary>
    public required bool Milestone { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    /// <summary>How the page is cited where it has no address.</summary>
    public string? Citation { get; init; }

    Noun IKept.Noun => Noun.Event;

    // Where only the month is known, no list shows it under a day.
    string IKept.Headline => Precision == DatePrecision.Day ? Title : $"{Title} ({SaidOn.Known(StartsOn, Precision)})";

    DateOnly? IKept.Day => Precision == DatePrecision.Day ? StartsOn : null;

    public IEnumerable<Breach> Breaches()
    {
        if (EndsOn < StartsOn)
        {
            yield return new(nameof(EndsOn), "must not be before the first day");
        }

        if (Url is null && string.IsNullOrWhiteSpace(Citation))
        {
            yield return new(nameof(Citation), "must be given where there is no address");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key)
                     .Concat(Rules.Needed(nameof(Title), Title))
                     .Concat(Rules.Needed(nameof(Summary), Summary))
                     .Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
