using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes.Api;

/// <summary>One claimant's figures by day and kind.</summary>
internal sealed record DailyAnswer(string? Side, string? Claimant, string DayRule, DateOnly? From, DateOnly? To, IReadOnlyList<DailyRow> Days)
{
    // These two are told of every day, whether anything is reported of them or not.
    private static readonly WeaponKind[] Usual = [WeaponKind.Missile, WeaponKind.Drone];

    public static DailyAnswer Of(StrikeFigures figures, StrikeView view)
    {
        var weapons = view.Kind is { } asked
            ? [asked]
            : Usual.Union(figures.Days.SelectMany(day => day.Figures.Keys).Select(counted => counted.Kind)).Select(kind => new WeaponClass(kind)).OrderBy(weapon => weapon.Kind).ToList();
        var columns = weapons.ToDictionary(weapon => weapon, weapon => DailyColumns.Of(figures.Days, weapon));
        return figures.Claimant is null
            ? new(view.Side, null, view.DayRule.Word(), null, null, [])
            : new(figures.Claimant.Side, figures.Claimant.Key, view.DayRule.Word(), figures.From, figures.To,
                [.. figures.Days.SelectMany(day => weapons.Select(weapon => columns[weapon].Row(day, weapon)))]);
    }
}

/// <summary>A day's figures of one kind; null where the report does not give one, which is not zero.</summary>
/// <param name="Date">The day, by the rule of the day.</param>
/// <param name="Kind">Word of the kind or sub-kind.</param>
/// <param name="Launched">Launched.</param>
/// <param name="ShotDown">Shot down, where it is told apart.</param>
/// <param name="LostOrJammed">Lost or jammed, where it is told apart.</param>
/// <param name="ShotDownOrLost">Shot down, lost or jammed: as given in one figure, or the two together.</param>
/// <param name="Status"><c>reported</c>, <c>zero</c> or <c>noReport</c>.</param>
/// <param name="Bound"><c>exactly</c>, <c>at-least</c> or <c>about</c>, the least exact of its figures.</param>
/// <param name="Strikes">How many strikes stand behind the figure that the most stand behind.</param>
/// <param name="Untimed">How many of them have no times and count on their own day, whatever the rule.</param>
/// <param name="Definitions">Keys of what its figures count.</param>
internal sealed record DailyRow(
    DateOnly Date, string Kind, int? Launched, int? ShotDown, int? LostOrJammed, int? ShotDownOrLost, string Status, string? Bound, int Strikes, int Untimed, IReadOnlyList<string> Definitions);

/// <summary>Which definition's figure is told where a claimant counts the same thing in several ways: the one on the most days of the range.</summary>
internal sealed record DailyColumns(IReadOnlyDictionary<Figure, IReadOnlyList<Counted>> Ways)
{
    public static DailyColumns Of(IReadOnlyList<DayReport> days, WeaponClass weapon) => new(days
        .SelectMany(day => day.Figures.Keys).Where(counted => counted.Kind == weapon.Kind && counted.SubKind == weapon.SubKind)
        .GroupBy(counted => counted)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Definition, StringComparer.Ordinal)
        .GroupBy(group => group.Key.Figure, group => group.Key)
        .ToDictionary(group => group.Key, IReadOnlyList<Counted> (group) => [.. group]));

    public DailyRow Row(DayReport day, WeaponClass weapon)
    {
        var (launched, down, lost, merged) = (Told(day, Figure.Launched), Told(day, Figure.ShotDown), Told(day, Figure.LostOrJammed), Told(day, Figure.ShotDownOrSuppressed));
        var told = ((Counted, Tally)?[])[launched, down, lost, merged];
        var given = told.OfType<(Counted Counted, Tally Tally)>().ToList();
        
        // Windows of the same day that still tell the two apart are added to the joined figure, which never comes apart.
        var stopped = merged is { } joined ? joined.Tally.Best + (down?.Tally.Best ?? 0) + (lost?.Tally.Best ?? 0) : down?.Tally.Best + lost?.Tally.Best;
        return new(
            day.Day, weapon.Word, launched?.Tally.Best, down?.Tally.Best, lost?.Tally.Best, stopped,
            given.Count == 0 ? "noReport" : (launched?.Tally.Best ?? given.Max(figure => figure.Tally.Best)) == 0 ? "zero" : "reported",
            given.Count == 0 ? null : StrikeListQueries.Word(given.Max(figure => figure.Tally.Bound)),
            given.Select(figure => figure.Tally.Strikes).DefaultIfEmpty().Max(), given.Select(figure => figure.Tally.Untimed).DefaultIfEmpty().Max(),
            [.. given.Select(figure => figure.Counted.Definition).Distinct(StringComparer.Ordinal)]);
    }

    private (Counted Counted, Tally Tally)? Told(DayReport day, Figure figure)
    {
        foreach (var way in Ways.GetValueOrDefault(figure, []))
        {
            if (day.Figures.TryGetValue(way, out var tally))
            {
                return (way, tally);
            }
        }

        return null;
    }
}
