using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;

namespace PeaceTracker.Features.Changes;

/// <summary>What the parties and issues of a negotiation are called. Those that are retired are named where they go on to be shown, and cannot be chosen.</summary>
internal sealed class ChangeNames
{
    private readonly Dictionary<int, (string Key, string Name)> parties;

    private readonly Dictionary<string, string> byKey;

    private ChangeNames(Dictionary<int, (string Key, string Name)> parties, IReadOnlyList<ChangeChoice> chosen, IReadOnlyList<ChangeChoice> issues, ILookup<string, (int Id, string Key)> parts)
    {
        (this.parties, Parties, Issues, Parts) = (parties, chosen, issues, parts);
        byKey = parties.Values.ToDictionary(party => party.Key, party => party.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ChangeChoice> Parties { get; }

    public IReadOnlyList<ChangeChoice> Issues { get; }

    /// <summary>An issue and its parts, by the key of each.</summary>
    public ILookup<string, (int Id, string Key)> Parts { get; }

    public static async Task<ChangeNames> ReadAsync(TrackerContext db, int negotiation, CancellationToken cancellationToken)
    {
        var all = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation).OrderBy(row => row.Order)
            .Select(row => new { row.Id, row.Key, row.ShortName }).ToListAsync(cancellationToken);
        var shown = await db.Parties.Where(row => row.NegotiationId == negotiation).Select(row => row.Id).ToListAsync(cancellationToken);
        var issues = await db.Issues.Where(row => row.NegotiationId == negotiation).OrderBy(row => row.Order)
            .Select(row => new { row.Id, row.Key, row.Name, row.ParentId }).ToListAsync(cancellationToken);
        return new(
            all.ToDictionary(row => row.Id, row => (row.Key, row.ShortName)),
            [.. all.Where(row => shown.Contains(row.Id)).Select(row => new ChangeChoice(row.Key, row.ShortName))],
            [.. issues.Where(row => row.ParentId is null).Select(row => new ChangeChoice(row.Key, row.Name))],
            issues.Select(row => (row.Key, Part: (row.Id, row.Key)))
                .Concat(issues.Where(row => row.ParentId is not null)
                    .Join(issues, part => part.ParentId, whole => whole.Id, (part, whole) => (whole.Key, Part: (part.Id, part.Key))))
                .ToLookup(pair => pair.Key, pair => pair.Part, StringComparer.Ordinal));
    }

    public string Key(int party) => parties[party].Key;

    public string Name(int party) => parties[party].Name;

    public string Name(string party) => byKey.GetValueOrDefault(party, party);

    public string Names(IEnumerable<string> keys) => string.Join(", ", keys.Select(Name));
}
