using System.Net.Http.Headers;
using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// An open page without a browser: it fetches the prerendered page, opens its circuit over a WebSocket, acknowledges what
/// is drawn, answers calls to scripts with nothing, and counts what comes.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();

    private readonly SemaphoreSlim turn = new(1, 1);

    private Task listening = Task.CompletedTask;

    private long lastMessage = Environment.TickCount64;

    private Circuit()
    {
    }

    /// <summary>Drawings received.</summary>
    public int Batches { get; private set; }

    /// <summary>The bytes of drawings received.</summary>
    public long BatchBytes { get; private set; }

    /// <summary>The bytes of their messages as a browser receives them: each compressed by itself, as the server does where it is asked to.</summary>
    public long WireBytes { get; private set; }

    /// <summary>All bytes received.</summary>
    public long Bytes { get; private set; }

    /// <summary>What the server complained of; null where it did not.</summary>
    public string? Fault { get; private set; }

    /// <summary>How long nothing has come, in milliseconds.</summary>
    public long Quiet => Environment.TickCount64 - Volatile.Read(ref lastMessage);

    /// <summary>Opens a page and its circuit.</summary>
    public static async Task<Circuit> OpenAsync(HttpMessageInvoker web, Uri page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await web.SendAsync(request, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        var html = await answer.Content.ReadAsStringAsync();

        var circuit = new Circuit();
        circuit.socket.Options.SetRequestHeader("Origin", page.GetLeftPart(UriPartial.Authority));
        await circuit.socket.ConnectAsync(new UriBuilder(page) { Scheme = "ws", Path = "/_blazor", Query = "" }.Uri, CancellationToken.None);
        await circuit.socket.SendAsync(Encoding.UTF8.GetBytes(BlazorPack.Handshake), WebSocketMessageType.Text, true, CancellationToken.None);
        circuit.listening = circuit.ListenAsync();
        await circuit.SendAsync(BlazorPack.Invocation("0", "StartCircuit", page.GetLeftPart(UriPartial.Authority) + "/", page.ToString(), "[]", ""));
        await circuit.SendAsync(BlazorPack.Invocation(null, "UpdateRootComponents", Operations(html), State().Match(html).Groups["state"].Value));
        return circuit;
    }

    /// <summary>Counts from nothing again.</summary>
    public void Reset() => (Batches, BatchBytes, WireBytes, Bytes) = (0, 0, 0, 0);

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await listening;
        socket.Dispose();
        turn.Dispose();
    }

    // Each live component stands in the page as a comment that only the server can read; it is handed back as it came.
    private static string Operations(string html)
    {
        var markers = Marker().Matches(html).Select(match => match.Groups["marker"].Value)
            .Select(marker => JsonDocument.Parse(marker).RootElement)
            .Where(marker => marker.TryGetProperty("descriptor", out _))
            .Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker.GetRawText()}}}""");
        return $$"""{"batchId":1,"operations":[{{string.Join(',', markers)}}]}""";
    }

    private async Task SendAsync(byte[] message)
    {
        await turn.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[4096];
        var held = new MemoryStream();
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                held.Write(buffer, 0, read.Count);
                Bytes += read.Count;
                if (read.EndOfMessage)
                {
                    await TakeAsync(held.ToArray());
                    held.SetLength(0);
                    held.Capacity = 0;
                }
            }
        }
        catch (Exception fault) when (fault is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The page was left.
        }
    }

    private async Task TakeAsync(byte[] message)
    {
        if (message is [(byte)'{', ..])
        {
            // The answer to the handshake, and perhaps more behind it.
            message = message[(Array.IndexOf(message, (byte)0x1e) + 1)..];
        }

        for (var at = 0; at < message.Length;)
        {
            var (prefix, length) = BlazorPack.Length(message.AsSpan(at))!.Value;
            await AnswerAsync(message.AsMemory(at + prefix, length));
            at += prefix + length;
        }
    }

    private async Task AnswerAsync(ReadOnlyMemory<byte> message)
    {
        var bytes = message.Span;
        if (BlazorPack.Read(ref bytes) is not object?[] parts || parts is not [1L, _, _, string target, object?[] arguments, ..])
        {
            return;
        }

        switch (target, arguments)
        {
            case ("JS.RenderBatch", [long batch, byte[] drawing]):
                Volatile.Write(ref lastMessage, Environment.TickCount64);
                Batches++;
                BatchBytes += drawing.Length;
                WireBytes += Deflated(message.Span);
                await SendAsync(BlazorPack.Invocation(null, "OnRenderCompleted", batch, null));
                break;
            case ("JS.BeginInvokeJS", [long call, ..]) when call != 0:
                Volatile.Write(ref lastMessage, Environment.TickCount64);
                await SendAsync(BlazorPack.Invocation(null, "EndInvokeJSFromDotNet", call, true, $"[{call},true,null]"));
                break;
            case ("JS.Error", [string words, ..]):
                Fault = words;
                break;
        }
    }

    private static long Deflated(ReadOnlySpan<byte> message)
    {
        using var deflated = new MemoryStream();
        using (var stream = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(message);
        }

        return deflated.Length;
    }

    [GeneratedRegex("<!--Blazor:(?<marker>\\{.*?\\})-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex State();
}
