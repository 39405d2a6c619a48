using System.Diagnostics;
using System.Globalization;
using System.Text;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Importing;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// What it costs to import a file of 256 MB in the form of UCDP GED, every row of it kept: managed memory above what was there before,
/// the process's peak, and time. The hundredth part of it is imported first, to warm up.
/// </summary>
internal static class ImportMemory
{
    private const string Slug = "made-up-import";

    private const long Bytes = 256L * 1024 * 1024;

    public static async Task RunAsync(BenchmarkHost host)
    {
        await AddNegotiationAsync(host);
        var folder = Directory.CreateTempSubdirectory("peacetracker-import-");
        try
        {
            await ImportAsync(host, Write(folder, "warm-up.csv", Bytes / 100, 1), tell: false);
            await ImportAsync(host, Write(folder, "ged.csv", Bytes, 10_000_000), tell: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ImportAsync(BenchmarkHost host, string path, bool tell)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = new Peak();
        var watch = Stopwatch.StartNew();
        var outcome = await host.Get<StrikeImporter>().ImportAsync(StrikeImport.Of(path, Path.GetFileName(path), Slug, "north", "south"), "a measurement", peak, CancellationToken.None);
        watch.Stop();
        var stored = outcome as StrikeImportOutcome.Stored ?? throw new InvalidOperationException($"{outcome}");
        if (!tell)
        {
            return;
        }

        using var process = Process.GetCurrentProcess();
        var bytes = new FileInfo(path).Length;
        Console.WriteLine($"Importing {bytes / 1024 / 1024:N0} MB, {stored.Batch.RowsRead:N0} rows of which {stored.Batch.Added:N0} are stored, in one transaction");
        Console.WriteLine($"  managed memory above what was there before, after a collection at each of {peak.Live.Count:N0} points: at most {peak.Live.DefaultIfEmpty().Max(live => live - before) / 1048576.0:N0} MB");
        Console.WriteLine($"  managed memory above what was there before, garbage and all: at most {(peak.Highest - before) / 1048576.0:N0} MB");
        Console.WriteLine($"  the process at its peak: {process.PeakWorkingSet64 / 1048576.0:N0} MB resident");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {watch.Elapsed.TotalSeconds:N0} s, {stored.Batch.RowsRead / watch.Elapsed.TotalSeconds:N0} rows/s"));
    }

    private static Task<int> AddNegotiationAsync(BenchmarkHost host) => host.Get<Writer>().WriteAsync("a measurement", async (db, recording, token) =>
    {
        var negotiation = new Negotiation { Slug = Slug, Title = "Made up", Summary = "For measurements.", RecordedAt = recording.At };
        db.Add(negotiation);
        await db.SaveChangesAsync(token);
        var source = new Source { NegotiationId = negotiation.Id, Key = "gazette", Name = "The Gazette", Kind = SourceKind.Outlet, Reliability = Reliability.C };
        db.Add(source);
        await db.SaveChangesAsync(token);
        db.AddRange(((string[])["north", "south"]).Select((key, i) => new Party
        {
            NegotiationId = negotiation.Id, Key = key, Name = key, ShortName = key, Kind = PartyKind.State, Role = PartyRole.Belligerent, Order = i, SourceId = source.Id,
        }));
        return await db.SaveChangesAsync(token);
    });

    private static string Write(DirectoryInfo folder, string name, long bytes, int first)
    {
        var path = Path.Combine(folder.FullName, name);
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var article = new string('x', 380);
        for (var i = first; text.BaseStream.Position < bytes; i++)
        {
            // Without a header, as one edition was published; all in the made-up negotiation's two sides.
            var day = new DateOnly(2020, 1, 1).AddDays(i % 2000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{i},REL-{i},2024,1,Clear,1,1,1,Made up,1,1,Made up,1,1,Government of North,2,2,Government of South,1,\"An article, {article}\",Gazette,{day},A headline,Original,1,"
                + $"Somewhere,Somewhere,Region {i % 40},,46.4,30.7,POINT (30.7 46.4),1,South,1,Nowhere,1,1,{day},{day},0,0,1,0,{(i % 9) + 1},{(i % 9) + 3},{i % 2},1,2\n"));
        }

        return path;
    }

    /// <summary>Looks at the memory each time that the import says how far it has come.</summary>
    private sealed class Peak : IProgress<ImportProgress>
    {
        private int told;

        public long Highest { get; private set; }

        public List<long> Live { get; } = [];

        public void Report(ImportProgress value)
        {
            Highest = Math.Max(Highest, GC.GetTotalMemory(forceFullCollection: false));
            if (value.Rows > 0 && ++told % 25 == 0)
            {
                Live.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
        }
    }
}
