using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Timeline;

/// <summary>
/// Reads events at a point in time. They have no day of publication and are known from the day by which they had begun
/// for certain; their outcome from their last day; accounts of them from the day they were published. That a proposal was
/// drawn up or handed over is known no earlier than the proposal itself.
/// </summary>
internal static class EventReading
{
    public static async Task<IReadOnlyList<TimelineEntry>> ReadAsync(
        TrackerContext db, int negotiation, Moment moment, IReadOnlyDictionary<string, string> names, CancellationToken cancellationToken)
    {
        var end = moment.AsOf < moment.KnownAt ? moment.AsOf : moment.KnownAt;
        var rows = await (from happening in db.Events
                          join source in db.Sources on happening.SourceId equals source.Id
                          where happening.NegotiationId == negotiation && happening.StartsOn <= end
                          orderby happening.StartsOn, happening.Id
                          select new { Event = happening, Source = source.Name, source.Reliability }).AsNoTracking().ToListAsync(cancellationToken);
        var accounts = (await AccountsAsync(db, negotiation, end, cancellationToken)).ToLookup(row => row.EventId, row => (row.About, row.Account));
        var unknown = await db.Proposals.Where(proposal => proposal.NegotiationId == negotiation && proposal.PublicOn > moment.KnownAt).AsNoTracking().ToListAsync(cancellationToken);
        var attacked = (await db.Strikes.Where(strike => strike.NegotiationId == negotiation && strike.Day <= end).Select(strike => strike.Day).Distinct().ToListAsync(cancellationToken)).ToHashSet();

        return
        [
            .. rows
                .Select(row => (Row: row, Time: EntryTime.Of(row.Event.StartsOn, row.Event.EndsOn, row.Event.Precision)))
                .Where(pair => pair.Time.Sure <= end && !(pair.Row.Event.Kind == EventKind.Proposal && unknown.Exists(proposal => Tells(pair.Row.Event, proposal))))
                .Select(pair => new TimelineEntry(
                    pair.Row.Event.Key, Kind(pair.Row.Event.Kind), pair.Time, pair.Row.Event.Title, pair.Row.Event.Participants, pair.Row.Event.Issues)
                {
                    Milestone = pair.Row.Event.Milestone,
                    Summary = pair.Row.Event.Summary,
                    Place = pair.Row.Event.Place,
                    PartiesAre = pair.Row.Event.Kind is EventKind.Talks or EventKind.Meeting or EventKind.Call ? "Took part" : "Parties",
                    PartyNames = [.. pair.Row.Event.Participants.Select(key => names.GetValueOrDefault(key, key))],
                    Outcome = pair.Time.Last <= end ? pair.Row.Event.Outcome : null,
                    Accounts = [.. accounts[pair.Row.Event.Id].GroupBy(account => account.About).Select(point => new AccountPoint(point.Key, [.. point.Select(account => account.Account)]))],
                    Sources = [new(pair.Row.Source, pair.Row.Reliability, pair.Row.Event.Url, pair.Row.Event.Citation)],
                    ReportsOf = pair.Row.Event.Kind == EventKind.Attack && pair.Time.Precision == DatePrecision.Day && attacked.Contains(pair.Time.First) ? pair.Time.First : null,
                }),
        ];
    }

    private static bool Tells(Event happening, Proposal proposal) =>
        (happening.StartsOn == proposal.MadeOn || happening.StartsOn == proposal.HandedOverOn) && proposal.Authors.All(author => happening.Participants.Contains(author, StringComparer.Ordinal));

    private static async Task<List<(int EventId, string About, EntryAccount Account)>> AccountsAsync(TrackerContext db, int negotiation, DateOnly end, CancellationToken cancellationToken)
    {
        var rows = await (from account in db.EventAccounts
                          join source in db.Sources on account.SourceId equals source.Id
                          where account.NegotiationId == negotiation && account.PublishedOn <= end
                          orderby account.PublishedOn, account.Id
                          select new { account.EventId, account.About, account.Text, account.PublishedOn, account.Url, Source = source.Name, source.Reliability })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.EventId, row.About, new EntryAccount(row.Text, row.PublishedOn, new(row.Source, row.Reliability, row.Url))))];
    }

    private static TimelineKind Kind(EventKind kind) => kind switch
    {
        EventKind.Talks => TimelineKind.Talks,
        EventKind.Meeting => TimelineKind.Meeting,
        EventKind.Call => TimelineKind.Call,
        EventKind.Statement => TimelineKind.Statement,
        EventKind.Proposal => TimelineKind.Proposal,
        EventKind.Truce => TimelineKind.Truce,
        EventKind.Attack => TimelineKind.Attack,
        EventKind.Sanction => TimelineKind.Sanction,
        EventKind.Agreement => TimelineKind.Agreement,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
