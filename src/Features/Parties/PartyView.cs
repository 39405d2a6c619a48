using System.Globalization;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Parties;

/// <summary>Whose side a source belongs to, as seen from a party.</summary>
public enum SourceSide
{
    /// <summary>The party itself, a member of it, or a coalition that it belongs to.</summary>
    Own,

    /// <summary>Another party.</summary>
    Other,

    /// <summary>No tie to any party is known.</summary>
    None,
}

/// <summary>From which point in time a party is looked at, and which of its statements are listed: the query of the page's address.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Side">Only statements read in sources of this side; null is all.</param>
/// <param name="Grade">Only statements read in sources of this reliability.</param>
/// <param name="Speaker">Key of the speaker whose statements are listed; "-" for documents and reports without one.</param>
/// <param name="Page">From 1.</param>
public sealed record PartyView(ClockView Clocks, SourceSide? Side = null, Reliability? Grade = null, string? Speaker = null, int Page = 1)
{
    /// <summary>Statements on a page.</summary>
    public const int PageSize = 20;

    /// <summary>The speaker of statements that no person made.</summary>
    public const string Nobody = "-";

    private const int MostPages = 10_000;

    /// <summary>Whether not all statements are listed.</summary>
    public bool IsNarrowed => Side is not null || Grade is not null || Speaker is not null;

    /// <summary>Reads an address; what cannot be read is left out and told.</summary>
    public static PartyView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var clocks = ClockView.Read(query);
        var unread = new List<string>();
        var view = new PartyView(clocks, Word<SourceSide>(query, "side", unread), Word<Reliability>(query, "grade", unread));
        if (query.Text("speaker") is { } speaker)
        {
            if (speaker == Nobody || Slug.IsValid(speaker))
            {
                view = view with { Speaker = speaker };
            }
            else
            {
                unread.Add($"speaker: '{AddressQuery.Shortened(speaker)}' is not the key of a speaker; all are shown.");
            }
        }

        if (query.Text("page") is { } text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MostPages)
            {
                view = view with { Page = page };
            }
            else
            {
                unread.Add($"page: '{AddressQuery.Shortened(text)}' is no page; the first is shown.");
            }
        }

        problems = [.. query.Problems, .. unread];
        return view;
    }

    /// <summary>The page at a path, in this view.</summary>
    public string Address(string path) => path + AddressQuery.Write(
    [
        .. Clocks.Parts, ("side", [Side?.ToString().ToLowerInvariant()]), ("grade", [Grade?.ToString().ToLowerInvariant()]), ("speaker", [Speaker]),
        ("page", [Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null]),
    ]);

    private static T? Word<T>(AddressQuery query, string name, List<string> unread)
        where T : struct, Enum
    {
        if (query.Text(name) is not { } text)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        unread.Add($"{name}: '{AddressQuery.Shortened(text)}' is not one of {string.Join(", ", Enum.GetValues<T>().Select(value => value.ToString().ToLowerInvariant()))}; all are shown.");
        return null;
    }
}
