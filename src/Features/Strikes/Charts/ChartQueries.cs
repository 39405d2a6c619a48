using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Days;

namespace PeaceTracker.Features.Strikes.Charts;

/// <summary>What a chart needs beyond the report of its range; what the other charts need is not read.</summary>
/// <param name="Report">The claimant's reports of the range.</param>
/// <param name="Year">The same of a whole year, for the calendar.</param>
/// <param name="Choices">What days can be counted from.</param>
/// <param name="Around">The one that they are counted from.</param>
/// <param name="AroundReport">The claimant's reports of the days around it.</param>
/// <param name="Windows">All claims of the range in the claimant's direction, one by one.</param>
/// <param name="Weapons">Which names of weapons mean the same.</param>
public sealed record ChartReading(
    StrikeReport Report, StrikeReport? Year, IReadOnlyList<AroundChoice> Choices, AroundChoice? Around, StrikeReport? AroundReport, IReadOnlyList<DayWindow> Windows,
    WeaponDictionary? Weapons = null);

/// <summary>Reads what the chart that is shown needs, and nothing for those that are not.</summary>
public sealed class ChartQueries(IDbContextFactory<TrackerContext> contexts, StrikeQueries strikes)
{
    // Whoever claims how much: more than this is no picture any more, and the file has them all.
    private const int MostClaims = 60_000;

    /// <summary>The page in a view; null where there is no such negotiation.</summary>
    public async Task<ChartReading?> ReadAsync(string negotiation, ChartView view, CancellationToken cancellationToken)
    {
        if (await strikes.ReportAsync(negotiation, view.Figures, cancellationToken) is not { } report)
        {
            return null;
        }

        var plain = new ChartReading(report, null, [], null, null, []);
        return report.Claimant is null ? plain : view.Chart switch
        {
            StrikeChart.Calendar => plain with { Year = await YearAsync(negotiation, view, report, cancellationToken) },
            StrikeChart.Around => await AroundAsync(negotiation, view, plain, cancellationToken),
            StrikeChart.Claims or StrikeChart.Regions => plain with { Windows = await ClaimsAsync(negotiation, view.Figures, report, cancellationToken) },
            StrikeChart.Weapons => plain with { Windows = await ClaimsAsync(negotiation, view.Figures, report, cancellationToken), Weapons = await WeaponsAsync(negotiation, cancellationToken) },
            _ => plain,
        };
    }

    /// <summary>All claims of the range in the claimant's direction, whoever makes them.</summary>
    public async Task<IReadOnlyList<DayWindow>> ClaimsAsync(string negotiation, StrikeView view, StrikeReport report, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = await db.Negotiations.Where(row => row.Slug == negotiation).Select(row => row.Id).SingleAsync(cancellationToken);
        var windows = await DayReading.WindowsAsync(db, id, report.From, report.To, view.DayRule, view.Clocks.Moment, cancellationToken, MostClaims);
        return [.. windows.Where(window => window.AttackerId == report.Claimant!.AttackerId)];
    }

    private async Task<WeaponDictionary> WeaponsAsync(string negotiation, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new(await (from weapon in db.Weapons
                          join own in db.Negotiations on weapon.NegotiationId equals own.Id
                          where own.Slug == negotiation
                          select weapon).AsNoTracking().ToListAsync(cancellationToken));
    }

    private async Task<StrikeReport?> YearAsync(string negotiation, ChartView view, StrikeReport report, CancellationToken cancellationToken)
    {
        // Of the year in which the range ends, the days that the claimant reports on at all; the calendar draws the others empty.
        var (first, last) = (new DateOnly(report.To.Year, 1, 1), new DateOnly(report.To.Year, 12, 31));
        var whole = view.On(first > report.Claimant!.First ? first : report.Claimant.First, last < report.Claimant.Last ? last : report.Claimant.Last);
        return await strikes.ReportAsync(negotiation, whole.Figures, cancellationToken);
    }

    private async Task<ChartReading> AroundAsync(string negotiation, ChartView view, ChartReading reading, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = await db.Negotiations.Where(row => row.Slug == negotiation).Select(row => row.Id).SingleAsync(cancellationToken);
        var claimant = reading.Report.Claimant!;
        var own = new StrikeReading(db, id, claimant, view.Figures.Clocks.Moment);
        AroundChoice[] choices =
        [
            .. (await own.CommitmentsAsync(claimant.First, claimant.Last, cancellationToken)).Where(line => line.HasWindow)
                .Select(line => new AroundChoice(line.Key, line.Title, line.StartsOn!.Value, line.EndsOn!.Value, true)),
            .. (await own.EventsAsync(claimant.First, claimant.Last, cancellationToken)).Where(line => line.Precision == DatePrecision.Day)
                .Select(line => new AroundChoice(line.Key, line.Title, line.Day, line.EndsOn < line.Day ? line.Day : line.EndsOn, false)),
        ];
        var around = choices.FirstOrDefault(choice => choice.Key == view.Around) ?? choices.FirstOrDefault();
        return reading with
        {
            Choices = choices,
            Around = around,
            AroundReport = around is null
                ? null
                : await strikes.ReportAsync(negotiation, view.On(around.From.AddDays(-view.Span), around.To.AddDays(view.Span)).Figures with { Step = null }, cancellationToken),
        };
    }
}
