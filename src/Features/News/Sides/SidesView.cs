using System.Globalization;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Features.News.Screen;

namespace PeaceTracker.Features.News.Sides;

/// <summary>Of which issue and days the reports of each side are shown: the query of the page's address.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Issue">Key of the issue; null for all news.</param>
/// <param name="Days">How many days up to the last one; null where days are given.</param>
/// <param name="From">First day, UTC; null leaves it to <paramref name="Days"/>.</param>
/// <param name="To">Last day, inclusive, UTC; null is the latest.</param>
public sealed record SidesView(ClockView Clocks, string? Issue, int? Days, DateOnly? From, DateOnly? To)
{
    /// <summary>Days that are shown at most.</summary>
    public const int MostDays = 7;

    /// <summary>Days that are shown where none are asked for.</summary>
    public const int UsualDays = 3;

    /// <summary>Everything of the latest days.</summary>
    public static SidesView Latest { get; } = new(ClockView.Present, null, null, null, null);

    /// <summary>The view as a query, empty for the latest.</summary>
    public string Query => AddressQuery.Write(
    [
        .. Clocks.Parts, ("issue", [Issue]), ("days", [Days == UsualDays ? null : Days?.ToString(CultureInfo.InvariantCulture)]), ("from", [From?.Iso()]), ("to", [To?.Iso()]),
    ]);

    /// <summary>Reads the query of an address; what cannot be read is left out and named in its problems.</summary>
    public static SidesView Read(AddressQuery query) => new(
        ClockView.Read(query), query.Text("issue"), query.Words("days", "1", "3", "7") is [var days, ..] ? int.Parse(days, CultureInfo.InvariantCulture) : null, query.Day("from"), query.Day("to"));

    /// <summary>The page in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/news/sides{Query}";

    /// <summary>The days that are shown.</summary>
    /// <param name="today">The last day of which anything can be known, UTC.</param>
    public DayRange Range(DateOnly today) => DayRange.Of(From, To, Days ?? UsualDays, MostDays, today);
}

/// <summary>What each side's media report. Immutable: open pages share it.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="Range">The days.</param>
/// <param name="Columns">The sides, those without a report among them.</param>
public sealed record SidesReport(string Title, DayRange Range, IReadOnlyList<SideReports> Columns);

/// <summary>What one side's media report.</summary>
/// <param name="Side">The side.</param>
/// <param name="Reports">Stories and articles that stand alone, the newest first.</param>
/// <param name="HasMore">Whether there are older ones within the days.</param>
public sealed record SideReports(MediaSide Side, IReadOnlyList<SideReport> Reports, bool HasMore);

/// <summary>A story, or an article that stands alone, as one side's media tell it.</summary>
/// <param name="Latest">Its newest article on this side.</param>
/// <param name="Articles">How many of this side there are among those read.</param>
/// <param name="Others">Names of the other sides that tell the story, at any time that is known.</param>
public sealed record SideReport(NewsLine Latest, int Articles, IReadOnlyList<string> Others);
