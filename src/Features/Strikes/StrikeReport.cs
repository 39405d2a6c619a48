using PeaceTracker.Controls;
using PeaceTracker.Controls.Charts;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Strikes;

/// <summary>What one claimant reports over a range of days, with what happened meanwhile and what others claim.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Claimants">All claimants with figures about weapons, those with the most reported days first.</param>
/// <param name="Claimant">Whose figures these are; null where there are none at all.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Days">Every day of the range, reported or not.</param>
/// <param name="Events">What charts mark.</param>
/// <param name="Commitments">Truces and promises that touch the range.</param>
/// <param name="Definitions">What the figures count.</param>
/// <param name="Sources">Where the claimant's figures can be read, by day; of a range whose bars are wider than a day, for a few days spread over it.</param>
/// <param name="Others">Claims of others about the same days, the latest first.</param>
/// <param name="OthersInAll">How many these are, of which <paramref name="Others"/> may hold only the first. Of a range whose bars are wider than a day none is read.</param>
/// <param name="Wanted">How wide a bar is wished to be; null leaves it to the length of the range.</param>
public sealed record StrikeReport(
    string Title, IReadOnlyList<ClaimantLine> Claimants, ClaimantLine? Claimant, DateOnly From, DateOnly To, IReadOnlyList<DayReport> Days,
    IReadOnlyList<EventLine> Events, IReadOnlyList<CommitmentLine> Commitments, IReadOnlyList<DefinitionLine> Definitions, ILookup<DateOnly, ReportSource> Sources,
    IReadOnlyList<ClaimLine> Others, int OthersInAll, ChartStep? Wanted = null)
{
    /// <summary>What was asked for and is not known here, in sentences that begin with its name in the address.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Days with a report.</summary>
    public int Reported { get; } = Days.Count(day => day.IsReported);

    /// <summary>How wide a bar is.</summary>
    public ChartStep Step { get; } = ReportStep.For(Days.Count, Wanted);

    /// <summary>The bars, which are also the rows of the table.</summary>
    public IReadOnlyList<ReportStep> Steps { get; } = ReportStep.Gather(Days, ReportStep.For(Days.Count, Wanted));

    /// <summary>What is reported anywhere in the range, by kind of weapon.</summary>
    public IReadOnlyList<(WeaponKind Kind, IReadOnlyList<Counted> Counted)> Columns { get; } =
    [
        .. StrikeWords.Weapons
            .Select(kind => (kind, Counted: (IReadOnlyList<Counted>)
            [
                .. Days.SelectMany(day => day.Figures.Keys).Where(counted => counted.Kind == kind).Distinct()
                    .OrderBy(counted => counted.Figure).ThenBy(counted => counted.Definition, StringComparer.Ordinal),
            ]))
            .Where(column => column.Counted.Count > 0),
    ];

    /// <summary>What is drawn of a kind of weapon: what was launched, else the first figure; of several definitions the one on the most days.</summary>
    public Counted Drawn(WeaponKind kind) => Columns.Single(column => column.Kind == kind).Counted
        .OrderBy(counted => counted.Figure).ThenByDescending(counted => Days.Count(day => day.Figures.ContainsKey(counted))).First();

    /// <summary>The name of a column's definition; null where its figure is counted in one way only.</summary>
    public string? Told(Counted counted) => Columns.Single(column => column.Kind == counted.Kind).Counted.Count(other => other.Figure == counted.Figure) > 1
        ? Definitions.FirstOrDefault(definition => definition.Key == counted.Definition)?.Name
        : null;

    /// <summary>Stretches of days for which a column has no figure: no report, or one that does not give it.</summary>
    public IReadOnlyList<ChartGap> Gaps(Counted counted) => Step == ChartStep.Day ? FindGaps([.. Days.Where(day => !day.Figures.ContainsKey(counted))]) : [];

    private static List<ChartGap> FindGaps(IReadOnlyList<DayReport> days)
    {
        var gaps = new List<ChartGap>();
        foreach (var day in days.Select(day => day.Day))
        {
            if (gaps.Count > 0 && gaps[^1].To.AddDays(1) == day)
            {
                gaps[^1] = gaps[^1] with { To = day };
            }
            else
            {
                gaps.Add(new(day, day));
            }
        }

        return gaps;
    }
}

/// <summary>A claimant and how much it reports.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Nationwide">Whether it reports for a whole country.</param>
/// <param name="AttackerId">The side whose attacks it reports on most.</param>
/// <param name="Attacker">That side's short name.</param>
/// <param name="Target">The side that was attacked, by its short name.</param>
/// <param name="Days">Days with a figure about weapons.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
public sealed record ClaimantLine(string Key, string Name, bool Nationwide, int AttackerId, string Attacker, string Target, int Days, DateOnly First, DateOnly Last)
{
    /// <summary>Its number.</summary>
    public int Id { get; init; }

    /// <summary>Key of the side whose attacks these are.</summary>
    public string Side { get; init; } = "";
}

/// <summary>Something that a chart marks, with the number that stands at it.</summary>
public sealed record EventLine(int Number, string Key, DateOnly Day, DateOnly EndsOn, DatePrecision Precision, string Title, string Source, string? Url, string? Citation, IReadOnlyList<AccountLine> Accounts)
{
    /// <summary>"24 Apr 2025", "23 – 24 Jan 2026" or "Jan 2026", as exactly as it is known.</summary>
    public string When => Precision == DatePrecision.Day ? Dates.Span(Day, EndsOn) : SaidOn.Known(Day, Precision).ToString();
}

/// <summary>What one source says of an event on a point where sources differ.</summary>
public sealed record AccountLine(string About, string Text, DateOnly PublishedOn, string Source, string? Url);

/// <summary>A truce or promise. Days are inclusive; null where no source says.</summary>
public sealed record CommitmentLine(
    string Key, string Title, string Scope, DateOnly DeclaredOn, DateOnly? StartsOn, DateOnly? EndsOn, string? Hours, string DeclaredBy, string? AcceptedBy, string Summary,
    string Source, string? Url)
{
    /// <summary>Whether it has a window: days from which and to which it was to hold.</summary>
    public bool HasWindow => StartsOn is not null && EndsOn is not null;

    /// <summary>"8 May 2025 – 10 May 2025", "from 18 Mar 2025", or when it was declared.</summary>
    public string When => (StartsOn, EndsOn) switch
    {
        ({ } from, { } to) => from == to ? from.Text() : $"{from.Text()} – {to.Text()}",
        ({ } from, null) => $"from {from.Text()}",
        (null, { } to) => $"until {to.Text()}",
        _ => $"declared {DeclaredOn.Text()}",
    };
}

/// <summary>What a figure counts, and from when to when.</summary>
public sealed record DefinitionLine(string Key, string Name, string Counts, DateOnly? ValidFrom, DateOnly? ValidTo, string Source, string? Url);

/// <summary>Where a claimant's report for a day can be read.</summary>
public sealed record ReportSource(string Name, string? Url);

/// <summary>What someone claims of a strike.</summary>
public sealed record ClaimLine(
    DateOnly Day, string Claimant, WeaponKind Kind, Figure Figure, string? Model, string? Region, int Best, int? Low, int? High, Bound Bound,
    DateOnly KnownOn, string Source, string? Url, string? Note);
