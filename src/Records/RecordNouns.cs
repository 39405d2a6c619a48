using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <summary>Which noun a row is the written form of.</summary>
internal static class RecordNouns
{
    /// <summary>The noun of a row, whatever its table, to be held against its rules.</summary>
    public static IGuarded Noun(this RecordMapping mapping, RecordRow row) => row.Table.Name switch
    {
        "sources" => mapping.Source(row),
        "parties" => mapping.Party(row, 0),
        "speakers" => mapping.Speaker(row),
        "issues" => mapping.Issue(row, 0),
        "proposals" => mapping.Proposal(row),
        "provisions" => mapping.Provision(row, 0),
        "statements" => mapping.Statement(row),
        // Which statements they are is looked at elsewhere (RecordRules.Evidence); here only that there are some.
        "positions" => mapping.Revision(row, [.. row.List("statements").Select(_ => (Statement)null!)]),
        "responses" => mapping.Response(row),
        "saliences" => mapping.Salience(row),
        "events" => mapping.Event(row),
        "event_accounts" => mapping.EventAccount(row),
        "commitments" => mapping.Commitment(row),
        "violation_claims" => mapping.ViolationClaim(row),
        "claimants" => mapping.Claimant(row),
        "counting_definitions" => mapping.CountingDefinition(row),
        "weapons" => mapping.Weapon(row),
        "strikes" => mapping.Strike(row),
        "strike_claims" => mapping.StrikeClaim(row, null),
        "tag_rules" => mapping.TagRule(row),
        "triage_rules" => mapping.TriageRule(row),
        "news" => mapping.NewsItem(row),
        _ => throw new InvalidOperationException($"No noun for the table '{row.Table.Name}'."),
    };
}
