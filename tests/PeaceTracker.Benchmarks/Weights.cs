using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Benchmarks;

/// <summary>What travels to a reader, as a browser receives it: widgets of the first dossier, its dashboard, the chart library.</summary>
internal static class Weights
{
    private const string Slug = "ukraine-2025";

    // What a widget of each kind cannot do without, and the largest of what can be chosen.
    private static readonly Dictionary<string, string[]> Queries = new(StringComparer.Ordinal)
    {
        ["issue"] = ["?issue=territory"], ["quote"] = ["?party=ukraine&issue=territory"], ["strikes"] = ["", "?show=calendar", "?show=share"],
    };

    public static async Task RunAsync()
    {
        await using var site = new Dossier();
        using var client = site.Client();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        Console.WriteLine("Weights, compressed (brotli); kB are 1,000 bytes");
        foreach (var kind in site.Services.GetRequiredService<EmbedKinds>().All)
        {
            foreach (var query in Queries.GetValueOrDefault(kind.Name, [""]))
            {
                Print($"widget {kind.Name}{query}", await WeightAsync(client, $"/embed/{Slug}/{kind.Name}{query}"));
            }
        }

        Print("dashboard, the document alone", await WeightAsync(client, $"/{Slug}"));
        // What lies ready is compressed when the application is published, as small as can be.
        client.DefaultRequestHeaders.AcceptEncoding.Clear();
        Print("chart library", Smallest(await client.GetByteArrayAsync(new Uri("/lib/apexcharts/apexcharts.esm.js", UriKind.Relative))));
    }

    private static void Print(string name, long bytes) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-60} {bytes / 1000.0,8:N1} kB"));

    private static async Task<long> WeightAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).LongLength;
    }

    private static long Smallest(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return compressed.Length;
    }

    private sealed class Dossier : TestHost
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false"), ("Logging:LogLevel:Default", "Error")];
    }
}
