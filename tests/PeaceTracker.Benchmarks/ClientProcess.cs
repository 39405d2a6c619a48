using System.Diagnostics;
using System.Globalization;

namespace PeaceTracker.Benchmarks;

/// <summary>What the open pages received since they were last asked.</summary>
/// <param name="Circuits">How many are open.</param>
/// <param name="Batches">Drawings received by all of them.</param>
/// <param name="BatchBytes">Bytes of drawings received by all of them.</param>
/// <param name="WireBytes">The same messages as a browser receives them, compressed.</param>
/// <param name="Least">Drawings received by the one that received the fewest.</param>
internal sealed record Received(int Circuits, long Batches, long BatchBytes, long WireBytes, int Least);

/// <summary>Open pages in a process of their own, told what to do line by line.</summary>
internal sealed class ClientProcess : IAsyncDisposable
{
    private readonly Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
    {
        ArgumentList = { "clients" }, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
    })!;

    /// <summary>Opens a page so many times, and waits until nothing more is drawn.</summary>
    public Task<Received> OpenAsync(Uri page, int count) => AskAsync($"open {count.ToString(CultureInfo.InvariantCulture)} {page}");

    /// <summary>Counts from nothing again.</summary>
    public Task<Received> ResetAsync() => AskAsync("reset");

    /// <summary>Waits until each page has drawn something since, and nothing more comes.</summary>
    public Task<Received> DrawnAsync() => AskAsync("drawn");

    /// <summary>Leaves all pages.</summary>
    public Task<Received> CloseAsync() => AskAsync("close");

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Does what the lines say until they end.</summary>
    public static async Task ServeAsync(TextReader lines, TextWriter answers)
    {
        using var web = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false });
        var circuits = new List<Circuit>();
        while (await lines.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "open":
                    for (var i = int.Parse(words[1], CultureInfo.InvariantCulture); i > 0; i--)
                    {
                        circuits.Add(await Circuit.OpenAsync(web, new Uri(words[2])));
                    }

                    await SettleAsync(circuits);
                    break;
                case "reset":
                    circuits.ForEach(circuit => circuit.Reset());
                    break;
                case "drawn":
                    await SettleAsync(circuits);
                    break;
                case "close":
                    await Task.WhenAll(circuits.Select(circuit => circuit.DisposeAsync().AsTask()));
                    circuits.Clear();
                    break;
            }

            var fault = circuits.Select(circuit => circuit.Fault).OfType<string>().FirstOrDefault();
            await answers.WriteLineAsync(fault is not null ? "fault " + fault.ReplaceLineEndings(" ") : string.Create(
                CultureInfo.InvariantCulture,
                $"ok {circuits.Count} {circuits.Sum(circuit => (long)circuit.Batches)} {circuits.Sum(circuit => circuit.BatchBytes)} {circuits.Sum(circuit => circuit.WireBytes)} {circuits.Select(circuit => circuit.Batches).DefaultIfEmpty().Min()}"));
            await answers.FlushAsync();
        }
    }

    // Each has drawn, and for a while none draws any more.
    private static async Task SettleAsync(List<Circuit> circuits)
    {
        var patience = Stopwatch.StartNew();
        while (circuits.Exists(circuit => circuit.Batches == 0 || circuit.Quiet < 700) && patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            await Task.Delay(50);
        }
    }

    private async Task<Received> AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        var answer = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The clients are gone.");
        return answer.Split(' ') is ["ok", var circuits, var batches, var bytes, var wire, var least]
            ? new(int.Parse(circuits, CultureInfo.InvariantCulture), long.Parse(batches, CultureInfo.InvariantCulture), long.Parse(bytes, CultureInfo.InvariantCulture), long.Parse(wire, CultureInfo.InvariantCulture), int.Parse(least, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException(answer);
    }
}
