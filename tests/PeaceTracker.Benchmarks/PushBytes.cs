namespace PeaceTracker.Benchmarks;

/// <summary>What is sent to each open page when one cell changes, in matrices of few and of many cells.</summary>
internal static class PushBytes
{
    private const int Pages = 20;

    public static async Task RunAsync(BenchmarkHost host)
    {
        (string Slug, int Issues, int Parties)[] matrices = [("push-144", 24, 6), ("push-1440", 120, 12), ("push-12000", 200, 60)];
        var bytes = matrices.ToDictionary(matrix => matrix.Slug, _ => new List<double>());
        var (reworded, rewordedWire, wire) = (new List<double>(), new List<double>(), new List<double>());
        var lost = 0;
        foreach (var (slug, issues, parties) in matrices)
        {
            await MadeUpNegotiation.CreateAsync(host, slug, issues, parties);
        }

        for (var round = -1; round < Rounds.Count; round++)
        {
            foreach (var (slug, _, _) in matrices)
            {
                await using var clients = new ClientProcess();
                await clients.OpenAsync(new(host.Address, $"/{slug}/positions"), Pages);
                await clients.ResetAsync();
                await MadeUpNegotiation.ChangeAsync(host, slug, round + 1);
                var received = await clients.DrawnAsync();
                if (round >= 0)
                {
                    bytes[slug].Add(received.BatchBytes / (double)Pages);
                    lost += received.Least == 0 ? 1 : 0;
                }

                if (slug == matrices[0].Slug)
                {
                    wire.AddRange(round >= 0 ? [received.WireBytes / (double)Pages] : []);
                    await clients.ResetAsync();
                    await MadeUpNegotiation.ChangeAsync(host, slug, round + 1, wordsAlone: true);
                    var line = await clients.DrawnAsync();
                    if (round >= 0)
                    {
                        reworded.Add(line.BatchBytes / (double)Pages);
                        rewordedWire.Add(line.WireBytes / (double)Pages);
                    }
                }
            }
        }

        Console.WriteLine($"One cell changes: bytes drawn on each of {Pages} open pages; {Rounds.Count} rounds after one to warm up");
        Console.WriteLine(Rounds.Line("24 × 6 (144 cells)", "bytes", bytes["push-144"]));
        Console.WriteLine(Rounds.Line("as a browser receives it", "bytes", wire));
        Console.WriteLine(Rounds.Line("24 × 6, one line of the cell", "bytes", reworded));
        Console.WriteLine(Rounds.Line("as a browser receives it", "bytes", rewordedWire));
        Console.WriteLine(Rounds.Line("120 × 12 (1,440 cells)", "bytes", bytes["push-1440"]));
        Console.WriteLine(Rounds.Line("200 × 60 (a page of 1,440 cells)", "bytes", bytes["push-12000"]));
        Console.WriteLine(Rounds.Ratio("1,440 cells to 144", bytes["push-1440"], bytes["push-144"]));
        Console.WriteLine($"Rounds in which a page was not told: {lost}");
    }
}
