using System.Diagnostics;
using System.Globalization;
using System.Text;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// What a widget costs to send: a matrix of 24 × 6 against an address that says hello and one that sends as many bytes from
/// memory; the same unchanged and compressed; and while an edit a second makes it anew.
/// </summary>
internal static class EmbedServing
{
    private const string Slug = "embedded";

    private const string Unchanged = "the widget, unchanged (304)";

    private const double Seconds = 2;

    public static async Task RunAsync(BenchmarkHost host, BareSite bare)
    {
        await MadeUpNegotiation.CreateAsync(host, Slug, 24, 6);
        var matrix = new Uri(host.Address, $"/embed/{Slug}/matrix");
        using var client = host.Client();
        var document = await client.GetAsync(matrix);
        var bytes = (await document.Content.ReadAsByteArrayAsync()).Length;
        var (hello, same) = (new Uri(bare.Address, "/hello"), new Uri(bare.Address, $"/bytes/{bytes}"));

        await using var load = new LoadProcess();
        var measured = new (string Name, Uri Address, string Headers)[]
        {
            ("hello", hello, ""), ("as many bytes from memory", same, ""), ("the widget", matrix, ""),
            (Unchanged, matrix, ""), ("the widget, brotli", matrix, "Accept-Encoding: br\r\n"),
        };
        var rates = measured.ToDictionary(one => one.Name, _ => new List<double>(), StringComparer.Ordinal);
        var edited = new List<double>();
        var (staleness, edits) = (new List<double>(), 0);
        var store = host.Get<EmbedStore>();
        var rendered = 0L;
        for (var round = -1; round < Rounds.Count; round++)
        {
            foreach (var (name, address, headers) in measured)
            {
                // The name of the round's document: edits of the round before gave it another.
                var rate = name == Unchanged
                    ? await load.RateAsync(address, $"If-None-Match: {await TagAsync(client, matrix)}\r\n", Seconds, "304")
                    : await load.RateAsync(address, headers, Seconds);
                if (round >= 0)
                {
                    rates[name].Add(rate);
                }
            }

            var before = store.Rendered;
            using var stop = new CancellationTokenSource();
            var editing = EditAsync(host, store, staleness, round, stop.Token);
            var edit = await load.RateAsync(matrix, "", Seconds * 2);
            await stop.CancelAsync();
            edits += await editing;
            rendered += store.Rendered - before;
            if (round >= 0)
            {
                edited.Add(edit);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A matrix of 24 × 6 as a widget, {bytes:N0} bytes: answers a second over 16 connections; {Rounds.Count} rounds of {Seconds} s after one to warm up"));
        foreach (var (name, figures) in rates)
        {
            Console.WriteLine(Rounds.Line(name, "/s", figures));
        }

        Console.WriteLine(Rounds.Line("the widget, an edit a second", "/s", edited));
        Console.WriteLine(Rounds.Ratio("the widget to hello", rates["the widget"], rates["hello"]));
        Console.WriteLine(Rounds.Ratio("the widget to as many bytes", rates["the widget"], rates["as many bytes from memory"]));
        Console.WriteLine(Rounds.Ratio("unchanged to hello", rates[Unchanged], rates["hello"]));
        Console.WriteLine(Rounds.Ratio("brotli to hello", rates["the widget, brotli"], rates["hello"]));
        Console.WriteLine(Rounds.Ratio("an edit a second to none", edited, rates["the widget"]));
        Console.WriteLine(Rounds.Line("from commit to the new one", "ms", staleness));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Longest from commit to the new one: {staleness.Max():N0} ms. {edits} edits, {rendered} renderings."));
    }

    // An edit, then waiting until one of those who ask has made the widget anew; once a second.
    private static async Task<int> EditAsync(BenchmarkHost host, EmbedStore store, List<double> staleness, int round, CancellationToken stop)
    {
        var (edits, made) = (0, 0);
        while (!stop.IsCancellationRequested)
        {
            var beat = Stopwatch.StartNew();
            var before = store.Rendered;
            await MadeUpNegotiation.ChangeAsync(host, Slug, (1000 * (round + 2)) + made++);
            var watch = Stopwatch.StartNew();
            while (store.Rendered == before && !stop.IsCancellationRequested)
            {
                await Task.Delay(5, CancellationToken.None);
            }

            // An edit after which nobody asks any more is not seen by anybody.
            if (store.Rendered > before)
            {
                edits++;
                staleness.Add(watch.Elapsed.TotalMilliseconds);
            }

            if (beat.Elapsed < TimeSpan.FromSeconds(1) && !stop.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromSeconds(1) - beat.Elapsed, CancellationToken.None);
            }
        }

        return edits;
    }

    private static async Task<string?> TagAsync(HttpClient client, Uri address)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        return answer.Headers.ETag?.Tag;
    }

    /// <summary>Whoever asks, in a process of its own.</summary>
    private sealed class LoadProcess : IAsyncDisposable
    {
        private readonly Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "load" }, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;

        public async Task<double> RateAsync(Uri address, string headers, double seconds, string status = "200")
        {
            await process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"load {seconds} {address} {Convert.ToBase64String(Encoding.ASCII.GetBytes(headers))}"));
            await process.StandardInput.FlushAsync();
            return await process.StandardOutput.ReadLineAsync() is { } answer && answer.Split(' ') is ["ok", var count, _, var told] && told == status
                ? long.Parse(count, CultureInfo.InvariantCulture) / seconds
                : throw new InvalidOperationException("The one who asks is gone, or was refused.");
        }

        public async ValueTask DisposeAsync()
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
