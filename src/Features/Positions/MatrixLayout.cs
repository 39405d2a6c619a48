using PeaceTracker.Controls;

namespace PeaceTracker.Features.Positions;

/// <summary>How the matrix is laid out: what stands in rows, under which headings, how tightly, and what is left out.</summary>
/// <param name="PartiesInRows">Parties in rows and issues in columns, instead of the other way round.</param>
/// <param name="ByCategory">Issues under the headings of their categories.</param>
/// <param name="ByRole">Parties under the headings of their roles, which puts them into the order of roles.</param>
/// <param name="RolesFirst">Parties in the order of their roles: belligerents, mediators, guarantors, supporters; within a role as curators order them.</param>
/// <param name="Dense">A line for each cell, without the words of what was said.</param>
/// <param name="Unfolded">Parts of issues are shown below them.</param>
/// <param name="HidesIssues">Issues on which no party shown says anything are left out.</param>
/// <param name="HidesParties">Parties that say nothing on the issues shown are left out.</param>
public sealed record MatrixLayout(
    bool PartiesInRows, bool ByCategory, bool ByRole, bool RolesFirst, bool Dense, bool Unfolded, bool HidesIssues, bool HidesParties)
{
    /// <summary>Issues in rows by category, parties as curators order them, nothing left out.</summary>
    public static MatrixLayout Usual { get; } = new(false, true, false, false, false, false, false, false);

    /// <summary>Whether anything is laid out in another way than by itself.</summary>
    public bool IsUsual => this == Usual;

    /// <summary>The layout of an address; what cannot be read is named in the query's problems.</summary>
    public static MatrixLayout Read(AddressQuery query)
    {
        var group = query.Words("group", "category", "role", "none");
        var hide = query.Words("hide", "issues", "parties");
        return new(
            query.Has("rows", "parties"), group.Count == 0 || group.Contains("category"), group.Contains("role"), query.Has("sort", "role"),
            query.Has("density", "compact"), query.Has("parts", "shown"), hide.Contains("issues"), hide.Contains("parties"));
    }

    /// <summary>The layout as parts of a query, none for the usual one.</summary>
    public IEnumerable<(string Name, IEnumerable<string?> Values)> Parts =>
    [
        ("rows", [PartiesInRows ? "parties" : null]),
        ("group", (ByCategory, ByRole) switch { (true, false) => [], (false, false) => ["none"], (false, true) => ["role"], _ => ["category", "role"] }),
        ("sort", [RolesFirst ? "role" : null]),
        ("density", [Dense ? "compact" : null]),
        ("parts", [Unfolded ? "shown" : null]),
        ("hide", [HidesIssues ? "issues" : null, HidesParties ? "parties" : null]),
    ];

    /// <summary>What differs from the usual, in a few words; null where nothing does.</summary>
    public string? Words
    {
        get
        {
            var words = new[]
            {
                PartiesInRows ? "parties in rows" : null,
                (ByCategory, ByRole) switch { (true, false) => null, (false, false) => "no headings", (false, true) => "by role", _ => "by category and role" },
                RolesFirst && !ByRole ? "sorted by role" : null,
                Dense ? "compact" : null,
                Unfolded ? "parts shown" : null,
                (HidesIssues, HidesParties) switch { (true, true) => "nothing silent", (true, _) => "no silent issues", (_, true) => "no silent parties", _ => null },
            };
            return string.Join(", ", words.OfType<string>()) is { Length: > 0 } text ? text : null;
        }
    }
}
