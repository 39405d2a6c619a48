using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.News.Screen;

/// <summary>How the page of news is seen: the query of its address, without the place in the list.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Filter">Which items are shown.</param>
/// <param name="Compact">Whether each item is one line, without its summary.</param>
public sealed record NewsView(ClockView Clocks, NewsFilter Filter, bool Compact = false)
{
    private const string OneLine = "compact";

    /// <summary>All news, now.</summary>
    public static NewsView Present { get; } = new(ClockView.Present, NewsFilter.None);

    /// <summary>Reads the query of an address; what cannot be read is left out and named in its problems.</summary>
    public static NewsView Read(AddressQuery query) => new(ClockView.Read(query), NewsFilter.Read(query), query.Has("view", OneLine));

    /// <summary>The page in this view, from an item on or from the newest.</summary>
    public string Address(string negotiation, NewsCursor? before = null) => $"/{negotiation}/news" + AddressQuery.Write(
        [.. Clocks.Parts, .. Filter.Parts, ("view", [Compact ? OneLine : null]), ("before", [before?.Text])]);
}
