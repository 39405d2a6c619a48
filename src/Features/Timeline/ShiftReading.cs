using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>Reads the shifts of positions that had been said, published and recorded at a point in time.</summary>
internal static class ShiftReading
{
    public static async Task<IReadOnlyList<TimelineEntry>> ReadAsync(TrackerContext db, int negotiation, Moment moment, CancellationToken cancellationToken)
    {
        var parties = await db.Parties.Where(row => row.NegotiationId == negotiation).Select(row => new { row.Id, row.Key, row.ShortName }).ToDictionaryAsync(row => row.Id, cancellationToken);
        var all = await db.Issues.Where(row => row.NegotiationId == negotiation).Select(row => new { row.Id, row.Key, row.Name, row.ParentId }).ToDictionaryAsync(row => row.Id, cancellationToken);
        var issues = all.Values.Where(issue => issue.ParentId is null || all.ContainsKey(issue.ParentId.Value)).ToDictionary(issue => issue.Id);
        var revisions = await db.PositionRevisions
            .Where(revision => revision.NegotiationId == negotiation).At(moment, db)
            .Where(revision => db.Positions.Any(position => position.Id == revision.PositionId))
            .Select(revision => new { Revision = revision, revision.Position.PartyId, revision.Position.IssueId })
            .AsNoTracking().ToListAsync(cancellationToken);
        var shifted = revisions.Where(row => row.Revision.Shift != Shift.None).Select(row => row.Revision.Id).ToList();
        var evidence = (await (from revision in db.PositionRevisions.Where(revision => shifted.Contains(revision.Id))
                               from statement in revision.Statements
                               join source in db.Sources on statement.SourceId equals source.Id
                               orderby statement.PublishedOn, statement.Id
                               select new { RevisionId = revision.Id, source.Name, source.Reliability, statement.Url, statement.Citation }).ToListAsync(cancellationToken))
            .ToLookup(row => row.RevisionId, row => new EntrySource(row.Name, row.Reliability, row.Url, row.Citation));

        var entries = new List<TimelineEntry>();
        foreach (var position in revisions.Where(row => parties.ContainsKey(row.PartyId) && issues.ContainsKey(row.IssueId)).GroupBy(row => row.Revision.PositionId))
        {
            Stance? before = null;
            foreach (var row in position.OrderBy(row => row.Revision.SaidDay).ThenBy(row => row.Revision.PublishedOn).ThenBy(row => row.Revision.Number))
            {
                var (revision, party, issue) = (row.Revision, parties[row.PartyId], issues[row.IssueId]);
                if (revision.Shift != Shift.None)
                {
                    var toward = revision.ShiftToward is { } key ? parties.Values.FirstOrDefault(other => other.Key == key)?.ShortName : null;
                    entries.Add(new(
                        $"shift.{revision.Key}", revision.Shift == Shift.Nuance ? TimelineKind.Nuance : TimelineKind.Shift, EntryTime.Of(revision.SaidOn),
                        $"{party.ShortName} on {issue.Name}: {Word(revision.Shift)}{(toward is null ? null : $" toward {toward}")}", [party.Key], [issue.Key])
                    {
                        Label = $"{party.ShortName}: {issue.Name}",
                        Milestone = revision.Shift == Shift.Reversal,
                        Summary = revision.Summary,
                        PartiesAre = "Party",
                        PartyNames = [party.ShortName],
                        Stance = revision.Stance,
                        Before = before,
                        Sources = [.. evidence[revision.Id].Distinct()],
                        Page = $"positions/{party.Key}/{issue.Key}/{revision.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
                    });
                }

                before = revision.Stance;
            }
        }

        return entries;
    }

    private static string Word(Shift shift) => shift switch
    {
        Shift.Nuance => "nuance",
        Shift.Partial => "partial shift",
        Shift.Reversal => "reversal",
        _ => throw new ArgumentOutOfRangeException(nameof(shift)),
    };
}
