using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Features.Timeline;

/// <summary>
/// What is reported of the attacks of one side on another: by the claimant that reports for a whole country on the most
/// days. Every direction that somebody reports on is told by the same rule.
/// </summary>
/// <param name="Attacker">Key of the side that attacks.</param>
/// <param name="AttackerName">Its short name.</param>
/// <param name="Target">Key of the side that is attacked.</param>
/// <param name="TargetName">Its short name.</param>
/// <param name="Claimant">Key of the claimant.</param>
/// <param name="ClaimantName">Its name.</param>
/// <param name="Days">The days with a report, ascending.</param>
/// <param name="Definitions">Names of counting definitions, by key.</param>
/// <param name="Sources">Where the figures can be read, by day.</param>
public sealed record DirectionReport(
    string Attacker, string AttackerName, string Target, string TargetName, string Claimant, string ClaimantName,
    IReadOnlyList<DayReport> Days, IReadOnlyDictionary<string, string> Definitions, ILookup<DateOnly, EntrySource> Sources)
{
    /// <summary>So many days of each kind of weapon are of note.</summary>
    public const int OfNoteEach = 3;

    private readonly Dictionary<DateOnly, DayReport> byDay = Days.ToDictionary(day => day.Day);

    /// <summary>The report of a day; null where there is none, which is not zero.</summary>
    public DayReport? this[DateOnly day] => byDay.GetValueOrDefault(day);

    /// <summary>"Attacks by Russia on Ukraine"</summary>
    public string Words => $"Attacks by {AttackerName} on {TargetName}";

    /// <summary>
    /// What is told of each kind of weapon in a range: what was launched, else the first figure there is; of several
    /// definitions the one on the most days. Two definitions are never told as one.
    /// </summary>
    public IReadOnlyList<Counted> Told(DateOnly from, DateOnly to)
    {
        var days = Days.Where(day => day.Day >= from && day.Day <= to).ToList();
        return
        [
            .. StrikeWords.Weapons
                .Select(kind => days.SelectMany(day => day.Figures.Keys).Where(counted => counted.Kind == kind).GroupBy(counted => counted)
                    .OrderBy(group => group.Key.Figure).ThenByDescending(group => group.Count()).ThenBy(group => group.Key.Definition, StringComparer.Ordinal)
                    .Select(group => (Counted?)group.Key).FirstOrDefault())
                .OfType<Counted>(),
        ];
    }

    /// <summary>The days of a range whose figure is among the highest of its kind, the earlier first where figures are the same.</summary>
    public IReadOnlyList<DayOfNote> OfNote(DateOnly from, DateOnly to) =>
    [
        .. Told(from, to)
            .SelectMany(counted => Days
                .Where(day => day.Day >= from && day.Day <= to && day.Figures.GetValueOrDefault(counted).Best > 0)
                .OrderByDescending(day => day.Figures[counted].Best).ThenBy(day => day.Day)
                .Take(OfNoteEach)
                .Select((day, i) => (day.Day, Note: new FigureOfNote(counted, day.Figures[counted], i + 1))))
            .GroupBy(pair => pair.Day)
            .Select(day => new DayOfNote(day.Key, [.. day.Select(pair => pair.Note)])),
    ];

    /// <summary>"drones launched", with the definition's name where it says more than the figure and the claimant.</summary>
    public string Describe(Counted counted)
    {
        var (words, own) = (Definitions.GetValueOrDefault(counted.Definition, counted.Definition), $" ({ClaimantName})");
        words = words.EndsWith(own, StringComparison.Ordinal) ? words[..^own.Length] : words;
        var told = $"{counted.Kind.Word().ToLowerInvariant()} {counted.Figure.Word()}";
        return string.Equals(words, counted.Figure.Word(), StringComparison.OrdinalIgnoreCase) ? told : $"{told}, counted as “{words}”";
    }
}

/// <summary>A day with figures that stand out.</summary>
public sealed record DayOfNote(DateOnly Day, IReadOnlyList<FigureOfNote> Figures);

/// <summary>A figure and its place among the days shown, from 1.</summary>
public sealed record FigureOfNote(Counted Counted, Tally Tally, int Place);
