using System.Security.Cryptography;
using System.Text;

namespace PeaceTracker.Data.Searching;

/// <summary>
/// The index as SQL. A view for each kind says what can be found and with which words; triggers on the content say which
/// rows of it to derive anew; the full-text table follows the derived rows. Marks such as <c>p12</c> (a party), <c>i5</c>
/// (an issue), <c>s3</c> (a speaker), <c>o9</c> (a source), <c>f2</c> (a feed), <c>tredline</c> (a stance), <c>n1</c> (the
/// negotiation) and <c>every</c> stand in a column of their own, where no reader's word is looked for.
/// </summary>
internal static class SearchDefinition
{
    /// <summary>The table of entries.</summary>
    public const string Table = "SearchEntries";

    private const string Columns = "Kind, ItemId, NegotiationId, PartyId, IssueId, SourceId, FeedId, Stance, Day, Precision, PublishedOn, "
        + "RecordedAt, ReplacedAt, Path, Url, Language, Title, Text, Quote, Translation, Marks";

    private const string Texts = "Title, Text, Quote, Translation, Marks";

    /// <summary>Tables and views, without what keeps them up to date.</summary>
    public static string Tables { get; } = $"""
        CREATE TABLE SearchEntries (
            Id INTEGER PRIMARY KEY, Kind TEXT NOT NULL, ItemId INTEGER NOT NULL, NegotiationId INTEGER NOT NULL, PartyId INTEGER, IssueId INTEGER, SourceId INTEGER,
            FeedId INTEGER, Stance TEXT, Day TEXT NOT NULL, Precision TEXT NOT NULL, PublishedOn TEXT NOT NULL, RecordedAt TEXT, ReplacedAt TEXT, Path TEXT NOT NULL,
            Url TEXT, Language TEXT, Title TEXT NOT NULL, Text TEXT NOT NULL, Quote TEXT NOT NULL, Translation TEXT NOT NULL, Marks TEXT NOT NULL);
        CREATE UNIQUE INDEX IX_SearchEntries_Kind_ItemId ON SearchEntries (Kind, ItemId);
        CREATE VIRTUAL TABLE SearchText USING fts5({Texts}, content='SearchEntries', content_rowid='Id', prefix='3', tokenize="unicode61 remove_diacritics 2");
        {SearchViews.Sql}
        """;

    /// <summary>All entries, from the content as it is.</summary>
    public static string Fill { get; } =
        string.Concat(SearchViews.All.Select(view => $"INSERT INTO SearchEntries ({Columns}) SELECT {Columns} FROM {view};\n"))
        + "INSERT INTO SearchText(SearchText) VALUES ('rebuild');";

    /// <summary>What keeps the full-text table and the entries up to date.</summary>
    public static string Triggers { get; } = $"""
        CREATE TRIGGER Search_Entry_Insert AFTER INSERT ON SearchEntries BEGIN
            INSERT INTO SearchText(rowid, {Texts}) VALUES (NEW.Id, {Of("NEW")}); END;
        CREATE TRIGGER Search_Entry_Delete AFTER DELETE ON SearchEntries BEGIN
            INSERT INTO SearchText(SearchText, rowid, {Texts}) VALUES ('delete', OLD.Id, {Of("OLD")}); END;
        CREATE TRIGGER Search_Entry_Update BEFORE UPDATE ON SearchEntries BEGIN
            SELECT RAISE(ABORT, 'SearchEntries are derived anew, never changed'); END;
        {Whole("Statements", "Statement", "SearchStatements", Positions("SELECT RevisionId FROM Evidence WHERE StatementId = NEW.Id"))}
        {Whole("Events", "Event", "SearchEvents", Anew("EventAccount", "SearchAccounts", "SELECT Id FROM EventAccounts WHERE EventId = NEW.Id"))}
        {Whole("EventAccounts", "EventAccount", "SearchAccounts")}
        {Whole("Proposals", "Proposal", "SearchProposals", Anew("Provision", "SearchProvisions", "SELECT Id FROM Provisions WHERE ProposalId = NEW.Id"))}
        {Whole("Provisions", "Provision", "SearchProvisions")}
        {Whole("NewsItems", "NewsItem", "SearchNews", columns: " OF SourceId, FeedId, Title, Summary, Url, Language, SortAt, Tags")}
        {On("PositionRevisions", "INSERT", Positions("SELECT NEW.Id UNION SELECT NEW.ReplacesId"))}
        {On("Evidence", "INSERT", Positions("NEW.RevisionId") + Statements("NEW.StatementId"))}
        {On("Positions", "UPDATE OF RetiredAt", Positions("SELECT Id FROM PositionRevisions WHERE PositionId = NEW.Id") + Statements(
            "SELECT StatementId FROM Evidence JOIN PositionRevisions ON PositionRevisions.Id = RevisionId WHERE PositionId = NEW.Id"))}
        {On("Speakers", "UPDATE", Statements("SELECT Id FROM Statements WHERE SpeakerId = NEW.Id"))}
        {On("Parties", "UPDATE", Positions("SELECT PositionRevisions.Id FROM PositionRevisions JOIN Positions ON Positions.Id = PositionId WHERE PartyId = NEW.Id")
            + Statements("SELECT Id FROM Statements WHERE PartyId = NEW.Id"))}
        {On("Issues", "UPDATE", Positions($"SELECT PositionRevisions.Id FROM PositionRevisions JOIN Positions ON Positions.Id = PositionId WHERE IssueId IN ({Part})")
            + Statements($"SELECT StatementId FROM Evidence JOIN PositionRevisions ON PositionRevisions.Id = RevisionId JOIN Positions ON Positions.Id = PositionId WHERE IssueId IN ({Part})")
            + Anew("Provision", "SearchProvisions", $"SELECT Id FROM Provisions WHERE IssueId IN ({Part})")
            + Anew("Event", "SearchEvents", Concerned) + Anew("EventAccount", "SearchAccounts", $"SELECT Id FROM EventAccounts WHERE EventId IN ({Concerned})"))}
        """;

    /// <summary>Tells this definition from others.</summary>
    public static string Edition { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Tables + Fill + Triggers)));

    // The issue and its parts: they are hidden with it.
    private const string Part = "SELECT Id FROM Issues WHERE Id = NEW.Id OR ParentId = NEW.Id";

    private const string Concerned = "SELECT Events.Id FROM Events, json_each(Events.Issues) WHERE json_each.value = NEW.Key AND Events.NegotiationId = NEW.NegotiationId";

    private static string Of(string row) => string.Join(", ", Texts.Split(", ").Select(column => $"{row}.{column}"));

    private static string Positions(string items) => Anew("Position", "SearchPositions", items);

    private static string Statements(string items) => Anew("Statement", "SearchStatements", items);

    private static string Anew(string kind, string view, string items) => Gone(kind, items) + $"""
            INSERT INTO SearchEntries ({Columns}) SELECT {Columns} FROM {view} WHERE ItemId IN ({items});

        """;

    private static string Gone(string kind, string items) => $"""
            DELETE FROM SearchEntries WHERE Kind = '{kind}' AND ItemId IN ({items});

        """;

    private static string On(string table, string deed, string derive) => $"CREATE TRIGGER Search_{table}_{deed.Split(' ')[0]} AFTER {deed} ON {table} BEGIN\n{derive}END;\n";

    private static string Whole(string table, string kind, string view, string more = "", string columns = "") =>
        On(table, "INSERT", Anew(kind, view, "NEW.Id")) + On(table, "UPDATE" + columns, Anew(kind, view, "NEW.Id") + more) + On(table, "DELETE", Gone(kind, "OLD.Id"));
}
