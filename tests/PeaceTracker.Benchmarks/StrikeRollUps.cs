using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Data.RollUps;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// How long a chart of four years by day takes to read with a hundred thousand and with a million claims behind it, and how
/// long the same figures take to add up from the claims.
/// </summary>
internal static class StrikeRollUps
{
    private const int Days = 1461;

    private static readonly DateOnly First = new(2022, 1, 1);

    private static readonly (string Slug, int Claims)[] Tables = [("fewer-claims", 100_000), ("more-claims", 1_000_000)];

    public static async Task RunAsync(BenchmarkHost host)
    {
        foreach (var (slug, claims) in Tables)
        {
            await FillAsync(host, slug, claims);
        }

        var taken = Stopwatch.StartNew();
        var rebuilt = await host.Get<RollUpUpkeep>().RebuildAsync("a measurement", CancellationToken.None);
        var rebuilding = taken.Elapsed.TotalSeconds;

        var (fewer, more, sql, added, fewerPages, morePages) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = -1; round < Rounds.Count; round++)
        {
            (List<double> Times, Func<Task> Read, int Repeats)[] reads =
            [
                (fewer, () => ChartAsync(host, Tables[0].Slug), 10), (more, () => ChartAsync(host, Tables[1].Slug), 10),
                (fewerPages, () => PageAsync(host, Tables[0].Slug), 5), (morePages, () => PageAsync(host, Tables[1].Slug), 5),
                (sql, () => ReadAsync(host, KeptSql, Tables[1].Slug), 10), (added, () => ReadAsync(host, ClaimsSql, Tables[1].Slug), 1),
            ];
            foreach (var (times, read, repeats) in reads)
            {
                var watch = Stopwatch.StartNew();
                for (var i = 0; i < repeats; i++)
                {
                    await read();
                }

                if (round >= 0)
                {
                    times.Add(watch.Elapsed.TotalMilliseconds / repeats);
                }
            }
        }

