using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Strikes;

/// <summary>
/// Reads what is reported of strikes. The figures drawn are one claimant's: the one asked for, else the one that reports
/// for a whole country on the most days. What others claim stands beside it and is never added.
/// </summary>
public sealed class StrikeQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>Without a range, so many of the latest days that hold reports are shown.</summary>
    public const int LatestDays = 60;

    private const int MostOthers = 100;

    // A range typed by hand may be anything; no source reports for longer than this.
    private const int MostDays = 366 * 20;

    /// <summary>The report in a view; null where there is no such negotiation.</summary>
    public async Task<StrikeReport?> ReportAsync(string negotiation, StrikeView view, CancellationToken cancellationToken) => view == StrikeView.Latest
        ? await shared.GetAsync(negotiation, "strikes", token => ReadAsync(negotiation, view, token), cancellationToken)
        : await ReadAsync(negotiation, view, cancellationToken);

    private async Task<StrikeReport?> ReadAsync(string slug, StrikeView view, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var moment = view.Clocks.Moment;
        var claimants = moment.IsLatest
            ? await shared.GetAsync(slug, "claimants", token => ClaimantsAsync(negotiation.Id, token), cancellationToken) ?? []
            : await StrikeClaimants.ReadAsync(db, negotiation.Id, moment, cancellationToken);
        var claimant = claimants.FirstOrDefault(line => line.Key == view.Claimant) ?? (claimants.Count > 0 ? claimants[0] : null);
        if (claimant is null)
        {
            return new(negotiation.Title, claimants, null, default, default, [], [], [], [], Enumerable.Empty<ReportSource>().ToLookup(_ => default(DateOnly)), [], 0);
        }

        var reading = new StrikeReading(db, negotiation.Id, claimant, moment);
        var (from, to) = await RangeAsync(reading, view, claimant, cancellationToken);
        var claims = await reading.FiguresAsync(from, to, cancellationToken);
        var (others, othersInAll) = await reading.OthersAsync(from, to, MostOthers, cancellationToken);
        return new(
            negotiation.Title, claimants, claimant, from, to, DayReport.RollUp(claims, from, to),
            await reading.EventsAsync(from, to, cancellationToken), await reading.CommitmentsAsync(from, to, cancellationToken), await reading.DefinitionsAsync(from, to, cancellationToken),
            await reading.SourcesAsync(from, to, cancellationToken), others, othersInAll);
    }

    private async Task<IReadOnlyList<ClaimantLine>?> ClaimantsAsync(int negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await StrikeClaimants.ReadAsync(db, negotiation, Moment.Latest, cancellationToken);
    }

    private static async Task<(DateOnly From, DateOnly To)> RangeAsync(
        StrikeReading reading, StrikeView view, ClaimantLine claimant, CancellationToken cancellationToken)
    {
        var to = view.To ?? (view.From > claimant.Last ? view.From.Value : claimant.Last);
        // A day that had not come yet has no report, and is not one without a report.
        var end = view.Clocks.AsOf < view.Clocks.KnownAt ? view.Clocks.AsOf : view.Clocks.KnownAt ?? view.Clocks.AsOf;
        to = to > end ? end.Value : to;
        var from = view.From > to ? to : view.From ?? await reading.FirstOfLatestAsync(to, LatestDays, cancellationToken) ?? to;
        if (to.DayNumber - from.DayNumber < MostDays)
        {
            return (from, to);
        }

        // Of more days than anybody reports on, those that hold reports are meant; where none of them does, the last.
        (from, to) = (from > claimant.First ? from : claimant.First, to < claimant.Last ? to : claimant.Last);
        return from > to ? (to, to) : from.DayNumber + MostDays > to.DayNumber ? (from, to) : (to.AddDays(1 - MostDays), to);
    }
}
