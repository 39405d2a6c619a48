using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Curation;

/// <summary>Every kind of noun that curators keep, by its table.</summary>
internal static class KeptKinds
{
    public static IReadOnlyList<KeptKind> All { get; } =
    [
        new KeptKind<Source>((map, row, _) => map.Source(row)) { Table = RecordFormat.Sources },
        new KeptKind<Party>((map, row, order) => map.Party(row, order)) { Table = RecordFormat.Parties, Sort = "Order" },
        new KeptKind<Speaker>((map, row, _) => map.Speaker(row)) { Table = RecordFormat.Speakers },
        new KeptKind<Issue>((map, row, order) => map.Issue(row, order)) { Table = RecordFormat.Issues, Sort = "Order" },
        new KeptKind<Proposal>((map, row, _) => map.Proposal(row)) { Table = RecordFormat.Proposals, Headline = "Title", Sort = "PublicOn", NewestFirst = true },
        new KeptKind<Provision>((map, row, order) => map.Provision(row, order))
        {
            Table = RecordFormat.Provisions, Headline = "Text", Sort = "Order", Within = (RecordFormat.Proposals, "proposal"),
        },
        new KeptKind<Statement>((map, row, _) => map.Statement(row)) { Table = RecordFormat.Statements, Headline = "Paraphrase", Sort = "PublishedOn", NewestFirst = true },
        new PositionKind { Table = RecordFormat.Positions, Headline = "Summary", Sort = "PublishedOn", NewestFirst = true },
        new KeptKind<Response>((map, row, _) => map.Response(row)) { Table = RecordFormat.Responses, Headline = "Summary" },
        new KeptKind<Salience>((map, row, _) => map.Salience(row)) { Table = RecordFormat.Saliences, Headline = "Reason", Sort = "PublishedOn", NewestFirst = true },
        new KeptKind<Event>((map, row, _) => map.Event(row)) { Table = RecordFormat.Events, Headline = "Title", Sort = "StartsOn", NewestFirst = true },
        new KeptKind<EventAccount>((map, row, _) => map.EventAccount(row))
        {
            Table = RecordFormat.EventAccounts, Headline = "Text", Sort = "PublishedOn", Within = (RecordFormat.Events, "event"),
        },
        new KeptKind<Commitment>((map, row, _) => map.Commitment(row)) { Table = RecordFormat.Commitments, Headline = "Title", Sort = "DeclaredOn", NewestFirst = true },
        new KeptKind<ViolationClaim>((map, row, _) => map.ViolationClaim(row))
        {
            Table = RecordFormat.ViolationClaims, Headline = "Text", Sort = "PublishedOn", NewestFirst = true,
        },
        new KeptKind<Claimant>((map, row, _) => map.Claimant(row)) { Table = RecordFormat.Claimants },
        new KeptKind<CountingDefinition>((map, row, _) => map.CountingDefinition(row)) { Table = RecordFormat.CountingDefinitions },
        new KeptKind<Weapon>((map, row, _) => map.Weapon(row)) { Table = RecordFormat.Weapons },
        new KeptKind<Strike>((map, row, _) => map.Strike(row)) { Table = RecordFormat.Strikes, Headline = "Key", Sort = "Day", NewestFirst = true },
        new KeptKind<StrikeClaim>((map, row, _) => map.StrikeClaim(row, null))
        {
            Table = RecordFormat.StrikeClaims, Headline = "Key", Sort = "KnownOn", Within = (RecordFormat.Strikes, "strike"),
        },
        new KeptKind<TagRule>((map, row, _) => map.TagRule(row)) { Table = RecordFormat.TagRules, Headline = "Key" },
        new KeptKind<TriageRule>((map, row, _) => map.TriageRule(row)) { Table = RecordFormat.TriageRules, Headline = "Title" },
    ];

    /// <summary>The kind of a table; the table must be one that curators keep.</summary>
    public static KeptKind Of(string table) => All.First(kind => kind.Table.Name == table);

    /// <summary>Whether curators keep a table of this name.</summary>
    public static bool Has(string? table) => All.Any(kind => kind.Table.Name == table);
}
