using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Embeds.Views;

/// <summary>Stores how often saved widgets were sent: every half minute and when the server stops, all in one write.</summary>
internal sealed class HitKeeper(SavedEmbeds saved, Writer writer, TimeProvider clock, ILogger<HitKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await KeepAsync();
    }

    /// <summary>Stores what was counted since the last time; what cannot be stored is counted on.</summary>
    public async Task KeepAsync()
    {
        var taken = saved.Take();
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await writer.WriteAsync("widgets", async (db, _, token) =>
            {
                var (views, days) = (taken.Select(one => one.View).Distinct().ToList(), taken.Select(one => one.Day).Distinct().ToList());
                var rows = await db.EmbedHits.Where(row => views.Contains(row.ViewId) && days.Contains(row.Day)).ToListAsync(token);
                foreach (var (view, day, count) in taken)
                {
                    if (rows.Find(row => row.ViewId == view && row.Day == day) is { } row)
                    {
                        row.Count += count;
                    }
                    else
                    {
                        db.Add(new EmbedHits { ViewId = view, Day = day, Count = count });
                    }
                }

                return await db.SaveChangesAsync(token);
            }, CancellationToken.None);
        }
        catch (Exception fault)
        {
            saved.Return(taken);
            log.LogWarning(fault, "How often widgets were sent could not be stored; it is tried again.");
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await KeepAsync();
        }
    }
}
