using System.Diagnostics;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// What an open page costs the server: managed memory held after a full collection, and processor time to prerender and
/// open it, each for one of many pages opened at once.
/// </summary>
internal static class CircuitCost
{
    public static async Task RunAsync(BenchmarkHost host, BareSite bare)
    {
        await MadeUpNegotiation.CreateAsync(host, "nothing", 0, 0);
        await MadeUpNegotiation.CreateAsync(host, "small", 24, 6);
        await MadeUpNegotiation.CreateAsync(host, "large", 200, 60);
        (string Name, Uri Page, int Count)[] pages =
        [
            ("a page that says nothing", bare.Address, 200), ("our frame, matrix without cells", new(host.Address, "/nothing/positions"), 200),
            ("matrix 24 × 6 (144 cells)", new(host.Address, "/small/positions"), 100), ("matrix 200 × 60, a page of it", new(host.Address, "/large/positions"), 20),
        ];
        var memory = pages.ToDictionary(page => page.Name, _ => new List<double>());
        var time = pages.ToDictionary(page => page.Name, _ => new List<double>());

        await using var clients = new ClientProcess();
        for (var round = -1; round < Rounds.Count; round++)
        {
            foreach (var (name, page, count) in pages)
            {
                await MeasureAsync(clients, page, 1);
                var (bytes, milliseconds) = await MeasureAsync(clients, page, count);
                if (round >= 0)
                {
                    memory[name].Add(bytes / 1024);
                    time[name].Add(milliseconds);
                }
            }
        }

        Console.WriteLine($"An open page: kilobytes of managed memory, milliseconds of the server's processors to open it; {Rounds.Count} rounds after one to warm up");
        foreach (var (name, _, _) in pages)
        {
            Console.WriteLine(Rounds.Line(name, "kB", memory[name]));
            Console.WriteLine(Rounds.Line("", "ms", time[name]));
        }

        foreach (var (name, _, _) in pages.Skip(1))
        {
            Console.WriteLine(Rounds.Ratio(name + ", memory", memory[name], memory[pages[0].Name]));
        }

        foreach (var (name, _, _) in pages.Skip(2))
        {
            Console.WriteLine(Rounds.Ratio(name + ", to the frame", memory[name], memory[pages[1].Name]));
        }
    }

    private static async Task<(double Bytes, double Milliseconds)> MeasureAsync(ClientProcess clients, Uri page, int count)
    {
        var before = Collected();
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        await clients.OpenAsync(page, count);
        var spent = (Process.GetCurrentProcess().TotalProcessorTime - started).TotalMilliseconds;
        var held = Collected() - before;
        await clients.CloseAsync();
        // A circuit that was left waits for its reader for a while; the next measurement begins from what is held then.
        return (held / (double)count, spent / count);
    }

    private static long Collected()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
