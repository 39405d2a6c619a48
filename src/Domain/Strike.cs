namespace PeaceTracker.Domain;

/// <summary>What a strike's claims are about.</summary>
public enum StrikeExtent
{
    /// <summary>One attack window.</summary>
    Window,

    /// <summary>
    /// All attacks that a claimant reports for a day. Its total and the windows of that day are one claim: a day's total
    /// stands where there is one, and is never added to the windows.
    /// </summary>
    Day,
}

/// <summary>An attack window, or a day of attacks, by one side on another.</summary>
public sealed class Strike : IKept
{
    public int Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required string Key { get; init; }

    public required int AttackerId { get; init; }

    public required int TargetId { get; init; }

    public required StrikeExtent Extent { get; init; }

    /// <summary>The day that the figures belong to: the day on which the window ends, in <see cref="Zone"/>.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Start of the window, UTC; null where only the day is known.</summary>
    public DateTime? StartsAt { get; init; }

    /// <summary>End of the window, UTC; null where only the day is known.</summary>
    public DateTime? EndsAt { get; init; }

    /// <summary>IANA name of the zone that the claimant reports in, for example <c>Europe/Kyiv</c>.</summary>
    public required string Zone { get; init; }

    public required int SourceId { get; init; }

    public string? Url { get; init; }

    /// <summary>The import that brought it.</summary>
    public int? ImportBatchId { get; init; }

    public ICollection<StrikeClaim> Claims { get; init; } = [];

    Noun IKept.Noun => Noun.Strike;

    string IKept.Headline => Key;

    DateOnly? IKept.Day => Day;

    bool IKept.LoggedOneByOne => false;

    public IEnumerable<Breach> Breaches()
    {
        if (EndsAt < StartsAt)
        {
            yield return new(nameof(EndsAt), "must not be before the start");
        }

        if (AttackerId == TargetId)
        {
            yield return new(nameof(TargetId), "must not be the attacker");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
        {
            yield return new(nameof(Zone), $"'{Zone}' is not a time zone");
        }

        foreach (var breach in Slug.Breaches(nameof(Key), Key).Concat(Rules.WebAddress(nameof(Url), Url)))
        {
            yield return breach;
        }
    }
}
