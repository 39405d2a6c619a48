using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>
/// Which part of the matrix is shown, and from which point in time: the query of the page's address, and nothing else.
/// Days are UTC.
/// </summary>
/// <param name="AsOf">What had been said by the end of this day; null is the present.</param>
/// <param name="KnownAt">What was public by the end of this day; null is the present.</param>
/// <param name="RecordedBy">What stood in this database at the end of this day; null is the present.</param>
/// <param name="Parties">Keys of the parties shown; empty is the usual choice.</param>
/// <param name="Issues">Keys of the issues shown; empty is all.</param>
public sealed record MatrixView(
    DateOnly? AsOf, DateOnly? KnownAt, DateOnly? RecordedBy, IReadOnlyList<string> Parties, IReadOnlyList<string> Issues)
{
    /// <summary>Everything, now.</summary>
    public static MatrixView Present { get; } = new(null, null, null, [], []);

    /// <summary>The point in time that revisions are chosen by.</summary>
    public Moment Moment => new(
        AsOf ?? DateOnly.MaxValue, KnownAt ?? DateOnly.MaxValue,
        RecordedBy?.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddTicks(-1));

    /// <summary>Reads an address. What cannot be read is left out and named in <paramref name="problems"/>.</summary>
    public static MatrixView Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        var found = new List<string>();
        problems = found;
        return new(Day("asOf"), Day("knownAt"), Day("recordedBy"), Keys("parties"), Keys("issues"));

        DateOnly? Day(string name)
        {
            var text = query.GetValueOrDefault(name).ToString();
            if (text.Length == 0)
            {
                return null;
            }

            // The last day that exists has no end that could be computed with.
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
            {
                return day;
            }

            found.Add($"{name}: '{Shortened(text)}' is not a day. Days are written like 2025-04-24.");
            return null;
        }

        IReadOnlyList<string> Keys(string name) =>
            [.. query.GetValueOrDefault(name).ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(200)];
    }

    /// <summary>The keys that are not among those of the matrix, as sentences.</summary>
    public IEnumerable<string> Unknown(PositionMatrix matrix) =>
        Parties.Except(matrix.Parties.Select(party => party.Key), StringComparer.Ordinal).Select(key => $"parties: there is no party '{Shortened(key)}' here.")
            .Concat(Issues.Except(matrix.Issues.Select(issue => issue.Key), StringComparer.Ordinal).Select(key => $"issues: there is no issue '{Shortened(key)}' here."));

    /// <summary>The matrix in this view.</summary>
    public string Address(string negotiation) => $"/{negotiation}/positions{Query}";

    /// <summary>One party on one issue, in this view.</summary>
    public string Address(string negotiation, string party, string issue) => $"/{negotiation}/positions/{party}/{issue}{Query}";

    /// <summary>The view as a query, empty for the present; keys and days need no escaping, what a reader typed does.</summary>
    public string Query
    {
        get
        {
            var parts = new[]
            {
                ("asOf", Text(AsOf)), ("knownAt", Text(KnownAt)), ("recordedBy", Text(RecordedBy)),
                ("parties", string.Join(',', Parties.Select(Uri.EscapeDataString))), ("issues", string.Join(',', Issues.Select(Uri.EscapeDataString))),
            };
            var query = string.Join('&', parts.Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={part.Item2}"));
            return query.Length == 0 ? "" : "?" + query;
        }
    }

    /// <summary>With a party or issue added to a choice, or taken out of it where it was in.</summary>
    public static IReadOnlyList<string> Toggled(IReadOnlyList<string> chosen, string key) =>
        chosen.Contains(key, StringComparer.Ordinal) ? [.. chosen.Where(other => other != key)] : [.. chosen, key];

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
