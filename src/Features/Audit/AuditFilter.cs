using System.Globalization;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Audit;

/// <summary>Which entries of the audit log are asked for; all of it stands in the address.</summary>
public sealed record AuditFilter
{
    /// <summary>A part of who did it.</summary>
    public string? Actor { get; init; }

    public Deed? Deed { get; init; }

    public Noun? Noun { get; init; }

    /// <summary>Slug of a negotiation.</summary>
    public string? Negotiation { get; init; }

    /// <summary>Key of a noun, an account's address, a setting's name.</summary>
    public string? Key { get; init; }

    /// <summary>The first day, UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, UTC.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words in the headline or in what was said before or after.</summary>
    public string? Text { get; init; }

    /// <summary>One entry by its number.</summary>
    public long? Entry { get; init; }

    /// <summary>Only entries before this number: the place where a page begins.</summary>
    public long? Before { get; init; }

    /// <summary>Whether anything is left out, apart from the place.</summary>
    public bool IsNarrow => this with { Before = null } != new AuditFilter();

    /// <summary>Reads an address. What cannot be read is named and left out.</summary>
    public static AuditFilter Parse(Uri address, out IReadOnlyList<string> problems)
    {
        var query = new AddressQuery(address);
        var unread = new List<string>();
        var filter = new AuditFilter
        {
            Actor = query.Text("actor"), Deed = Word<Deed>(query, "deed", unread), Noun = Word<Noun>(query, "noun", unread), Negotiation = query.Text("negotiation"),
            Key = query.Text("key"), From = query.Day("from"), To = query.Day("to"), Text = query.Text("text"), Entry = Number(query, "entry", unread), Before = Number(query, "before", unread),
        };
        problems = [.. query.Problems, .. unread];
        return filter;
    }

    /// <summary>The page with this filter, or the same as a file.</summary>
    public string Address(string path = "/admin/audit") => path + AddressQuery.Write(
        ("actor", [Actor]), ("deed", [Deed?.ToString()]), ("noun", [Noun?.ToString()]), ("negotiation", [Negotiation]), ("key", [Key]),
        ("from", [From?.Iso()]), ("to", [To?.Iso()]), ("text", [Text]), ("entry", [Entry?.ToString(CultureInfo.InvariantCulture)]), ("before", [Before?.ToString(CultureInfo.InvariantCulture)]));

    private static T? Word<T>(AddressQuery query, string name, List<string> problems)
        where T : struct, Enum
    {
        if (query.Text(name) is not { } text)
        {
            return null;
        }

        if (Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(text[0]))
        {
            return word;
        }

        problems.Add($"{name}: '{AddressQuery.Shortened(text)}' is none of those that there are.");
        return null;
    }

    private static long? Number(AddressQuery query, string name, List<string> problems)
    {
        if (query.Text(name) is not { } text)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        problems.Add($"{name}: '{AddressQuery.Shortened(text)}' is not the number of an entry.");
        return null;
    }
}
