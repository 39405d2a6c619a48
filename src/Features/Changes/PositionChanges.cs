using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Changes;

/// <summary>Shifts, and the statements of parties, in a stretch of time.</summary>
internal sealed class PositionChanges(TrackerContext db, int negotiation, string slug, ChangeNames names, ChangeWindow window)
{
    /// <summary>
    /// The revisions with which a party moved, and apart from them those before which nothing was known. Repetitions are
    /// among the statements; what puts an error right is among the corrections where recording counts.
    /// </summary>
    public async Task<(ChangeGroup Shifts, ChangeGroup FirstKnown)> ShiftsAsync(CancellationToken cancellationToken)
    {
        var revisions = Held();
        var changed = window.Recorded
            ? revisions.Where(revision => revision.ReplacesId == null && revision.RecordedAt >= window.From && revision.RecordedAt <= window.To)
            : revisions.Where(revision => revision.PublishedOn > window.After);
        var rows = await changed
            .Where(revision => window.Parties.Count == 0 || window.Parties.Contains(revision.Position.Party.Key))
            .Where(revision => window.Issues.Count == 0 || window.Issues.Contains(revision.Position.IssueId))
            .Select(revision => new { revision.Id, revision.PositionId, Party = revision.Position.Party.Key, Name = revision.Position.Party.ShortName, Issue = revision.Position.Issue.Key, IssueName = revision.Position.Issue.Name })
            .ToDictionaryAsync(row => row.Id, cancellationToken);

        var positions = rows.Values.Select(row => row.PositionId).Distinct().ToList();
        var histories = (await Held().Where(revision => positions.Contains(revision.PositionId)).AsNoTracking().ToListAsync(cancellationToken)).GroupBy(revision => revision.PositionId);

        var entries = new List<ChangeEntry>();
        foreach (var history in histories)
        {
            PositionRevision? before = null;
            foreach (var revision in history.OrderBy(row => row.SaidDay).ThenBy(row => row.PublishedOn).ThenBy(row => row.Number))
            {
                if (rows.TryGetValue(revision.Id, out var row) && (before is null || revision.Shift != Shift.None || revision.Stance != before.Stance))
                {
                    entries.Add(Entry(revision, before, $"{row.Name} on {row.IssueName}", $"/{slug}/positions/{row.Party}/{row.Issue}"));
                }

                before = revision;
            }
        }

        entries.Sort((left, right) => string.CompareOrdinal(left.Title, right.Title));
        return (
            await WithSourcesAsync(window.Group(ChangeGroupKind.Shifts, entries.Where(entry => entry.Step!.From is not null)), cancellationToken),
            await WithSourcesAsync(window.Group(ChangeGroupKind.FirstKnown, entries.Where(entry => entry.Step!.From is null)), cancellationToken));
    }

    /// <summary>What was said, with a link to a position that rests on it.</summary>
    public async Task<ChangeGroup> StatementsAsync(ILookup<Noun, RecordedKey> recorded, CancellationToken cancellationToken)
    {
        var keys = recorded[Noun.Statement].Select(row => row.Key).ToList();
        var statements = db.Statements.InUse().Where(statement => statement.NegotiationId == negotiation)
            .Where(statement => statement.SaidDay <= window.Moment.AsOf && statement.PublishedOn <= window.Moment.KnownAt)
            .Where(statement => window.Recorded ? keys.Contains(statement.Key) : statement.PublishedOn > window.After)
            .Where(statement => window.Parties.Count == 0 || db.Parties.Any(party => party.Id == statement.PartyId && window.Parties.Contains(party.Key)))
            .Where(statement => window.Issues.Count == 0
                || db.PositionRevisions.Any(revision => window.Issues.Contains(revision.Position.IssueId) && revision.Statements.Any(cited => cited.Id == statement.Id)));
        var rows = await (from statement in statements
                          join source in db.Sources on statement.SourceId equals source.Id
                          select new
                          {
                              statement.Id, statement.Key, statement.PartyId, statement.Quote, statement.Language, statement.Translation, statement.Paraphrase, statement.SaidDay,
                              statement.SaidPrecision, statement.PublishedOn, statement.Url, Source = source.Name,
                              Speaker = db.Speakers.Where(speaker => speaker.Id == statement.SpeakerId).Select(speaker => speaker.Name).FirstOrDefault(),
                          }).AsNoTracking().ToListAsync(cancellationToken);

        var ids = rows.Select(row => row.Id).ToList();
        var cited = (await (from revision in Held()
                            from statement in revision.Statements
                            where ids.Contains(statement.Id)
                            select new { statement.Id, Party = revision.Position.Party.Key, Issue = revision.Position.Issue.Key, revision.Position.Issue.Name })
            .Distinct().ToListAsync(cancellationToken)).ToLookup(row => row.Id);
        var at = recorded[Noun.Statement].ToDictionary(row => row.Key, row => row.RecordedAt, StringComparer.Ordinal);

        return window.Group(ChangeGroupKind.Statements, rows.OrderBy(row => row.Id).Select(row =>
        {
            var said = new SaidOn { Day = row.SaidDay, Precision = row.SaidPrecision };
            var cells = cited[row.Id].OrderBy(cell => cell.Name, StringComparer.Ordinal).ToList();
            return new ChangeEntry(
                $"statement-{row.Id}", row.PublishedOn, row.PublishedOn.Text(), row.Speaker is null ? names.Name(row.PartyId) : $"{row.Speaker}, for {names.Name(row.PartyId)}",
                cells.Count == 0 ? null : $"/{slug}/positions/{cells[0].Party}/{cells[0].Issue}")
            {
                Text = row.Paraphrase, Aside = string.Join(" · ", new[] { cells.Count == 0 ? null : $"on {string.Join(", ", cells.Select(cell => cell.Name))}", Aside(said, row.PublishedOn) }.OfType<string>()),
                Source = row.Source, Url = row.Url, RecordedAt = at.TryGetValue(row.Key, out var time) ? time : null,
            };
        }));
    }

