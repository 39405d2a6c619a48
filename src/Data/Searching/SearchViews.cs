namespace PeaceTracker.Data.Searching;

/// <summary>What can be found, kind by kind, as SQL: what is retired is left out with all that is hidden with it.</summary>
internal static class SearchViews
{
    /// <summary>The views, in the order of kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["SearchStatements", "SearchPositions", "SearchProposals", "SearchProvisions", "SearchEvents", "SearchAccounts", "SearchNews"];

    /// <summary>Their definitions.</summary>
    public static string Sql { get; } = $"""
        CREATE VIEW SearchStatements AS SELECT
            'Statement' AS Kind, said.Id AS ItemId, said.NegotiationId, said.PartyId, NULL AS IssueId, said.SourceId, NULL AS FeedId, NULL AS Stance,
            said.SaidDay AS Day, said.SaidPrecision AS Precision, said.PublishedOn, NULL AS RecordedAt, NULL AS ReplacedAt,
            COALESCE((SELECT 'positions/' || owner.Key || '/' || issue.Key || '/' || revision.Number {Rests}
                WHERE evidence.StatementId = said.Id AND {Shown} ORDER BY revision.Id LIMIT 1), 'speakers/' || speaker.Key, 'parties/' || party.Key) AS Path,
            said.Url, said.Language, COALESCE(speaker.Name || ', ' || speaker.Office, party.Name) AS Title, said.Paraphrase AS Text,
            COALESCE(said.Quote, '') AS Quote, COALESCE(said.Translation, '') AS Translation,
            'every n' || said.NegotiationId || ' p' || said.PartyId || ' o' || said.SourceId || COALESCE(' s' || said.SpeakerId, '')
                || COALESCE(' ' || (SELECT group_concat(DISTINCT 'i' || issue.Id || COALESCE(' i' || issue.ParentId, '')) {Rests}
                    WHERE evidence.StatementId = said.Id AND {Shown}), '') AS Marks
            FROM Statements said JOIN Parties party ON party.Id = said.PartyId LEFT JOIN Speakers speaker ON speaker.Id = said.SpeakerId
            WHERE said.RetiredAt IS NULL AND party.RetiredAt IS NULL;
        CREATE VIEW SearchPositions AS SELECT
            'Position' AS Kind, revision.Id AS ItemId, revision.NegotiationId, position.PartyId, position.IssueId,
            (SELECT said.SourceId FROM Evidence evidence JOIN Statements said ON said.Id = evidence.StatementId WHERE evidence.RevisionId = revision.Id ORDER BY said.Id LIMIT 1) AS SourceId,
            NULL AS FeedId, revision.Stance, revision.SaidDay AS Day, revision.SaidPrecision AS Precision, revision.PublishedOn, revision.RecordedAt,
            (SELECT min(later.RecordedAt) FROM PositionRevisions later WHERE later.ReplacesId = revision.Id) AS ReplacedAt,
            'positions/' || owner.Key || '/' || issue.Key || '/' || revision.Number AS Path,
            (SELECT said.Url FROM Evidence evidence JOIN Statements said ON said.Id = evidence.StatementId WHERE evidence.RevisionId = revision.Id ORDER BY said.Id LIMIT 1) AS Url, NULL AS Language, owner.Name || ' on ' || issue.Name AS Title,
            revision.Summary || COALESCE(char(10) || 'On condition: ' || revision.Condition, '') AS Text, '' AS Quote, '' AS Translation,
            'every n' || revision.NegotiationId || ' p' || position.PartyId || ' i' || issue.Id || COALESCE(' i' || issue.ParentId, '') || ' t' || lower(revision.Stance)
                || COALESCE(' ' || (SELECT group_concat(DISTINCT 'o' || said.SourceId || COALESCE(' s' || said.SpeakerId, ''))
                    FROM Evidence evidence JOIN Statements said ON said.Id = evidence.StatementId WHERE evidence.RevisionId = revision.Id), '') AS Marks
            FROM PositionRevisions revision JOIN Positions position ON position.Id = revision.PositionId JOIN Parties owner ON owner.Id = position.PartyId
            JOIN Issues issue ON issue.Id = position.IssueId LEFT JOIN Issues whole ON whole.Id = issue.ParentId
            WHERE {Shown};
        CREATE VIEW SearchProposals AS SELECT
            'Proposal' AS Kind, plan.Id AS ItemId, plan.NegotiationId, NULL AS PartyId, NULL AS IssueId, plan.SourceId, NULL AS FeedId, NULL AS Stance,
            COALESCE(plan.HandedOverOn, plan.MadeOn, plan.PublicOn) AS Day, 'Day' AS Precision, COALESCE(plan.PublicOn, plan.HandedOverOn, plan.MadeOn) AS PublishedOn,
            NULL AS RecordedAt, NULL AS ReplacedAt, 'proposals/' || plan.Key AS Path, plan.Url, NULL AS Language, plan.Title, plan.Summary AS Text, '' AS Quote, '' AS Translation,
            'every n' || plan.NegotiationId || ' o' || plan.SourceId || {Named("plan.Authors", "plan.NegotiationId")} AS Marks
            FROM Proposals plan WHERE plan.RetiredAt IS NULL;
        CREATE VIEW SearchProvisions AS SELECT
            'Provision' AS Kind, clause.Id AS ItemId, clause.NegotiationId, NULL AS PartyId, clause.IssueId, clause.SourceId, NULL AS FeedId, clause.Stance,
            COALESCE(plan.HandedOverOn, plan.MadeOn, plan.PublicOn) AS Day, 'Day' AS Precision, plan.PublicOn AS PublishedOn, NULL AS RecordedAt, NULL AS ReplacedAt,
            'proposals/' || plan.Key AS Path, COALESCE(clause.Url, plan.Url) AS Url, NULL AS Language, plan.ShortTitle || ' on ' || issue.Name AS Title, clause.Text,
            '' AS Quote, '' AS Translation,
            'every n' || clause.NegotiationId || ' o' || clause.SourceId || ' i' || issue.Id || COALESCE(' i' || issue.ParentId, '') || ' t' || lower(clause.Stance)
                || {Named("plan.Authors", "plan.NegotiationId")} AS Marks
            FROM Provisions clause JOIN Proposals plan ON plan.Id = clause.ProposalId JOIN Issues issue ON issue.Id = clause.IssueId LEFT JOIN Issues whole ON whole.Id = issue.ParentId
            WHERE clause.RetiredAt IS NULL AND plan.RetiredAt IS NULL AND issue.RetiredAt IS NULL AND whole.RetiredAt IS NULL AND plan.PublicOn IS NOT NULL;
        CREATE VIEW SearchEvents AS SELECT
            'Event' AS Kind, happening.Id AS ItemId, happening.NegotiationId, NULL AS PartyId, NULL AS IssueId, happening.SourceId, NULL AS FeedId, NULL AS Stance,
            happening.StartsOn AS Day, happening.Precision, happening.EndsOn AS PublishedOn, NULL AS RecordedAt, NULL AS ReplacedAt,
            'timeline#' || happening.Key AS Path, happening.Url, NULL AS Language, happening.Title,
            happening.Summary || COALESCE(char(10) || happening.Outcome, '') || COALESCE(char(10) || happening.Place, '') AS Text, '' AS Quote, '' AS Translation,
            'every n' || happening.NegotiationId || ' o' || happening.SourceId || {Named("happening.Participants", "happening.NegotiationId")} || {About} AS Marks
            FROM Events happening WHERE happening.RetiredAt IS NULL;
        CREATE VIEW SearchAccounts AS SELECT
            'EventAccount' AS Kind, account.Id AS ItemId, account.NegotiationId, NULL AS PartyId, NULL AS IssueId, account.SourceId, NULL AS FeedId, NULL AS Stance,
            happening.StartsOn AS Day, happening.Precision, max(account.PublishedOn, happening.StartsOn) AS PublishedOn, NULL AS RecordedAt, NULL AS ReplacedAt,
            'timeline#' || happening.Key AS Path, account.Url, NULL AS Language, happening.Title || ': ' || account.About AS Title, account.Text,
            '' AS Quote, '' AS Translation,
            'every n' || account.NegotiationId || ' o' || account.SourceId || {Named("happening.Participants", "happening.NegotiationId")} || {About} AS Marks
            FROM EventAccounts account JOIN Events happening ON happening.Id = account.EventId WHERE account.RetiredAt IS NULL AND happening.RetiredAt IS NULL;
        CREATE VIEW SearchNews AS SELECT
            'NewsItem' AS Kind, item.Id AS ItemId, item.NegotiationId, NULL AS PartyId, NULL AS IssueId, item.SourceId, item.FeedId, NULL AS Stance,
            substr(item.SortAt, 1, 10) AS Day, 'Day' AS Precision, substr(item.SortAt, 1, 10) AS PublishedOn, NULL AS RecordedAt, NULL AS ReplacedAt,
            'news' AS Path, item.Url, item.Language, item.Title, COALESCE(item.Summary, '') AS Text, '' AS Quote, '' AS Translation,
            'every n' || item.NegotiationId || COALESCE(' o' || item.SourceId, '') || COALESCE(' f' || item.FeedId, '')
                || {Tagged("p", "Parties", "party")} || {Tagged("s", "Speakers", "speaker")} || {Tagged("i", "Issues", "issue")} AS Marks
            FROM NewsItems item;
        """;

