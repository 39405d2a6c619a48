using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PeaceTracker.Tests.Features.News;

/// <summary>Servers on this machine that do to whoever asks all that is done on the Internet, each in its own way.</summary>
internal sealed class HostileServer(string name, Uri nobodysBusiness) : IAsyncDisposable
{
    private FeedServer? server;

    private LyingServer? liar;

    private int visits;

    /// <summary>What it does, for messages.</summary>
    public string Name => name;

    public Uri Address => PublicNames.Of(liar?.Address ?? server!.Address("/" + Uri.EscapeDataString(name)));

    public static string[] Names { get; } =
    [
        "hang", "drip", "bomb", "flood", "redirect loop", "redirect to a private address", "wrong charset", "304", "410", "429", "503", "duplicate guids", "shrinking",
        "longer than it says", "shorter than it says", "web page", "nested", "nothing", "no HTTP",
    ];

    public async Task<HostileServer> StartAsync()
    {
        if (name is "longer than it says" or "shorter than it says" or "no HTTP")
        {
            liar = LyingServer.Start(name);
        }
        else
        {
            server = await FeedServer.StartAsync(AnswerAsync);
        }

        return this;
    }

    public async ValueTask DisposeAsync()
    {
        liar?.Dispose();
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var answer = context.Response;
        var visit = Interlocked.Increment(ref visits);
        switch (name)
        {
            case "hang":
                await server!.NeverAsync(context);
                break;
            case "drip":
                await answer.WriteAsync("<rss><channel>");
                await answer.Body.FlushAsync();
                await server!.NeverAsync(context);
                break;
            case "bomb":
                answer.Headers.ContentEncoding = "gzip";
                await using (var packing = new GZipStream(answer.Body, CompressionLevel.Fastest, leaveOpen: true))
                {
                    await packing.WriteAsync(new byte[64 * 1024 * 1024]);
                }

                break;
            case "flood":
                var piece = new byte[64 * 1024];
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await answer.Body.WriteAsync(piece, context.RequestAborted);
                }

                break;
            case "redirect loop":
                answer.Redirect(context.Request.Path == "/there" ? "/back" : "/there");
                break;
            case "redirect to a private address":
                answer.Redirect(nobodysBusiness.AbsoluteUri);
                break;
            case "wrong charset":
                answer.ContentType = "application/rss+xml; charset=no-such-thing";
                await answer.Body.WriteAsync(Encoding.UTF8.GetBytes(Item("guid", "Переговоры")));
                break;
            case "304":
                answer.StatusCode = visit == 1 ? 200 : 304;
                await (visit == 1 ? answer.WriteAsync(Item("guid", "Once")) : Task.CompletedTask);
                break;
            case "410":
                answer.StatusCode = 410;
                break;
            case "429" or "503":
                answer.StatusCode = int.Parse(name, CultureInfo.InvariantCulture);
                answer.Headers.RetryAfter = "3600";
                break;
            case "duplicate guids":
                await answer.WriteAsync(NewsBench.Rss("<item><guid>same</guid><title>First</title></item>", "<item><guid>same</guid><title>Second</title></item>"));
                break;
            case "shrinking":
                await answer.WriteAsync(NewsBench.Rss([.. Enumerable.Range(visit, Math.Max(0, 4 - visit)).Select(i => $"<item><guid>{i}</guid><title>Shrinking {i}</title></item>")]));
                break;
            case "web page":
                await answer.WriteAsync("<!DOCTYPE html><html><body>Under construction</body></html>");
                break;
            case "nested":
                await answer.WriteAsync(string.Concat(Enumerable.Repeat("<rss>", 200_000)));
                break;
        }
    }

    private static string Item(string guid, string title) => NewsBench.Rss($"<item><guid>{guid}</guid><title>{title}</title></item>");

    /// <summary>Writes its answers byte by byte: no web server would let it lie.</summary>
    private sealed class LyingServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/feed");

        public static LyingServer Start(string how)
        {
            var server = new LyingServer();
            server.listener.Start();
            _ = server.AnswerAsync(how);
            return server;
        }

        public void Dispose() => listener.Dispose();

        private async Task AnswerAsync(string how)
        {
            var document = Item("guid", "A lie");
            var answer = how switch
            {
                "longer than it says" => $"HTTP/1.1 200 OK\r\nContent-Length: {document.Length}\r\n\r\n{document}{document}{document}",
                "shorter than it says" => $"HTTP/1.1 200 OK\r\nContent-Length: {document.Length * 3}\r\n\r\n{document}",
                _ => "SSH-2.0-OpenSSH_9.9\r\n",
            };
            try
            {
                while (true)
                {
                    using var visitor = await listener.AcceptSocketAsync();
                    await visitor.ReceiveAsync(new byte[4096]);
                    await visitor.SendAsync(Encoding.ASCII.GetBytes(answer));
                    visitor.Shutdown(SocketShutdown.Send);
                }
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
