using PeaceTracker.Domain;

namespace PeaceTracker.Data.RollUps;

/// <summary>
/// A figure of one day that stands of what one claimant says of one side's attacks on another, under one rule of the day.
/// Derived from the claims and kept in the transaction that writes them; never written by anybody else.
/// </summary>
public sealed class StrikeRollUp
{
    public long Id { get; private set; }

    public required int NegotiationId { get; init; }

    public required int AttackerId { get; init; }

    public required int TargetId { get; init; }

    public required int ClaimantId { get; init; }

    public required DayRule DayRule { get; init; }

    /// <summary>The day that the figure belongs to by the rule.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>
    /// The day of the strikes that it was taken from. Figures of two such days that fall on one are two rows, so that each
    /// day's strikes can be taken anew by themselves.
    /// </summary>
    public required DateOnly StrikeDay { get; init; }

    public required WeaponKind Kind { get; init; }

    /// <summary>Null for all of the kind.</summary>
    public WeaponSubKind? SubKind { get; init; }

    public required Figure Figure { get; init; }

    public required int CountingDefinitionId { get; init; }

    public required int Best { get; init; }

    public required int Low { get; init; }

    public required int High { get; init; }

    public required Bound Bound { get; init; }

    /// <summary>How many strikes stand behind it.</summary>
    public required int Strikes { get; init; }

    /// <summary>How many of them have no times and count on their own day.</summary>
    public required int Untimed { get; init; }

    /// <summary>How much of it no rate can be taken from.</summary>
    public required int Alone { get; init; }

    /// <summary>The figure.</summary>
    public Tally Tally => new(Best, Bound) { Low = Low, High = High, Strikes = Strikes, Untimed = Untimed, Alone = Alone };
}
