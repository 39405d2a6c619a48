using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>The words for what figures count, the same for every side.</summary>
public static class StrikeWords
{
    /// <summary>The kinds that are drawn, in the order in which they stand.</summary>
    public static IReadOnlyList<WeaponKind> Weapons { get; } = [WeaponKind.Missile, WeaponKind.Drone, WeaponKind.ShortRangeDrone, WeaponKind.Bomb];

    /// <summary>"Missiles"</summary>
    public static string Word(this WeaponKind kind) => kind switch
    {
        WeaponKind.Missile => "Missiles",
        WeaponKind.Drone => "Drones",
        WeaponKind.ShortRangeDrone => "Short-range drones",
        WeaponKind.Bomb => "Bombs",
        WeaponKind.None => "People and places",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The palette's name of a kind's colour.</summary>
    public static string Colour(this WeaponKind kind) => kind switch
    {
        WeaponKind.Missile => "--missile",
        WeaponKind.Drone => "--drone",
        WeaponKind.ShortRangeDrone => "--short-drone",
        _ => "--bomb",
    };

    /// <summary>"the day on which it ends"</summary>
    public static string Words(this DayRule rule) => rule switch
    {
        DayRule.End => "the day on which it ends",
        DayRule.Start => "the day on which it starts",
        DayRule.Report => "the day of the report",
        DayRule.SplitKyiv => "each day, split at midnight in Kyiv",
        DayRule.SplitMoscow => "each day, split at midnight in Moscow",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>"launched"</summary>
    public static string Word(this Figure figure) => figure switch
    {
        Figure.Launched => "launched",
        Figure.ShotDown => "shot down",
        Figure.LostOrJammed => "lost or jammed",
        Figure.ShotDownOrSuppressed => "shot down or suppressed",
        Figure.Hits => "hits",
        Figure.Killed => "killed",
        Figure.Injured => "injured",
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };

    /// <summary>"at least 300", "about 70", "12–20"</summary>
    public static string Text(int best, int? low, int? high, Bound bound)
    {
        var number = (low, high) is ({ } least, { } most) && least != most ? $"{least:N0}–{most:N0}" : $"{best:N0}";
        return bound switch
        {
            Bound.AtLeast => "at least " + number,
            Bound.About => "about " + number,
            _ => number,
        };
    }
}
