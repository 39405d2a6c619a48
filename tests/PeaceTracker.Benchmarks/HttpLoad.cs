using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace PeaceTracker.Benchmarks;

/// <summary>
/// Asks for one address again and again over a few connections that stay open, and counts the answers. It reads no more of
/// an answer than where it ends, so that what is measured is the server.
/// </summary>
internal static class HttpLoad
{
    private const int Connections = 16;

    /// <summary>Lines "load SECONDS ADDRESS HEADERS", the headers in base 64; answers "ok COUNT BYTES STATUS".</summary>
    public static async Task ServeAsync(TextReader lines, TextWriter answers)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            var address = new Uri(words[2]);
            var request = Encoding.ASCII.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n{Encoding.ASCII.GetString(Convert.FromBase64String(words[3]))}\r\n");
            var end = Stopwatch.GetTimestamp() + (long)(double.Parse(words[1], CultureInfo.InvariantCulture) * Stopwatch.Frequency);
            var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(address, request, end))));
            await answers.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ok {counts.Sum(one => one.Count)} {counts.Max(one => one.Bytes)} {counts.Max(one => one.Status)}"));
            await answers.FlushAsync();
        }
    }

    private static async Task<(long Count, int Bytes, int Status)> AskAsync(Uri address, byte[] request, long end)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var buffer = new byte[1 << 17];
        var (count, bytes, status) = (0L, 0, 0);
        while (Stopwatch.GetTimestamp() < end)
        {
            await socket.SendAsync(request);
            var (have, whole) = (0, int.MaxValue);
            while (have < whole)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(have));
                if (read == 0)
                {
                    throw new IOException("The server ended the connection.");
                }

                have += read;
                if (whole == int.MaxValue && buffer.AsSpan(0, have).IndexOf("\r\n\r\n"u8) is >= 0 and var head)
                {
                    status = int.Parse(Encoding.ASCII.GetString(buffer, 9, 3), CultureInfo.InvariantCulture);
                    whole = head + 4 + LengthOf(buffer.AsSpan(0, head), status);
                }
            }

            (count, bytes) = (count + 1, whole);
        }

        return (count, bytes, status);
    }

    private static int LengthOf(ReadOnlySpan<byte> head, int status)
    {
        if (status == 304)
        {
            return 0;
        }

        // An answer of a length that nobody said beforehand comes in pieces: those who ask for one have the wrong address.
        var at = head.IndexOf("Content-Length: "u8);
        var rest = head[(at + "Content-Length: ".Length)..];
        var stop = rest.IndexOf((byte)'\r');
        return at < 0 ? throw new InvalidDataException("An answer without a length.") : int.Parse(Encoding.ASCII.GetString(stop < 0 ? rest : rest[..stop]), CultureInfo.InvariantCulture);
    }
}
