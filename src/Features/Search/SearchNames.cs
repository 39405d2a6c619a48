using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Features.Search.Parsing;

namespace PeaceTracker.Features.Search;

/// <summary>What can be asked for by name, with its mark in the index. Immutable: searches share it.</summary>
internal sealed record SearchNames(IReadOnlyList<SearchName> All)
{
    /// <summary>The marks of what a name stands for, in all negotiations that have it; empty where it stands for nothing.</summary>
    public IReadOnlyList<string> Marks(NamedTerm term) =>
        [.. All.Where(name => name.Kind == term.Kind && name.Is(term.Name)).Select(name => name.Mark).Distinct(StringComparer.Ordinal)];

    /// <summary>What to say of a name that stands for nothing.</summary>
    public SearchFault Unknown(NamedTerm term)
    {
        var known = All.Where(name => name.Kind == term.Kind).ToList();
        var near = known
            .Select(name => (name.Key, Far: Math.Min(Distance(term.Name, name.Key), name.Names.Min(word => Distance(term.Name, word)))))
            .OrderBy(near => near.Far).FirstOrDefault(near => near.Far <= 2 || near.Far * 3 <= term.Name.Length).Key;
        var kind = term.Kind.ToString().ToLowerInvariant();
        var hint = near is not null ? $" Did you mean `{kind}:{near}`?"
            : known.Count is > 0 and <= 12 ? $" There are {string.Join(", ", known.Select(name => name.Key).Distinct())}." : "";
        return new(term.NamePlace, $"There is no {kind} “{AddressQuery.Shortened(term.Name)}” here.{hint}");
    }

    /// <summary>Reads the names of some negotiations.</summary>
    public static async Task<SearchNames> ReadAsync(TrackerContext db, IReadOnlyList<int> negotiations, CancellationToken cancellationToken)
    {
        var parties = await db.Parties.Where(row => negotiations.Contains(row.NegotiationId)).OrderBy(row => row.Order)
            .Select(row => new { row.Id, row.Key, row.Name, row.ShortName }).ToListAsync(cancellationToken);
        var issues = await db.Issues.Where(row => negotiations.Contains(row.NegotiationId)).OrderBy(row => row.Order)
            .Select(row => new { row.Id, row.Key, row.Name }).ToListAsync(cancellationToken);
        var speakers = await db.Speakers.Where(row => negotiations.Contains(row.NegotiationId)).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Key, row.Name }).ToListAsync(cancellationToken);
        var sources = await db.Sources.Where(row => negotiations.Contains(row.NegotiationId)).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Key, row.Name }).ToListAsync(cancellationToken);
        var feeds = await db.NewsFeeds.WithRetired().Where(row => negotiations.Contains(row.NegotiationId)).OrderBy(row => row.Title)
            .Select(row => new { row.Id, row.Title }).ToListAsync(cancellationToken);
        return new(
        [
            .. parties.Select(row => new SearchName(NamedKind.Party, $"p{row.Id}", row.Key, [row.Name, row.ShortName])),
            .. issues.Select(row => new SearchName(NamedKind.Issue, $"i{row.Id}", row.Key, [row.Name])),
            .. speakers.Select(row => new SearchName(NamedKind.Speaker, $"s{row.Id}", row.Key, [row.Name])),
            .. sources.Select(row => new SearchName(NamedKind.Source, $"o{row.Id}", row.Key, [row.Name])),
            .. feeds.Select(row => new SearchName(NamedKind.Source, $"f{row.Id}", row.Title, [row.Title])),
        ]);
    }

    // How many letters have to be changed, added or left out.
    private static int Distance(string typed, string known)
    {
        if (Math.Abs(typed.Length - known.Length) > 8 || typed.Length > 60)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, known.Length + 1).ToArray();
        for (var i = 1; i <= typed.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= known.Length; j++)
            {
                var changed = diagonal + (char.ToLowerInvariant(typed[i - 1]) == char.ToLowerInvariant(known[j - 1]) ? 0 : 1);
                (diagonal, row[j]) = (row[j], Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}

/// <summary>Something with a key, names, and a mark in the index.</summary>
internal sealed record SearchName(NamedKind Kind, string Mark, string Key, IReadOnlyList<string> Names)
{
    /// <summary>Whether it is called that, whatever the case.</summary>
    public bool Is(string name) => Key.Equals(name, StringComparison.OrdinalIgnoreCase) || Names.Any(each => each.Equals(name, StringComparison.OrdinalIgnoreCase));
}
