using System.Globalization;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.News;

/// <summary>A place in the list of news: the item after which a page begins. Lists are in order of time, then of number.</summary>
public sealed record NewsCursor(DateTime SortAt, long Id)
{
    /// <summary>Reads <c>?before=</c> of an address; null is the beginning. What cannot be read is named in <paramref name="problems"/>.</summary>
    public static NewsCursor? Parse(Uri address, out IReadOnlyList<string> problems)
    {
        problems = [];
        if (new AddressQuery(address).Text("before") is not { } text)
        {
            return null;
        }

        // "638812345600000000-17": ticks of a UTC time, then the item's number.
        var parts = text.Split('-');
        if (parts.Length == 2
            && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return new(new DateTime(ticks, DateTimeKind.Utc), id);
        }

        problems = [$"before: '{AddressQuery.Shortened(text)}' is not a place in the list; the newest are shown."];
        return null;
    }

    /// <summary>As it stands in an address.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{SortAt.Ticks}-{Id}");
}
