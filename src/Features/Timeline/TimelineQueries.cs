using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Timeline;

/// <summary>Reads all that stands on the line of time. The present is shared by all open pages; the past is asked for each time.</summary>
public sealed class TimelineQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>The line at a moment; null where there is no such negotiation.</summary>
    public async Task<TimelineRecord?> ReadAsync(string negotiation, Moment moment, CancellationToken cancellationToken) => moment.IsLatest
        ? await shared.GetAsync(negotiation, "timeline", token => ReadAnewAsync(negotiation, moment, token), cancellationToken)
        : await ReadAnewAsync(negotiation, moment, cancellationToken);

    private async Task<TimelineRecord?> ReadAnewAsync(string slug, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var parties = await db.Parties.Where(row => row.NegotiationId == negotiation.Id).OrderBy(row => row.Order).AsNoTracking().ToListAsync(cancellationToken);
        var issues = await db.Issues.Where(row => row.NegotiationId == negotiation.Id).OrderBy(row => row.Order).AsNoTracking().ToListAsync(cancellationToken);
        var names = await db.Parties.WithRetired().Where(row => row.NegotiationId == negotiation.Id).ToDictionaryAsync(row => row.Key, row => row.ShortName, cancellationToken);

        List<TimelineEntry> entries =
        [
            .. await EventReading.ReadAsync(db, negotiation.Id, moment, names, cancellationToken),
            .. await ProposalReading.ReadAsync(db, negotiation.Id, moment, names, cancellationToken),
            .. await ShiftReading.ReadAsync(db, negotiation.Id, moment, cancellationToken),
            .. (await LedgerReading.ReadAsync(db, negotiation.Id, moment, names, cancellationToken)).Select(Entry),
        ];
        return new(
            negotiation.Title,
            [.. parties.Select(party => new TimelineParty(party.Key, party.Name, party.ShortName, party.Members))],
            [.. issues.Select(issue => new TimelineIssue(issue.Key, issue.Name, issues.Find(other => other.Id == issue.ParentId)?.Key))],
            TimelineSheet.Ordered(entries),
            await ReportReading.ReadAsync(db, negotiation.Id, moment, cancellationToken));
    }

    private static TimelineEntry Entry(LedgerLine line) => new(
        $"commitment.{line.Key}", line.Kind == CommitmentKind.Truce ? TimelineKind.Truce : TimelineKind.Promise,
        EntryTime.Of(line.StartsOn ?? line.DeclaredOn, line.EndsOn ?? line.StartsOn ?? line.DeclaredOn, DatePrecision.Day), line.Title,
        [.. line.DeclaredBy.Concat(line.AcceptedBy).Select(party => party.Key).Distinct()], line.Issues)
    {
        Summary = $"{line.Window}. {line.Summary}",
        PartiesAre = "Declared by",
        PartyNames = [.. line.DeclaredBy.Select(party => party.Name)],
        Outcome = line.AcceptedBy.Count == 0 ? null : $"Accepted by {string.Join(", ", line.AcceptedBy.Select(party => party.Name))}.",
        Sources = [line.Source],
        Page = $"commitments#{line.Key}",
        OpenEnd = line.StartsOn is not null && line.EndsOn is null,
    };
}
