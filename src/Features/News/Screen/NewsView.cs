using PeaceTracker.Clocks;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.News.Screen;

/// <summary>How the page of news is seen: the query of its address, without the place in the list.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Filter">Which items are shown.</param>
/// <param name="Shape">How they are shown.</param>
/// <param name="State">Which of them by what whoever looks has noted; that is known of the present alone.</param>
public sealed record NewsView(ClockView Clocks, NewsFilter Filter, NewsShape Shape = NewsShape.Full, NewsState State = NewsState.All)
{
    /// <summary>All news, now.</summary>
    public static NewsView Present { get; } = new(ClockView.Present, NewsFilter.None);

    /// <summary>Reads the query of an address; what cannot be read is left out and named in its problems.</summary>
    public static NewsView Read(AddressQuery query) => new(
        ClockView.Read(query), NewsFilter.Read(query),
        One(query, "view", NewsShape.Full, NewsShape.Compact, NewsShape.Grouped), One(query, "state", NewsState.All, NewsState.Unread, NewsState.Starred));

    /// <summary>The page in this view, from an item on or from the newest.</summary>
    public string Address(string negotiation, NewsCursor? before = null) => $"/{negotiation}/news" + AddressQuery.Write([.. Parts, ("before", [before?.Text])]);

    /// <summary>The view as parts of a query.</summary>
    public IEnumerable<(string Name, IEnumerable<string?> Values)> Parts =>
    [
        .. Clocks.Parts, .. Filter.Parts,
        ("state", [State == NewsState.All || !Clocks.IsPresent ? null : Word(State)]),
        ("view", [Shape == NewsShape.Full ? null : Word(Shape)]),
    ];

    private static T One<T>(AddressQuery query, string name, T usual, params T[] others)
        where T : struct, Enum =>
        query.Words(name, [.. others.Select(other => Word(other))]) is [var word, ..] ? others.First(other => Word(other) == word) : usual;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
