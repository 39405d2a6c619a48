using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>
/// Which part of the matrix is shown, in which layout, and from which point in time: the query of the page's address, and
/// nothing else. Days are UTC.
/// </summary>
/// <param name="Clocks">The point in time.</param>
/// <param name="Parties">Keys of the parties shown; empty is the usual choice.</param>
/// <param name="Issues">Keys of the issues shown; empty is all.</param>
public sealed record MatrixView(ClockView Clocks, IReadOnlyList<string> Parties, IReadOnlyList<string> Issues)
{
    /// <summary>Everything, now.</summary>
    public static MatrixView Present { get; } = new(ClockView.Present, [], []);

    public MatrixLayout Layout { get; init; } = MatrixLayout.Usual;

    public MatrixComparison Comparison { get; init; } = MatrixComparison.None;

    /// <summary>Which part of a matrix that is too large for one page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The point in time that revisions are chosen by.</summary>
    public Moment Moment => Clocks.Moment;

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static MatrixView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var others = new List<string>();
        var view = new MatrixView(ClockView.Read(query), query.Keys("parties"), query.Keys("issues"))
        {
            Layout = MatrixLayout.Read(query),
            Comparison = MatrixComparison.Read(query, others),
            Page = query.Count("page") ?? 1,
        };
        problems = [.. query.Problems, .. others];
        return view;
    }

    /// <summary>The keys that are not among those of the matrix, as sentences.</summary>
    public IEnumerable<string> Unknown(PositionMatrix matrix) =>
        Strangers("parties", Parties, matrix).Concat(Strangers("compare", Pair, matrix)).Concat(
            Issues.Except(matrix.Issues.Select(issue => issue.Key), StringComparer.Ordinal).Select(key => $"issues: there is no issue '{AddressQuery.Shortened(key)}' here."));

    /// <summary>The view without keys that the matrix does not have, so that no link carries on what somebody mistyped.</summary>
    public MatrixView Known(PositionMatrix matrix) => this with
    {
        Parties = [.. Parties.Where(key => matrix.Parties.Any(party => party.Key == key))],
        Issues = [.. Issues.Where(key => matrix.Issues.Any(issue => issue.Key == key))],
        Comparison = Strangers("compare", Pair, matrix).Any() ? Comparison with { Pair = null } : Comparison,
    };

    /// <summary>The matrix in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/positions{Query}";

    /// <summary>The matrix in this view as a file: "csv", "svg" or "html".</summary>
    public string File(string negotiation, string kind) => $"/{negotiation}/positions.{kind}{(this with { Page = 1 }).Query}";

    /// <summary>One party on one issue, in this view.</summary>
    public string Address(string negotiation, string party, string issue) => $"/{negotiation}/positions/{party}/{issue}{Query}";

    /// <summary>The view as a query, empty for the present.</summary>
    public string Query => AddressQuery.Write(
    [
        .. Clocks.Parts, ("parties", Parties), ("issues", Issues), .. Layout.Parts, .. Comparison.Parts,
        ("page", [Page == 1 ? null : Page.ToString(System.Globalization.CultureInfo.InvariantCulture)]),
    ]);

    /// <summary>With a party or issue added to a choice, or taken out of it where it was in.</summary>
    public static IReadOnlyList<string> Toggled(IReadOnlyList<string> chosen, string key) =>
        chosen.Contains(key, StringComparer.Ordinal) ? [.. chosen.Where(other => other != key)] : [.. chosen, key];

    private IEnumerable<string> Pair => Comparison.Pair is { } pair ? [pair.First, pair.Second] : [];

    private static IEnumerable<string> Strangers(string name, IEnumerable<string> keys, PositionMatrix matrix) =>
        keys.Except(matrix.Parties.Select(party => party.Key), StringComparer.Ordinal).Select(key => $"{name}: there is no party '{AddressQuery.Shortened(key)}' here.");
}
