using PeaceTracker.Controls;

namespace PeaceTracker.Features.Positions;

/// <summary>What the matrix is compared with: an earlier day, or one party with another.</summary>
/// <param name="Since">The earlier day against which changes are marked: a day, or a key that <see cref="Clocks.SinceQueries"/> knows.</param>
/// <param name="Against">The earlier day that stands beside the view's own in each cell, written alike; where it is given, changes are marked against it.</param>
/// <param name="ChangedOnly">Issues on which nothing changed are left out.</param>
/// <param name="Pair">The keys of two parties that are shown with the difference between them.</param>
public sealed record MatrixComparison(string? Since, string? Against, bool ChangedOnly, (string First, string Second)? Pair)
{
    /// <summary>With nothing.</summary>
    public static MatrixComparison None { get; } = new(null, null, false, null);

    /// <summary>The key of the earlier day, whichever way it is shown.</summary>
    public string? Earlier => Against ?? Since;

    /// <summary>The comparison of an address; what cannot be read is named in the query's problems or in <paramref name="problems"/>.</summary>
    public static MatrixComparison Read(AddressQuery query, ICollection<string> problems)
    {
        var (since, against, changed, pair) = (query.Text("since"), query.Text("against"), query.Has("changed", "only"), query.Keys("compare"));
        if (changed && since is null && against is null)
        {
            problems.Add("changed: only what changed since a day can be shown, and no day is given. Choose one under “Changes”.");
        }

        if (pair.Count is not (0 or 2))
        {
            problems.Add("compare: two different parties are compared, written like compare=one,other.");
        }

        return new(against is null ? since : null, against, changed && (since ?? against) is not null, pair is [var first, var second] ? (first, second) : null);
    }

    /// <summary>The comparison as parts of a query, none where there is none.</summary>
    public IEnumerable<(string Name, IEnumerable<string?> Values)> Parts =>
        [("since", [Since]), ("against", [Against]), ("changed", [ChangedOnly ? "only" : null]), ("compare", [Pair?.First, Pair?.Second])];

    /// <summary>Compared with another earlier day in the same way, or with none.</summary>
    public MatrixComparison With(string? day) => day is null
        ? this with { Since = null, Against = null, ChangedOnly = false }
        : this with { Since = Against is null ? day : null, Against = Against is null ? null : day };
}
