using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PeaceTracker.Benchmarks;

/// <summary>Feeds of made-up news, served by a process of its own, each from an address of its own on this machine. They never change: who has one is told so.</summary>
internal sealed class FeedFarm : IAsyncDisposable
{
    public const int Items = 40;

    private static readonly string[] Syllables = ["ka", "lo", "mi", "ter", "no", "sha", "ru", "ven", "do", "pi", "gor", "ela", "stu", "ban", "ye", "qui"];

    private readonly Process process;

    private readonly int port;

    private FeedFarm(Process process, int port) => (this.process, this.port) = (process, port);

    public static async Task<FeedFarm> StartAsync()
    {
        var farm = Process.Start(new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { "feeds" }, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return new(farm, int.Parse((await farm.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture));
    }

    /// <summary>The addresses of so many feeds, other ones for each round.</summary>
    public IReadOnlyList<string> Feeds(int round, int count) =>
        [.. Enumerable.Range(0, count).Select(feed => $"http://127.0.{1 + (feed / 200)}.{1 + (feed % 200)}:{port}/{round + 1}/{feed}.xml")];

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Fetches so many feeds once, so that nobody waits for them to be made up.</summary>
    public static async Task WarmUpAsync(IEnumerable<string> feeds)
    {
        using var web = new HttpMessageInvoker(new SocketsHttpHandler());
        foreach (var feed in feeds)
        {
            using var answer = await web.SendAsync(new(HttpMethod.Get, feed), CancellationToken.None);
            await answer.EnsureSuccessStatusCode().Content.LoadIntoBufferAsync();
        }
    }

    /// <summary>Serves feeds until its input ends.</summary>
    public static async Task ServeAsync(TextReader input, TextWriter output)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        await using var app = builder.Build();
        var documents = new ConcurrentDictionary<(int Round, int Feed), byte[]>();
        app.MapGet("/{round:int}/{feed:int}.xml", (HttpContext context, int round, int feed) =>
        {
            var tag = $"\"{round}-{feed}\"";
            context.Response.Headers.ETag = tag;
            return context.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(documents.GetOrAdd((round, feed), _ => Encoding.UTF8.GetBytes(Document(round, feed))), "application/rss+xml");
        });
        await app.StartAsync();
        await output.WriteLineAsync(new Uri(app.Urls.Single()).Port.ToString(CultureInfo.InvariantCulture));
        await input.ReadToEndAsync();
    }

    private static string Document(int round, int feed)
    {
        var chance = new Random((round * 1000) + feed);
        var xml = new StringBuilder($"<?xml version='1.0' encoding='utf-8'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Made-up gazette {feed}</title><link>http://made-up.example/{feed}</link><description>Made up</description><language>en</language>");
        for (var item = 0; item < Items; item++)
        {
            var at = TimeProvider.System.GetUtcNow().AddMinutes(-chance.Next(60 * 24 * 5)).ToString("R", CultureInfo.InvariantCulture);
            var words = string.Concat(Enumerable.Range(0, 6).Select(_ =>
                $"<p class='text' onclick='x()'>{Words(chance, 30)} <a href='/more?utm_source=feed'>{Words(chance, 3)}</a> <em>{Words(chance, 5)}</em> &amp; {Words(chance, 10)}.</p><img src='http://made-up.example/x.png'/>"));
            xml.Append(CultureInfo.InvariantCulture, $"<item><title>{Words(chance, 9)}</title><link>http://made-up.example/{round}/{feed}/{item}</link><guid>{round}-{feed}-{item}</guid><pubDate>{at}</pubDate><dc:creator>{Words(chance, 2)}</dc:creator><description>{Words(chance, 30)}</description><content:encoded><![CDATA[{words}<script>alert(1)</script>]]></content:encoded></item>");
        }

        return xml.Append("</channel></rss>").ToString();
    }

    private static string Words(Random chance, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, 1 + chance.Next(3)).Select(_ => Syllables[chance.Next(Syllables.Length)]))));
}
