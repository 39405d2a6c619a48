using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Issues;

/// <summary>What is reported of attacks on the days of a truce. A day without a figure was not reported, which is not zero.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Open">Whether no last day is recorded, so that only the first days are shown.</param>
/// <param name="Columns">What is counted, each by one claimant in one way of counting; nothing joins two of them.</param>
/// <param name="Figures">The figures, by day and column.</param>
public sealed record StrikeWindow(
    DateOnly From, DateOnly To, bool Open, IReadOnlyList<StrikeColumn> Columns, IReadOnlyDictionary<(DateOnly Day, StrikeColumn Column), StrikeFigure> Figures)
{
    /// <summary>Of a truce without a recorded end so many days are shown.</summary>
    public const int OpenDays = 7;

    // No window of a truce is longer in a table that can be read.
    private const int MostDays = 62;

    /// <summary>Every day of the window, reported or not.</summary>
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);

    /// <summary>The days of a truce's window that the view has reached; null where it has reached none, or no first day is recorded.</summary>
    public static (DateOnly From, DateOnly To, bool Open)? DaysOf(DateOnly? starts, DateOnly? ends, DateOnly last)
    {
        if (starts is not { } from || from > last)
        {
            return null;
        }

        var to = ends ?? from.AddDays(OpenDays - 1);
        to = to > last ? last : to;
        return (from, to.DayNumber - from.DayNumber < MostDays ? to : from.AddDays(MostDays - 1), ends is null);
    }
}

/// <summary>What one claimant counts of one side's attacks in one way.</summary>
public sealed record StrikeColumn(string Claimant, string Attacker, WeaponKind Kind, Figure Figure, string Definition)
{
    /// <summary>"drones launched"</summary>
    public string Words => $"{KindWord} {FigureWord}".Trim();

    private string KindWord => Kind switch
    {
        WeaponKind.Missile => "missiles",
        WeaponKind.Drone => "drones",
        WeaponKind.ShortRangeDrone => "short-range drones",
        WeaponKind.Bomb => "bombs",
        _ => "people",
    };

    private string FigureWord => Figure switch
    {
        Figure.Launched => "launched",
        Figure.ShotDown => "shot down",
        Figure.LostOrJammed => "lost or jammed",
        Figure.ShotDownOrSuppressed => "shot down or suppressed",
        Figure.Hits => "hits",
        Figure.Killed => "killed",
        _ => "injured",
    };
}

/// <summary>A figure as its claimant gives it, and where.</summary>
public sealed record StrikeFigure(int Best, Bound Bound, string Source, string? Url)
{
    /// <summary>"at least 70"</summary>
    public string Words => Bound switch { Bound.AtLeast => "at least ", Bound.About => "about ", _ => "" } + Best.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
