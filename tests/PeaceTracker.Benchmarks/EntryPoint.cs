namespace PeaceTracker.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/PeaceTracker.Benchmarks [circuits|pushes|revisions|strikes|import|visits|tags|news|embeds|weights]…</c>; the clients and the feeds run in
/// processes of their own, which this program starts from itself, so that what they cost is not counted.
/// </summary>
internal static class EntryPoint
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["clients"])
        {
            await ClientProcess.ServeAsync(Console.In, Console.Out);
            return 0;
        }

        if (args is ["load"])
        {
            await HttpLoad.ServeAsync(Console.In, Console.Out);
            return 0;
        }

        if (args is ["feeds"])
        {
            await FeedFarm.ServeAsync(Console.In, Console.Out);
            return 0;
        }

        Dictionary<string, Func<BenchmarkHost, BareSite, Task>> measurements = new(StringComparer.Ordinal)
        {
            ["circuits"] = CircuitCost.RunAsync, ["pushes"] = (host, _) => PushBytes.RunAsync(host), ["revisions"] = (host, _) => RevisionDepth.RunAsync(host), ["strikes"] = (host, _) => StrikeRollUps.RunAsync(host),
            ["import"] = (host, _) => ImportMemory.RunAsync(host), ["visits"] = (host, _) => FeedVisits.RunAsync(host), ["tags"] = (_, _) => TagPasses.RunAsync(), ["news"] = (host, _) => NewsDepth.RunAsync(host),
            ["embeds"] = EmbedServing.RunAsync, ["weights"] = (_, _) => Weights.RunAsync(),
        };
        if (args.Except(measurements.Keys, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no measurement '{unknown}': {string.Join(", ", measurements.Keys)}.");
            return 2;
        }

        await using var host = new BenchmarkHost();
        await using var bare = await BareSite.StartAsync();
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; all data are made up for this run and gone after it.");
        foreach (var name in args.Length == 0 ? [.. measurements.Keys] : args)
        {
            Console.WriteLine();
            await measurements[name](host, bare);
        }

        return 0;
    }
}
