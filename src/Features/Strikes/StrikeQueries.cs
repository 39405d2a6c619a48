using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
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
        ? await shared.GetAsync(negotiation, "strikes", token => ReadAsync(negotiation, view, whole: false, token), cancellationToken)
        : await ReadAsync(negotiation, view, whole: false, cancellationToken);

    /// <summary>The report with all that stands behind its figures, however long the range is: for files.</summary>
    public Task<StrikeReport?> WholeReportAsync(string negotiation, StrikeView view, CancellationToken cancellationToken) => ReadAsync(negotiation, view, whole: true, cancellationToken);

    /// <summary>The figures in a view by themselves; null where there is no such negotiation.</summary>
    public async Task<StrikeFigures?> FiguresAsync(string slug, StrikeView view, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(slug, cancellationToken) is not { } negotiation)
        {
            return null;
        }

        var (_, claimant, problems) = await ChooseAsync(db, negotiation, slug, view, cancellationToken);
        if (claimant is null || problems.Count > 0)
        {
            return new(claimant, default, default, [], problems);
        }

        var reading = new FigureReading(db, negotiation, claimant, view);
        var (from, to) = await RangeAsync(reading, view, claimant, cancellationToken);

        // Where the clocks stand before the first day asked for, none of the days had come.
        return new(claimant, from, to, view.From > to ? [] : await reading.DaysAsync(from, to, cancellationToken), problems);
    }

    /// <summary>Who reports on which side, those that are heard first where none is named; null where there is no such negotiation.</summary>
    public async Task<IReadOnlyList<ClaimantLine>?> ClaimantsAsync(string slug, StrikeView view, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FindNegotiationAsync(slug, cancellationToken) is { } negotiation
            ? await StrikeClaimants.BySideAsync(db, negotiation, view.Clocks.Moment, cancellationToken)
            : null;
    }

    private async Task<StrikeReport?> ReadAsync(string slug, StrikeView view, bool whole, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var negotiation = await db.Negotiations.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellationToken);
        if (negotiation is null)
        {
            return null;
        }

        var (claimants, claimant, problems) = await ChooseAsync(db, negotiation.Id, slug, view, cancellationToken);
        if (claimant is null)
        {
            return new(negotiation.Title, claimants, null, default, default, [], [], [], [], Enumerable.Empty<ReportSource>().ToLookup(_ => default(DateOnly)), [], 0) { Problems = problems };
        }

        var (figures, reading) = (new FigureReading(db, negotiation.Id, claimant, view), new StrikeReading(db, negotiation.Id, claimant, view.Clocks.Moment));
        var (from, to) = await RangeAsync(figures, view, claimant, cancellationToken);
        var days = await figures.DaysAsync(from, to, cancellationToken);

        // What stands behind a long range is read of single days alone: a chart costs its bars, not its claims.
        whole |= days.Count <= ReportStep.MostBars;
        var (others, othersInAll) = whole ? await reading.OthersAsync(from, to, MostOthers, cancellationToken) : ([], 0);
        return new(
            negotiation.Title, claimants, claimant, from, to, days,
            await reading.EventsAsync(from, to, cancellationToken), await reading.CommitmentsAsync(from, to, cancellationToken),
            await reading.DefinitionsAsync(figures.Definitions(from, to), cancellationToken), await reading.SourcesAsync(whole ? [(from, to)] : ReportStep.Spread(days), view.DayRule, cancellationToken), others, othersInAll, view.Step)
        {
            Problems = problems,
        };
    }

    /// <summary>Who reports on the side asked for, or on the side that is reported on most; the claimant that is meant; and what is not known.</summary>
    private async Task<(IReadOnlyList<ClaimantLine> Claimants, ClaimantLine? Claimant, IReadOnlyList<string> Problems)> ChooseAsync(
        TrackerContext db, int negotiation, string slug, StrikeView view, CancellationToken cancellationToken)
    {
        var moment = view.Clocks.Moment;
        var all = moment.IsLatest
            ? await shared.GetAsync(slug, "claimants", token => ClaimantsAsync(negotiation, token), cancellationToken) ?? []
            : await StrikeClaimants.BySideAsync(db, negotiation, moment, cancellationToken);
        var problems = new List<string>();
        IReadOnlyList<ClaimantLine> lines = [.. all.Where(line => line.Side == view.Side)];
        if (lines.Count == 0)
        {
            problems.AddRange(view.Side is null ? [] : [$"side: nothing is reported here of attacks by '{AddressQuery.Shortened(view.Side)}'."]);
            lines = [.. all.DistinctBy(line => line.Key)];
        }

        var claimant = lines.FirstOrDefault(line => line.Key == view.Claimant);
        if (claimant is null && view.Claimant is { } asked)
        {
            problems.Add($"claimant: there is no claimant '{AddressQuery.Shortened(asked)}' with figures here.");
        }

        if (view.Definition is { } definition && !await db.CountingDefinitions.AnyAsync(row => row.NegotiationId == negotiation && row.Key == definition, cancellationToken))
        {
            problems.Add($"definition: there is no counting definition '{AddressQuery.Shortened(definition)}' here.");
        }

        return (lines, claimant ?? (lines.Count > 0 ? lines[0] : null), problems);
    }

    private async Task<IReadOnlyList<ClaimantLine>?> ClaimantsAsync(int negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await StrikeClaimants.BySideAsync(db, negotiation, Moment.Latest, cancellationToken);
    }

    private static async Task<(DateOnly From, DateOnly To)> RangeAsync(
        FigureReading reading, StrikeView view, ClaimantLine claimant, CancellationToken cancellationToken)
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
