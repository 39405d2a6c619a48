using System.Globalization;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Features.News.Screen;

namespace PeaceTracker.Features.News.Attention;

/// <summary>Which days are counted, and how: the query of the address of the page and of its file.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Days">How many days up to the last one; null where days are given.</param>
/// <param name="From">First day, UTC; null leaves it to <paramref name="Days"/>.</param>
/// <param name="To">Last day, inclusive, UTC; null is the latest.</param>
/// <param name="BySide">Whether each side's media are counted for themselves.</param>
/// <param name="Stories">Whether articles that tell one story count once.</param>
public sealed record AttentionView(ClockView Clocks, int? Days, DateOnly? From, DateOnly? To, bool BySide = false, bool Stories = false)
{
    /// <summary>Days that are counted at most.</summary>
    public const int MostDays = 92;

    private const int UsualDays = 30;

    /// <summary>The latest thirty days, all media together.</summary>
    public static AttentionView Latest { get; } = new(ClockView.Present, null, null, null);

    /// <summary>Whether it can be asked for without naming a day: what many pages have open.</summary>
    public bool IsUsual => Clocks.IsPresent && From is null && To is null;

    /// <summary>The view as a query, empty for the latest.</summary>
    public string Query => AddressQuery.Write(
    [
        .. Clocks.Parts, ("days", [Days == UsualDays ? null : Days?.ToString(CultureInfo.InvariantCulture)]), ("from", [From?.Iso()]), ("to", [To?.Iso()]),
        ("split", [BySide ? "sides" : null]), ("count", [Stories ? "stories" : null]),
    ]);

    /// <summary>Reads the query of an address; what cannot be read is left out and named in its problems.</summary>
    public static AttentionView Read(AddressQuery query) => new(
        ClockView.Read(query), query.Words("days", "7", "30", "90") is [var days, ..] ? int.Parse(days, CultureInfo.InvariantCulture) : null,
        query.Day("from"), query.Day("to"), query.Has("split", "sides"), query.Has("count", "stories"));

    /// <summary>The page in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/news/attention{Query}";

    /// <summary>The same figures as a file.</summary>
    public string FileAddress(string negotiation) => $"/{negotiation}/news/attention.csv{Query}";

    /// <summary>The days that are counted.</summary>
    /// <param name="today">The last day of which anything can be known, UTC.</param>
    public DayRange Range(DateOnly today) => DayRange.Of(From, To, Days ?? UsualDays, MostDays, today);
}
