using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// A negotiation that nobody holds, of as many parties and issues as a measurement needs, with a position in five of six
/// cells. Its words are of the length that words in a dossier have.
/// </summary>
internal static class MadeUpNegotiation
{
    private static readonly Stance[] Stances = [Stance.Supports, Stance.Opposes, Stance.RedLine, Stance.Ambiguous, Stance.AcceptsWithConditions, Stance.OpenToDiscussion, Stance.Silent];

    public static async Task CreateAsync(BenchmarkHost host, string slug, int issues, int parties)
    {
        var id = await host.WriteAsync(async (db, recording) =>
        {
            var negotiation = new Negotiation { Slug = slug, Title = $"Made up: {issues} × {parties}", Summary = "Made up for a measurement.", RecordedAt = recording.At };
            db.Add(negotiation);
            await db.SaveChangesAsync();
            return negotiation.Id;
        });
        await host.WriteAsync(async (db, _) =>
        {
            var source = new Source { NegotiationId = id, Key = "made-up", Name = "Made up", Kind = SourceKind.Outlet, Reliability = Reliability.F };
            db.Add(source);
            await db.SaveChangesAsync();
            db.AddRange(Enumerable.Range(1, parties).Select(i => new Party
            {
                NegotiationId = id, Key = Key("party", i), Name = $"Made-up party {i}", ShortName = $"Party {i}", Kind = PartyKind.State, Role = (PartyRole)(i % 4), Order = i, SourceId = source.Id,
            }));
            db.AddRange(Enumerable.Range(1, issues).Select(i => new Issue
            {
                NegotiationId = id, Key = Key("issue", i), Name = $"Made-up issue {i}", Proposition = $"The made-up sentence number {i}, which stances are toward, holds.",
                Category = $"Category {1 + ((i - 1) / 12)}", Order = i, SourceId = source.Id,
            }));
            // As many events as the first dossier has: they stand on the page's line of time.
            db.AddRange(Enumerable.Range(1, 37).Select(i => new Event
            {
                NegotiationId = id, Key = Key("event", i), Kind = EventKind.Talks, Title = $"Made-up talks {i}", Summary = "Made up.", Milestone = i % 3 == 0, StartsOn = new DateOnly(2025, 1, 1).AddDays(i * 10),
                EndsOn = new DateOnly(2025, 1, 1).AddDays(i * 10), Precision = DatePrecision.Day, SourceId = source.Id, Url = "https://made-up.example/",
            }));
            return await db.SaveChangesAsync();
        });
        if (issues * parties > 0)
        {
            await PositionsAsync(host, id);
        }
    }

    /// <summary>One cell changes: the party's first position gets another revision, of another stance or of other words alone.</summary>
    public static Task ChangeAsync(BenchmarkHost host, string slug, int round, bool wordsAlone = false) => host.WriteAsync(async (db, recording) =>
    {
        var position = await db.Positions.Where(row => db.Negotiations.Any(negotiation => negotiation.Id == row.NegotiationId && negotiation.Slug == slug))
            .Where(row => row.Party.Key == Key("party", 1) && row.Issue.Key == Key("issue", 1))
            .Include(row => row.Party).Include(row => row.Issue).Include(row => row.Revisions).SingleAsync();
        var statement = await db.Statements.FirstAsync(row => row.NegotiationId == position.NegotiationId);
        var stance = wordsAlone ? position.Revisions.MaxBy(revision => revision.Number)!.Stance : Stances[round % 6];
        var words = $"Made-up words of round {round}{(wordsAlone ? ", put otherwise" : null)}, of a usual length for a cell.";
        position.Revise(Revision(position.NegotiationId, Key(wordsAlone ? "reworded" : "changed", round), stance, words, recording.At, statement));
        return await db.SaveChangesAsync();
    });

    private static async Task PositionsAsync(BenchmarkHost host, int id)
    {
        await host.WriteAsync(async (db, _) =>
        {
            var party = await db.Parties.FirstAsync(row => row.NegotiationId == id);
            db.Add(new Statement
            {
                NegotiationId = id, Key = "made-up", PartyId = party.Id, Paraphrase = "Made up.", QuoteState = QuoteState.Paraphrase, SaidOn = SaidOn.Known(new(2025, 1, 1)),
                PublishedOn = new(2025, 1, 1), SourceId = party.SourceId, Citation = "Made up for a measurement.", Credibility = 6,
            });
            return await db.SaveChangesAsync();
        });

        // Written past the model: ten thousand of them one by one would take longer than all that is measured.
        await using var db = await host.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO Positions (NegotiationId, PartyId, IssueId, Version)
            SELECT i.NegotiationId, p.Id, i.Id, 1 FROM Issues i JOIN Parties p ON p.NegotiationId = i.NegotiationId
            WHERE i.NegotiationId = {id} AND (p."Order" + i."Order") % 6 <> 5
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO PositionRevisions (NegotiationId, PositionId, Key, Number, Stance, Summary, SaidDay, SaidPrecision, PublishedOn, RecordedAt, Shift)
            SELECT s.NegotiationId, s.Id, 'p' || s.PartyId || '-i' || s.IssueId, 1,
                   CASE (s.PartyId + 3 * s.IssueId) % 6 WHEN 0 THEN 'Supports' WHEN 1 THEN 'Opposes' WHEN 2 THEN 'RedLine' WHEN 3 THEN 'Ambiguous' WHEN 4 THEN 'OpenToDiscussion' ELSE 'Silent' END,
                   'What the made-up party ' || s.PartyId || ' says on the made-up issue ' || s.IssueId || ', in a sentence.', '2025-04-01', 'Day', '2025-04-01', '2025-04-02 12:00:00', 'None'
            FROM Positions s WHERE s.NegotiationId = {id}
            """);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO Evidence (RevisionId, StatementId) SELECT r.Id, s.Id FROM PositionRevisions r JOIN Statements s ON s.NegotiationId = r.NegotiationId WHERE r.NegotiationId = {id}
            """);
    }

    private static PositionRevision Revision(int negotiation, string key, Stance stance, string summary, DateTime at, Statement statement) => new()
    {
        NegotiationId = negotiation, Key = key, Stance = stance, Summary = summary, Condition = stance == Stance.AcceptsWithConditions ? "Made up." : null, Shift = Shift.None,
        SaidOn = SaidOn.Known(new(2025, 4, 1)), PublishedOn = new(2025, 4, 1), RecordedAt = at, Statements = [statement],
    };

    private static string Key(string noun, int number) => string.Create(CultureInfo.InvariantCulture, $"{noun}-{number}");
}