        Console.WriteLine($"A chart of {Days:N0} days by kind, figure and definition of one claimant; {Rounds.Count} rounds of 10 after one to warm up");
        Console.WriteLine(Rounds.Line("100,000 claims", "ms", fewer));
        Console.WriteLine(Rounds.Line("1,000,000 claims", "ms", more));
        Console.WriteLine(Rounds.Ratio("1,000,000 to 100,000", more, fewer));
        Console.WriteLine("All that the page of these days reads: figures, definitions, sources, events, claims of others");
        Console.WriteLine(Rounds.Line("100,000 claims", "ms", fewerPages));
        Console.WriteLine(Rounds.Line("1,000,000 claims", "ms", morePages));
        Console.WriteLine(Rounds.Ratio("1,000,000 to 100,000", morePages, fewerPages));
        Console.WriteLine("The same figures of 1,000,000 claims, by one query each that reads every row of its answer");
        Console.WriteLine(Rounds.Line("from the roll-ups", "ms", sql));
        Console.WriteLine(Rounds.Line("GROUP BY over the claims", "ms", added));
        Console.WriteLine(Rounds.Ratio("GROUP BY to roll-ups", added, sql));
        Console.WriteLine($"Taking all {rebuilt.Sum(table => table.Figures):N0} figures anew from 1,100,000 claims, under five rules of the day: {rebuilding:N1} s");
    }

    private static async Task PageAsync(BenchmarkHost host, string slug)
    {
        var report = await host.Get<StrikeQueries>().ReportAsync(slug, new StrikeView(First, First.AddDays(Days - 1), "made-up"), CancellationToken.None);
        if (report!.Reported != Days)
        {
            throw new InvalidOperationException("The page is not whole.");
        }
    }

    private static async Task ChartAsync(BenchmarkHost host, string slug)
    {
        var view = new StrikeView(First, First.AddDays(Days - 1), "made-up");
        var figures = await host.Get<StrikeQueries>().FiguresAsync(slug, view, CancellationToken.None);
        if (figures!.Days.Count(day => day.IsReported) != Days)
        {
            throw new InvalidOperationException("The chart is not whole.");
        }
    }

    private const string KeptSql = """
        SELECT r.Day, r.Kind, r.Figure, r.CountingDefinitionId, r.Best FROM StrikeRollUps r
        WHERE r.NegotiationId = (SELECT Id FROM Negotiations WHERE Slug = $slug) AND r.ClaimantId = (SELECT Id FROM Claimants WHERE NegotiationId = r.NegotiationId AND "Key" = 'made-up')
          AND r.AttackerId = (SELECT Id FROM Parties WHERE NegotiationId = r.NegotiationId AND "Key" = 'party-1') AND r.DayRule = 'End' AND r.Day >= '2022-01-01' AND r.Day <= '2025-12-31' AND r.SubKind IS NULL
        """;

    private const string ClaimsSql = """
        SELECT s.Day, c.Kind, c.Figure, c.CountingDefinitionId, sum(c.Best) FROM StrikeClaims c JOIN Strikes s ON s.Id = c.StrikeId
        WHERE s.NegotiationId = (SELECT Id FROM Negotiations WHERE Slug = $slug) AND c.ClaimantId = (SELECT Id FROM Claimants WHERE NegotiationId = s.NegotiationId AND "Key" = 'made-up')
          AND s.AttackerId = (SELECT Id FROM Parties WHERE NegotiationId = s.NegotiationId AND "Key" = 'party-1') AND s.Day >= '2022-01-01' AND s.Day <= '2025-12-31'
          AND c.Kind <> 'None' AND c.RetiredAt IS NULL AND s.RetiredAt IS NULL
        GROUP BY s.Day, c.Kind, c.Figure, c.CountingDefinitionId
        """;

    private static async Task ReadAsync(BenchmarkHost host, string sql, string slug)
    {
        await using var db = await host.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$slug", slug);
        command.Parameters.Add(parameter);
        await using var rows = await command.ExecuteReaderAsync();
        var read = 0;
        while (await rows.ReadAsync())
        {
            _ = rows.GetInt64(4);
            read++;
        }

        if (read != Days * 6)
        {
            throw new InvalidOperationException($"{read:N0} figures are not those of the chart.");
        }
    }

    // Windows of one claimant, of two kinds, with three figures each. Written past the model: a million one by one would take an hour.
    private static async Task FillAsync(BenchmarkHost host, string slug, int claims)
    {
        await MadeUpNegotiation.CreateAsync(host, slug, 0, 2);
        var (id, source, claimant, definitions) = await host.WriteAsync(async (db, _) =>
        {
            var negotiation = await db.Negotiations.SingleAsync(row => row.Slug == slug);
            var from = await db.Sources.FirstAsync(row => row.NegotiationId == negotiation.Id);
            var who = new Claimant { NegotiationId = negotiation.Id, Key = "made-up", Name = "Made up", Nationwide = true, SourceId = from.Id };
            CountingDefinition[] ways = [.. Enumerable.Range(1, 3).Select(i => new CountingDefinition { NegotiationId = negotiation.Id, Key = $"way-{i}", Name = $"Way {i}", Counts = "Made up.", SourceId = from.Id })];
            db.Add(who);
            db.AddRange(ways);
            await db.SaveChangesAsync();
            return (negotiation.Id, from.Id, who.Id, ways.Select(way => way.Id).ToList());
        });
        await using var db = await host.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        var (attacker, target) = (await db.Parties.FirstAsync(row => row.NegotiationId == id && row.Key == "party-1"), await db.Parties.FirstAsync(row => row.NegotiationId == id && row.Key == "party-2"));
        await db.Database.ExecuteSqlAsync($"""
            WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {claims / 3})
            INSERT INTO Strikes (NegotiationId, "Key", AttackerId, TargetId, Extent, Day, StartsAt, EndsAt, Zone, SourceId)
            SELECT {id}, 's-' || i, {attacker.Id}, {target.Id}, 'Window', date('2022-01-01', '+' || ((i / 2) % {Days}) || ' days'),
                   datetime('2022-01-01', '+' || ((i / 2) % {Days}) || ' days', '-6 hours'), datetime('2022-01-01', '+' || ((i / 2) % {Days}) || ' days', '+5 hours'), 'Europe/Kyiv', {source}
            FROM n
            """);
        for (var i = 0; i < 3; i++)
        {
            var (figure, definition) = (new[] { "Launched", "ShotDown", "LostOrJammed" }[i], definitions[i]);
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO StrikeClaims (NegotiationId, "Key", StrikeId, ClaimantId, Kind, Model, Figure, Best, Bound, CountingDefinitionId, KnownOn, SourceId)
                SELECT s.NegotiationId, s."Key" || {"-" + i}, s.Id, {claimant}, CASE s.Id % 2 WHEN 0 THEN 'Drone' ELSE 'Missile' END, 'Made up', {figure}, 1 + s.Id % 90, 'Exactly', {definition}, s.Day, {source}
                FROM Strikes s WHERE s.NegotiationId = {id}
                """);
        }

        await db.Database.ExecuteSqlAsync($"ANALYZE");
    }
}
