using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Proposals;

/// <summary>What a party says on an issue at a point in time.</summary>
/// <param name="Number">Of the revision, within its position.</param>
/// <param name="Evidence">What it rests on; read for red lines, and empty for the rest.</param>
public sealed record HeldStance(
    int Number, Stance Stance, string Summary, string? Condition, SaidOn SaidOn, DateOnly PublishedOn, IReadOnlyList<EvidenceLine> Evidence);

/// <summary>A statement as evidence: who said what, and where it can be read.</summary>
public sealed record EvidenceLine(
    string? Speaker, string? SpeakerKey, string? Office, string? Quote, string? Language, string? Translation, string Paraphrase, SaidOn SaidOn, DateOnly PublishedOn,
    string Source, Reliability Reliability, int Credibility, string? Url, string? Citation);

/// <summary>Reads what all parties say on all issues, and the statements behind what is looked at.</summary>
internal static class HeldStances
{
    /// <summary>The stances that hold at a moment, by party and issue.</summary>
    public static async Task<Dictionary<(string Party, string Issue), HeldStance>> ReadAsync(
        TrackerContext db, ProposalShelf shelf, Moment moment, CancellationToken cancellationToken)
    {
        var rows = await (from revision in db.HeldAt(shelf.Id, moment)
                          join position in db.Positions on revision.PositionId equals position.Id
                          select new
                          {
                              position.PartyId, position.IssueId, revision.Id, revision.Number, revision.Stance, revision.Summary, revision.Condition,
                              revision.SaidDay, revision.SaidPrecision, revision.PublishedOn,
                          }).AsNoTracking().ToListAsync(cancellationToken);
        var lines = rows.Where(row => row.Stance == Stance.RedLine).Select(row => row.Id).ToList();
        var links = await (from revision in db.PositionRevisions.Where(row => lines.Contains(row.Id))
                           from statement in revision.Statements
                           select new { Revision = revision.Id, Statement = statement.Id }).ToListAsync(cancellationToken);
        var evidence = await EvidenceAsync(db, [.. links.Select(link => link.Statement).Distinct()], cancellationToken);

        return rows.Where(row => shelf.Numbers.Issues.ContainsKey(row.IssueId) && shelf.Numbers.Parties.GetValueOrDefault(row.PartyId) is { Listed: true })
            .ToDictionary(
                row => (shelf.Numbers.Parties[row.PartyId].Key, shelf.Numbers.Issues[row.IssueId]),
                row => new HeldStance(
                    row.Number, row.Stance, row.Summary, row.Condition, new() { Day = row.SaidDay, Precision = row.SaidPrecision }, row.PublishedOn,
                    [.. links.Where(link => link.Revision == row.Id && evidence.ContainsKey(link.Statement)).Select(link => evidence[link.Statement])]));
    }

    /// <summary>Statements as evidence, by their number.</summary>
    public static async Task<Dictionary<int, EvidenceLine>> EvidenceAsync(TrackerContext db, IReadOnlyList<int> statements, CancellationToken cancellationToken)
    {
        var rows = await (from statement in db.Statements.WithRetired().Where(row => statements.Contains(row.Id))
                          join source in db.Sources.WithRetired() on statement.SourceId equals source.Id
                          select new { Statement = statement, Source = source.Name, source.Reliability }).AsNoTracking().ToListAsync(cancellationToken);
        var named = rows.Select(row => row.Statement.SpeakerId).OfType<int>().Distinct().ToList();
        var speakers = await db.Speakers.WithRetired().Where(row => named.Contains(row.Id)).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        return rows.ToDictionary(row => row.Statement.Id, row =>
        {
            var speaker = row.Statement.SpeakerId is { } id ? speakers.GetValueOrDefault(id) : null;
            return new EvidenceLine(
                speaker?.Name, speaker?.Key, speaker?.Office, row.Statement.Quote, row.Statement.Language, row.Statement.Translation, row.Statement.Paraphrase,
                row.Statement.SaidOn, row.Statement.PublishedOn, row.Source, row.Reliability, row.Statement.Credibility, row.Statement.Url, row.Statement.Citation);
        });
    }
}
