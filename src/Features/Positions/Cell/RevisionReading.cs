using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions.Cell;

/// <summary>A revision that was read, and the position that it belongs to.</summary>
internal sealed record ReadRevision(int PositionId, RevisionLine Line);

/// <summary>Reads revisions with their evidence and corrections, each in a query of its own.</summary>
internal static class RevisionReading
{
    /// <summary>Revisions, newest said first within a position. Whether one was replaced or corrected is told as of the moment.</summary>
    public static async Task<IReadOnlyList<ReadRevision>> ReadAsync(
        this TrackerContext db, IQueryable<PositionRevision> wanted, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var revisions = await wanted
            .OrderByDescending(revision => revision.SaidDay).ThenByDescending(revision => revision.PublishedOn).ThenByDescending(revision => revision.Number)
            .Select(revision => new
            {
                Revision = revision,
                Replaced = db.PositionRevisions.Any(later => later.ReplacesId == revision.Id && (moment.RecordedBy == null || later.RecordedAt <= moment.RecordedBy)),
                Statements = revision.Statements.ToList(),
            })
            .AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);

        var ids = revisions.Select(row => row.Revision.Id).ToList();
        var corrections = await db.Corrections
            .Where(correction => ids.Contains(correction.Revision!.Id) || ids.Contains(correction.Revision!.ReplacesId!.Value))
            .Where(correction => moment.RecordedBy == null || correction.PublishedAt <= moment.RecordedBy)
            .OrderBy(correction => correction.Id)
            .Select(correction => new { By = correction.RevisionId, Of = correction.Revision!.ReplacesId, Note = new CorrectionNote(correction.PublishedAt, correction.Reason) })
            .ToListAsync(cancellationToken);

        var lines = (await db.LinesAsync([.. revisions.SelectMany(row => row.Statements)], cancellationToken)).ToDictionary(line => line.Key, StringComparer.Ordinal);
        var names = await db.Parties.WithRetired().Where(party => party.NegotiationId == negotiation).ToDictionaryAsync(party => party.Key, party => party.ShortName, cancellationToken);
        return [.. revisions.Select(row => new ReadRevision(row.Revision.PositionId, new(
            row.Revision.Id, row.Revision.Key, row.Revision.Number, row.Revision.Stance, row.Revision.Summary, row.Revision.Condition, row.Revision.Placement,
            row.Revision.PlacementReason, row.Revision.SaidOn, row.Revision.PublishedOn, row.Revision.RecordedAt, row.Revision.Shift,
            row.Revision.ShiftToward is { } toward ? names.GetValueOrDefault(toward, toward) : null, row.Replaced,
            [.. row.Statements.Select(statement => lines[statement.Key]).OrderBy(line => line.Firmness).ThenByDescending(line => line.SaidOn.Day).ThenBy(line => line.Key, StringComparer.Ordinal)])
        {
            Corrections = [.. corrections.Where(correction => correction.By == row.Revision.Id || correction.Of == row.Revision.Id).Select(correction => correction.Note)],
        }))];
    }

    /// <summary>Statements as evidence: with their source, speaker and document, retired or not, each once.</summary>
    public static async Task<IReadOnlyList<StatementLine>> LinesAsync(this TrackerContext db, IReadOnlyCollection<Statement> statements, CancellationToken cancellationToken)
    {
        var all = statements.DistinctBy(statement => statement.Id).ToList();
        var (sourceIds, speakerIds, proposalIds) = (all.Select(row => row.SourceId).Distinct().ToList(), all.Select(row => row.SpeakerId).OfType<int>().Distinct().ToList(), all.Select(row => row.ProposalId).OfType<int>().Distinct().ToList());
        var sources = await db.Sources.WithRetired().Where(row => sourceIds.Contains(row.Id)).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var speakers = await db.Speakers.WithRetired().Where(row => speakerIds.Contains(row.Id)).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var proposals = await db.Proposals.WithRetired().Where(row => proposalIds.Contains(row.Id)).Select(row => new { row.Id, row.Key, row.Title, IsShown = EF.Property<DateTime?>(row, Retirement.Property) == null }).ToDictionaryAsync(row => row.Id, cancellationToken);

        return [.. all.Select(row =>
        {
            var (source, speaker) = (sources[row.SourceId], row.SpeakerId is { } id ? speakers[id] : null);
            var proposal = row.ProposalId is { } document ? proposals[document] : null;
            return new StatementLine(
                speaker?.Name, speaker?.Office, speaker?.Authority, proposal?.Title, row.Quote, row.Language, row.Translation, row.Paraphrase, row.QuoteState,
                row.SaidOn, row.PublishedOn, source.Name, source.Reliability, row.Credibility, row.Url, row.Citation)
            {
                Key = row.Key, SpeakerKey = speaker?.Key, ProposalKey = proposal?.Key, ProposalIsShown = proposal is { IsShown: true }, SourceKind = source.Kind, Alignment = source.Alignment,
            };
        })];
    }

    /// <summary>The revisions said, published and recorded by a moment, those among them that a later one replaced.</summary>
    public static IQueryable<PositionRevision> UpTo(this IQueryable<PositionRevision> revisions, Moment moment) => revisions
        .Where(revision => revision.SaidDay <= moment.AsOf && revision.PublishedOn <= moment.KnownAt)
        .Where(revision => moment.RecordedBy == null || revision.RecordedAt <= moment.RecordedBy);

    /// <summary>The revisions that hold at a moment, of some positions: one seek in the history of each.</summary>
    public static async Task<IReadOnlyDictionary<int, HeldLine>> HeldAsync(
        this TrackerContext db, IQueryable<Position> positions, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var ids = await positions.Select(position => db.PositionRevisions.At(moment, db).Where(revision => revision.PositionId == position.Id)
                .OrderByDescending(revision => revision.SaidDay).ThenByDescending(revision => revision.PublishedOn).ThenByDescending(revision => revision.Number)
                .Select(revision => (int?)revision.Id).FirstOrDefault())
            .ToListAsync(cancellationToken);
        var held = ids.OfType<int>().ToList();
        var read = await db.ReadAsync(db.PositionRevisions.Where(revision => held.Contains(revision.Id)), negotiation, moment, cancellationToken);
        return read.ToDictionary(row => row.PositionId, row => new HeldLine(row.Line.Number, row.Line.Stance, row.Line.Summary, row.Line.SaidOn, row.Line.Lead));
    }
}
