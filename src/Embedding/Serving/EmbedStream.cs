using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.Channels;

namespace PeaceTracker.Embedding.Serving;

/// <summary>
/// Tells a widget when to come again (server-sent events): the number of the newest version, at once and after each change.
/// It carries no data: what is shown is fetched by its name, from whatever cache has it.
/// </summary>
internal sealed class EmbedStream(EmbedEditions editions, EmbedSettings settings, IHostApplicationLifetime life, TimeProvider clock)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<IPAddress, int> open = new();

    private int all;

    /// <summary>How many streams are open.</summary>
    public int Open => Volatile.Read(ref all);

    /// <summary>Sends until one side has enough; false where this network address, or all together, hold too many.</summary>
    public async Task<bool> SendAsync(HttpContext context, EmbedOrder order)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        var mine = open.AddOrUpdate(address, 1, (_, count) => count + 1);
        try
        {
            if (Interlocked.Increment(ref all) > settings.Streams || mine > settings.StreamsPerAddress)
            {
                return false;
            }

            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
            await StreamAsync(context.Response, order, end.Token);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref all);
            Leave(address);
        }
    }

    private async Task StreamAsync(HttpResponse response, EmbedOrder order, CancellationToken end)
    {
        var heard = editions.Of(order.Address.Negotiation, order.Kind.Topics);
        // One note is enough, however many changes there were.
        var notes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        foreach (var edition in heard)
        {
            edition.Listen(notes.Writer);
        }

        try
        {
            response.ContentType = "text/event-stream; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            response.Headers.XContentTypeOptions = "nosniff";
            response.Headers.ContentSecurityPolicy = EmbedPolicy.Nothing;
            response.Headers["X-Accel-Buffering"] = "no";
            var sent = 0L;
            while (true)
            {
                var version = heard.Max(edition => edition.Version);
                var words = version == sent ? ":\n\n" : string.Create(CultureInfo.InvariantCulture, $"data: {version}\n\n");
                sent = version;
                await response.Body.WriteAsync(Encoding.ASCII.GetBytes(words), end);
                await response.Body.FlushAsync(end);
                await WaitAsync(notes.Reader, end);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader left, or the server stops.
        }
        finally
        {
            foreach (var edition in heard)
            {
                edition.Leave(notes.Writer);
            }
        }
    }

    // Until a change, or until it is time for a sign of life.
    private async Task WaitAsync(ChannelReader<bool> notes, CancellationToken end)
    {
        using var heartbeat = new CancellationTokenSource(Heartbeat, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(end, heartbeat.Token);
        try
        {
            await notes.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            // Nothing changed.
        }
    }

    private void Leave(IPAddress address)
    {
        while (open.TryGetValue(address, out var count))
        {
            if (count > 1 ? open.TryUpdate(address, count - 1, count) : open.TryRemove(new KeyValuePair<IPAddress, int>(address, count)))
            {
                return;
            }
        }
    }
}
