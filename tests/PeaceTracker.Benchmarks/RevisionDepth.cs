using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Positions;

namespace PeaceTracker.Benchmarks;

/// <summary>How long the matrix takes to read where its positions have a long history, and where they have a short one.</summary>
internal static class RevisionDepth
{
    private static readonly (string Slug, int Revisions)[] Histories = [("short-history", 10_000), ("long-history", 1_000_000)];

    public static async Task RunAsync(BenchmarkHost host)
    {
        foreach (var (slug, revisions) in Histories)
        {
            await MadeUpNegotiation.CreateAsync(host, slug, 24, 6);
            await LengthenAsync(host, slug, revisions);
        }

        // The past is asked for each time; the present would be remembered.
        var moment = new Moment(new(2098, 12, 31), new(2098, 12, 31));
        var positions = host.Get<PositionQueries>();
        var times = Histories.ToDictionary(history => history.Slug, _ => new List<double>());
        for (var round = -1; round < Rounds.Count; round++)
        {
            foreach (var (slug, _) in Histories)
            {
                var watch = Stopwatch.StartNew();
                for (var i = 0; i < 20; i++)
                {
                    await positions.MatrixAsync(slug, moment, CancellationToken.None);
                }

                if (round >= 0)
                {
                    times[slug].Add(watch.Elapsed.TotalMilliseconds / 20);
                }
            }
        }

        Console.WriteLine($"Reading a matrix of 24 × 6 from the database; {Rounds.Count} rounds of 20 after one to warm up");
        Console.WriteLine(Rounds.Line("10,000 revisions", "ms", times[Histories[0].Slug]));
        Console.WriteLine(Rounds.Line("1,000,000 revisions", "ms", times[Histories[1].Slug]));
        Console.WriteLine(Rounds.Ratio("1,000,000 to 10,000", times[Histories[1].Slug], times[Histories[0].Slug]));
    }

    // Earlier revisions of what is there, a day apart, written past the model: a million of them one by one would take an hour.
    private static async Task LengthenAsync(BenchmarkHost host, string slug, int revisions)
    {
        await using var db = await host.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        var id = await db.Negotiations.Where(row => row.Slug == slug).Select(row => row.Id).SingleAsync();
        var each = revisions / await db.Positions.CountAsync(row => row.NegotiationId == id);
        // Nothing is searched here, and each row would be entered into the index.
        await db.Database.ExecuteSqlAsync($"DROP TRIGGER IF EXISTS Search_PositionRevisions_INSERT");
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {each})
            INSERT INTO PositionRevisions (NegotiationId, PositionId, Key, Number, Stance, Summary, SaidDay, SaidPrecision, PublishedOn, RecordedAt, Shift)
            SELECT r.NegotiationId, r.PositionId, r.Key || '-' || n.i, r.Number + n.i, r.Stance, r.Summary, date('2024-12-31', '-' || n.i || ' days'), r.SaidPrecision,
                   date('2024-12-31', '-' || n.i || ' days'), r.RecordedAt, r.Shift
            FROM PositionRevisions r JOIN n WHERE r.NegotiationId = {id}
            """);
    }
}