    // The marks of what an item's tags name.
    private static string Tagged(string mark, string table, string subject) =>
        $"COALESCE((SELECT group_concat(' {mark}' || named.Id, '') FROM json_each(item.Tags) tag "
        + $"JOIN {table} named ON named.NegotiationId = item.NegotiationId AND named.Key = substr(tag.value, {subject.Length + 2}) WHERE tag.value LIKE '{subject}:%'), '')";

    // From a piece of evidence to the cell that it stands in.
    private const string Rests = "FROM Evidence evidence JOIN PositionRevisions revision ON revision.Id = evidence.RevisionId JOIN Positions position ON position.Id = revision.PositionId "
        + "JOIN Parties owner ON owner.Id = position.PartyId JOIN Issues issue ON issue.Id = position.IssueId LEFT JOIN Issues whole ON whole.Id = issue.ParentId";

    private const string Shown = "position.RetiredAt IS NULL AND owner.RetiredAt IS NULL AND issue.RetiredAt IS NULL AND whole.RetiredAt IS NULL";

    // The issues that an event concerns.
    private const string About = "COALESCE(' ' || (SELECT group_concat('i' || named.Id || COALESCE(' i' || named.ParentId, '')) FROM json_each(happening.Issues) listed "
        + "JOIN Issues named ON named.Key = listed.value AND named.NegotiationId = happening.NegotiationId), '')";

    // The parties of a list of keys. They are never given another key.
    private static string Named(string list, string negotiation) =>
        $"COALESCE(' ' || (SELECT group_concat('p' || named.Id) FROM json_each({list}) listed JOIN Parties named ON named.Key = listed.value AND named.NegotiationId = {negotiation}), '')";
}
