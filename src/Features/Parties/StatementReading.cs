using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Parties;

/// <summary>The statements of a party that were known at a moment, with what rests on them.</summary>
internal sealed class StatementReading(NegotiationMaterial material, Party party, IReadOnlyList<Statement> statements, ILookup<int, EvidenceFor> cells, ILookup<int, int> revisions)
{
    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<Statement> All => statements;

    /// <summary>Reads them.</summary>
    public static async Task<StatementReading> ReadAsync(TrackerContext db, NegotiationMaterial material, Party party, CancellationToken cancellationToken)
    {
        var moment = material.Moment;
        var statements = await db.Statements.InUse().Where(row => row.PartyId == party.Id && row.SaidDay <= moment.AsOf && row.PublishedOn <= moment.KnownAt)
            .OrderByDescending(row => row.SaidDay).ThenByDescending(row => row.PublishedOn).ThenByDescending(row => row.Id).AsNoTracking().ToListAsync(cancellationToken);

        // Positions of a coalition rest on what its members say: revisions of all parties count.
        var resting = await db.PositionRevisions
            .Where(row => row.SaidDay <= moment.AsOf && row.PublishedOn <= moment.KnownAt && (moment.RecordedBy == null || row.RecordedAt <= moment.RecordedBy))
            .Where(row => !db.PositionRevisions.Any(later => later.ReplacesId == row.Id && (moment.RecordedBy == null || later.RecordedAt <= moment.RecordedBy)))
            .Where(row => row.Statements.Any(statement => statement.PartyId == party.Id))
            .Where(row => db.Positions.Any(position => position.Id == row.PositionId))
            .OrderBy(row => row.SaidDay).ThenBy(row => row.Number)
            .Select(row => new { row.Id, row.Number, row.Position.PartyId, row.Position.IssueId, Statements = row.Statements.Select(statement => statement.Id).ToList() })
            .AsNoTracking().ToListAsync(cancellationToken);
        var parties = material.Parties.ToDictionary(row => row.Id);
        var issues = material.Issues.ToDictionary(row => row.Id);
        var shown = resting.Where(row => parties.ContainsKey(row.PartyId) && issues.ContainsKey(row.IssueId))
            .SelectMany(row => row.Statements.Select(statement => (Statement: statement, Revision: row.Id, For: new EvidenceFor(
                parties[row.PartyId].Key, parties[row.PartyId].ShortName, issues[row.IssueId].Key, issues[row.IssueId].Name, row.Number)))).ToList();
        return new(material, party, statements, shown.ToLookup(row => row.Statement, row => row.For), shown.ToLookup(row => row.Statement, row => row.Revision));
    }

    /// <summary>The page of a view.</summary>
    public StatementPageful Page(PartyView view)
    {
        var wanted = statements
            .Where(row => view.Side is null || material.Side(row.SourceId, party) == view.Side)
            .Where(row => view.Grade is null || material.Sources[row.SourceId].Reliability == view.Grade)
            .Where(row => view.Speaker is null || (row.SpeakerId is { } speaker ? material.Speakers[speaker].Key : PartyView.Nobody) == view.Speaker)
            .ToList();
        return new([.. wanted.Skip((view.Page - 1) * PartyView.PageSize).Take(PartyView.PageSize).Select(Entry)], wanted.Count);
    }

    /// <summary>What they rest on.</summary>
    public SourceBalance Balance() => SourceBalance.Of([.. statements.Select(row => new WeighedStatement(
        row.Id, row.SpeakerId is { } speaker ? material.Speakers[speaker].Name : null, row.SaidDay, material.Sources[row.SourceId].Name, material.Sources[row.SourceId].Alignment,
        material.Side(row.SourceId, party), material.Sources[row.SourceId].Reliability, [.. revisions[row.Id]]))]);

    private StatementEntry Entry(Statement row) => new(
        row.Id, material.Voice(row), row.SpeakerId is { } speaker ? material.Speakers[speaker].Authority : null, row.Quote, row.Language, row.Translation, row.Paraphrase, row.QuoteState,
        row.SaidOn, row.PublishedOn, material.Name(row.SourceId, row.Url), material.Side(row.SourceId, party), row.Credibility, row.Citation, [.. cells[row.Id]])
    {
        Of = row.SpeakerId is null ? null : material.Text(row),
    };
}
