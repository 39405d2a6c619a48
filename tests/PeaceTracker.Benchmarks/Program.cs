using PeaceTracker.Benchmarks;

// dotnet run -c Release --project tests/PeaceTracker.Benchmarks [circuits|pushes|revisions]…
// The clients run in a process of their own, which this program starts from itself, so that what they cost is not counted.
if (args is ["clients"])
{
    await ClientProcess.ServeAsync(Console.In, Console.Out);
    return;
}

var wanted = args.Length == 0 ? ["circuits", "pushes", "revisions"] : args;
await using var host = new BenchmarkHost();
await using var bare = await BareSite.StartAsync();
Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; all data are made up for this run and gone after it.");
foreach (var name in wanted)
{
    Console.WriteLine();
    await (name switch
    {
        "circuits" => CircuitCost.RunAsync(host, bare),
        "pushes" => PushBytes.RunAsync(host),
        "revisions" => RevisionDepth.RunAsync(host),
        _ => throw new ArgumentException($"There is no measurement '{name}': circuits, pushes or revisions."),
    });
}
