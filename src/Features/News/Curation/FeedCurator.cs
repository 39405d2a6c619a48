using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Controls;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News.Curation;

/// <summary>Subscribes, describes, retires and restores feeds. Nothing is overwritten that the curator has not seen.</summary>
public sealed class FeedCurator(Gate gate, Writer writer, TimeProvider clock)
{
    // Whoever is asked twice in a minute is asked for nothing.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Subscribes a feed. A new address is a new subscription: the address of a feed cannot be changed.</summary>
    [Requires(Role.Administrator)]
    public Task<CurationOutcome> SubscribeAsync(string negotiation, string address, FeedFields typed, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Administrator, async caller =>
        {
            var (url, fields) = (address.Trim(), typed.Trimmed());
            if (Invalid([.. FeedRules.Address(url), .. FeedRules.Fields(fields)]) is { } invalid)
            {
                return invalid;
            }

            return await writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
            {
                if (await db.FindNegotiationAsync(negotiation, token) is not { } id)
                {
                    return Invalid([new("negotiation", await db.WhyNotAsync(negotiation, token))])!;
                }

                // A feed is subscribed once.
                var there = await db.NewsFeeds.WithRetired().Where(feed => feed.NegotiationId == id)
                    .Select(feed => new { feed.Url, feed.Title, Retired = EF.Property<DateTime?>(feed, Retirement.Property) != null }).ToListAsync(token);
                if (there.Find(feed => FeedRules.Plain(feed.Url) == FeedRules.Plain(url)) is { } same)
                {
                    return Invalid([new("url", same.Retired ? $"is that of the retired feed “{same.Title}”: restore it" : $"is subscribed already, as “{same.Title}”")])!;
                }

                var outlet = await FeedOutlets.FindAsync(db, id, fields.Outlet, null, token);
                if (Invalid(FeedOutlets.Breaches(fields.Outlet, outlet)) is { } unknown)
                {
                    return unknown;
                }

                db.Add(new NewsFeed
                {
                    NegotiationId = id, Url = url, Title = fields.Title, HomePage = Text(fields.HomePage), Category = Text(fields.Category), Language = Text(fields.Language),
                    SourceId = outlet, IsAggregator = fields.Aggregator == FeedFields.Written(true),
                    SubscribedAt = recording.At, State = new FeedState { NextCheckAt = recording.At },
                });
                await db.SaveChangesAsync(token);
                return new CurationOutcome.Done();
            }, cancellationToken);
        }, cancellationToken);

    /// <summary>Changes what is said of a feed.</summary>
    [Requires(Role.Administrator)]
    public Task<CurationOutcome> DescribeAsync(OpenedFeed opened, FeedFields typed, CancellationToken cancellationToken)
    {
        var fields = typed.Trimmed();
        return ChangeAsync(opened, fields, async (db, feed, _, token) =>
        {
            var outlet = await FeedOutlets.FindAsync(db, feed.NegotiationId, fields.Outlet, feed.SourceId, token);
            if (Invalid(FeedOutlets.Breaches(fields.Outlet, outlet)) is { } unknown)
            {
                return unknown;
            }

            var entry = db.Entry(feed);
            foreach (var (property, value) in new[] { (nameof(NewsFeed.Title), fields.Title), (nameof(NewsFeed.HomePage), Text(fields.HomePage)), (nameof(NewsFeed.Category), Text(fields.Category)), (nameof(NewsFeed.Language), Text(fields.Language)) })
            {
                entry.Property(property).CurrentValue = value;
            }

            entry.Property(row => row.SourceId).CurrentValue = outlet;
            entry.Property(row => row.IsAggregator).CurrentValue = fields.Aggregator == FeedFields.Written(true);
            return new CurationOutcome.Done();
        }, cancellationToken);
    }

    /// <summary>Stops fetching a feed and hides it; what it brought stays.</summary>
    [Requires(Role.Administrator)]
    public Task<CurationOutcome> RetireAsync(OpenedFeed opened, CancellationToken cancellationToken) => ChangeAsync(opened, (db, feed, recording) =>
    {
        db.Entry(feed).Property(Retirement.Property).CurrentValue = recording.At;
        return new CurationOutcome.Done();
    }, cancellationToken);

    /// <summary>Fetches a retired feed again.</summary>
    [Requires(Role.Administrator)]
    public Task<CurationOutcome> RestoreAsync(OpenedFeed opened, CancellationToken cancellationToken) => ChangeAsync(opened, (db, feed, _) =>
    {
        db.Entry(feed).Property(Retirement.Property).CurrentValue = null;
        return new CurationOutcome.Done();
    }, cancellationToken);

    /// <summary>Makes a feed due at once. One that asked to be left alone is left alone.</summary>
    [Requires(Role.Administrator)]
    public Task<CurationOutcome> FetchNowAsync(OpenedFeed opened, CancellationToken cancellationToken) => ChangeAsync(opened, (_, feed, recording) =>
    {
        var (state, now) = (feed.State, clock.GetUtcNow().UtcDateTime);
        if (opened.Retired)
        {
            return new CurationOutcome.Refused("It is retired: restore it, and it is fetched again.");
        }

        if (state.Outcome == FeedOutcome.AskedToWait && (state.HeldFrom ?? state.NextCheckAt) is var until && until > now)
        {
            return new CurationOutcome.Refused($"It asked to be left alone until {until.Text()}, and is fetched after that.");
        }

        if (now - state.LastCheckedAt < Patience)
        {
            return new CurationOutcome.Refused("It was visited less than a minute ago.");
        }

        // What was gone for good is asked once more.
        state.Outcome = state.Outcome == FeedOutcome.Gone ? FeedOutcome.Failed : state.Outcome;
        state.PlanNow(now);
        recording.Touch(feed.NegotiationId, Noun.NewsFeed);
        return new CurationOutcome.Done();
    }, cancellationToken);

    private Task<CurationOutcome> ChangeAsync(OpenedFeed opened, Func<TrackerContext, NewsFeed, Recording, CurationOutcome> change, CancellationToken cancellationToken) =>
        ChangeAsync(opened, null, (db, feed, recording, _) => Task.FromResult(change(db, feed, recording)), cancellationToken);

    private Task<CurationOutcome> ChangeAsync(
        OpenedFeed opened, FeedFields? typed, Func<TrackerContext, NewsFeed, Recording, CancellationToken, Task<CurationOutcome>> change, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Administrator, async caller =>
        {
            if (typed is not null && Invalid([.. FeedRules.Fields(typed)]) is { } invalid)
            {
                return invalid;
            }

            return await writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
            {
                if (await db.NewsFeeds.WithRetired().Include(row => row.State).SingleOrDefaultAsync(row => row.Id == opened.Id, token) is not { } feed)
                {
                    return new CurationOutcome.NotFound();
                }

                var retired = db.Entry(feed).Property(Retirement.Property).CurrentValue is not null;
                var theirs = FeedFields.Of(feed, await FeedOutlets.KeyAsync(db, feed.SourceId, token));
                if (theirs != opened.Fields || retired != opened.Retired)
                {
                    return await ConflictAsync(db, feed, opened, typed ?? opened.Fields, theirs, retired, token);
                }

                var outcome = await change(db, feed, recording, token);
                if (outcome is CurationOutcome.Done)
                {
                    await db.SaveChangesAsync(token);
                }

                return outcome;
            }, cancellationToken);
        }, cancellationToken);

    private static async Task<CurationOutcome> ConflictAsync(
        TrackerContext db, NewsFeed feed, OpenedFeed opened, FeedFields mine, FeedFields theirs, bool retired, CancellationToken cancellationToken)
    {
        var last = await db.Changes.AsNoTracking().Where(change => change.NegotiationId == feed.NegotiationId && change.Noun == Noun.NewsFeed && change.Key == feed.Url)
            .OrderByDescending(change => change.Seq).FirstOrDefaultAsync(cancellationToken);
        List<FieldConflict> fields = [.. FeedFields.Names.Where(field => opened.Fields[field] != mine[field] || opened.Fields[field] != theirs[field])
            .Select(field => new FieldConflict(field, opened.Fields[field], mine[field], theirs[field]))];
        if (retired != opened.Retired)
        {
            fields.Add(new("retired", Told(opened.Retired), Told(opened.Retired), Told(retired)));
        }

        return new CurationOutcome.Conflict([new(0, "feeds", feed.Url, last?.Actor, last?.RecordedAt, fields)]);

        static string Told(bool retired) => retired ? "retired" : "in use";
    }

    private static CurationOutcome.Invalid? Invalid(IReadOnlyList<Breach> breaches) =>
        breaches.Count == 0 ? null : new([.. breaches.Select(breach => new RecordFault(0, breach.Field, breach.Message))]);

    private static string? Text(string typed) => typed.Length == 0 ? null : typed;
}
