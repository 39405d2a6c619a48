using System.Globalization;
using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Search;

/// <summary>Kinds of results as readers tell them apart: a provision is part of a proposal, an account of an event.</summary>
public enum ResultKind
{
    Statements,
    Positions,
    Proposals,
    Events,
    News,
}

/// <summary>What is searched for, from which point in time: the query of the page's address, and nothing else.</summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Text">What was typed; empty where nothing was.</param>
/// <param name="Kind">The kind shown; null is all.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchView(ClockView Clocks, string Text, ResultKind? Kind = null, int Page = 1)
{
    /// <summary>Results on a page.</summary>
    public const int PageSize = 25;

    /// <summary>The last page that is read: nobody reads further, and counting has an end.</summary>
    public const int MostPages = 400;

    private const int LongestText = 2000;

    /// <summary>The kinds of entries that a kind of results is made of.</summary>
    public static IReadOnlyList<Noun> Of(ResultKind kind) => kind switch
    {
        ResultKind.Statements => [Noun.Statement],
        ResultKind.Positions => [Noun.Position],
        ResultKind.Proposals => [Noun.Proposal, Noun.Provision],
        ResultKind.Events => [Noun.Event, Noun.EventAccount],
        _ => [Noun.NewsItem],
    };

    /// <summary>Reads an address; what cannot be read is left out and told.</summary>
    public static SearchView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var clocks = ClockView.Read(query);
        var unread = new List<string>();
        ResultKind? kind = null;
        if (query.Text("kind") is { } word)
        {
            kind = Enum.GetValues<ResultKind>().Cast<ResultKind?>().FirstOrDefault(each => Word(each!.Value) == word);
            if (kind is null)
            {
                unread.Add($"kind: '{AddressQuery.Shortened(word)}' is not one of {string.Join(", ", Enum.GetValues<ResultKind>().Select(Word))}; all kinds are shown.");
            }
        }

        var page = 1;
        if (query.Text("page") is { } number && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > MostPages))
        {
            unread.Add($"page: '{AddressQuery.Shortened(number)}' is no page; the first is shown.");
            page = 1;
        }

        var text = query.Text("q") ?? "";
        problems = [.. query.Problems, .. unread];
        return new(clocks, text.Length > LongestText ? text[..LongestText] : text, kind, page);
    }

    /// <summary>The word for a kind, in addresses.</summary>
    public static string Word(ResultKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The page with this view.</summary>
    public string Address(string? negotiation) => $"{(negotiation is null ? "" : "/" + negotiation)}/search" + AddressQuery.Write(
    [
        .. Clocks.Parts, ("q", [Text]), ("kind", [Kind is { } kind ? Word(kind) : null]), ("page", [Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null]),
    ]);
}