    /// <summary>The day of the last revision that this view knows.</summary>
    public Task<DateOnly?> LatestAsync(CancellationToken cancellationToken) => Held().MaxAsync(revision => (DateOnly?)revision.PublishedOn, cancellationToken);

    // What stands at the end of the stretch: Moment's rule, for all positions that have a page.
    private IQueryable<PositionRevision> Held() => db.PositionRevisions
        .Where(revision => revision.NegotiationId == negotiation)
        .Where(revision => revision.SaidDay <= window.Moment.AsOf && revision.PublishedOn <= window.Moment.KnownAt && revision.RecordedAt <= window.To)
        .Where(revision => !db.PositionRevisions.Any(later => later.ReplacesId == revision.Id && later.RecordedAt <= window.To))
        .Where(revision => db.Positions.Any(position => position.Id == revision.PositionId && db.Parties.Any(party => party.Id == position.PartyId)
            && db.Issues.Any(issue => issue.Id == position.IssueId && (issue.ParentId == null || db.Issues.Any(parent => parent.Id == issue.ParentId)))));

    private ChangeEntry Entry(PositionRevision revision, PositionRevision? before, string title, string address) => new(
        $"revision-{revision.Id}", revision.PublishedOn, revision.PublishedOn.Text(), title, address)
    {
        Text = revision.Condition is null ? revision.Summary : $"{revision.Summary} Condition: {revision.Condition}",
        Aside = Aside(revision.SaidOn, revision.PublishedOn), RecordedAt = revision.RecordedAt,
        Step = new(before?.Stance, revision.Stance, revision.Shift, revision.ShiftToward is { } toward ? names.Name(toward) : null, revision.Shift == Shift.Nuance ? before?.Summary : null),
    };

    private static string? Aside(SaidOn said, DateOnly published) => said.Precision == DatePrecision.Day && said.Day == published ? null : $"said {said}";

    // One page that each rests on; the rest of the evidence is at its address.
    private async Task<ChangeGroup> WithSourcesAsync(ChangeGroup group, CancellationToken cancellationToken)
    {
        var ids = group.Entries.Select(entry => int.Parse(entry.Key["revision-".Length..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var rows = await (from revision in db.PositionRevisions.Where(revision => ids.Contains(revision.Id))
                          from statement in revision.Statements
                          join source in db.Sources on statement.SourceId equals source.Id
                          select new { revision.Id, Statement = statement.Id, statement.SaidDay, statement.Url, Source = source.Name }).ToListAsync(cancellationToken);
        var first = rows.GroupBy(row => $"revision-{row.Id}").ToDictionary(one => one.Key, one => one.OrderByDescending(row => row.SaidDay).ThenBy(row => row.Statement).First(), StringComparer.Ordinal);
        return group with { Entries = [.. group.Entries.Select(entry => first.TryGetValue(entry.Key, out var row) ? entry with { Source = row.Source, Url = row.Url } : entry)] };
    }
}
