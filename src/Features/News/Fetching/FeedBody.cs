using System.IO.Compression;

namespace PeaceTracker.Features.News.Fetching;

/// <summary>Reads what a server sends, and unpacks it, as far as the limits go and no byte further.</summary>
internal static class FeedBody
{
    private const int MostBelieved = 512 * 1024;

    public const string Packings = "gzip, deflate, br";

    /// <summary>The document, unpacked.</summary>
    /// <param name="content">What is being sent.</param>
    /// <param name="meter">Told of every byte that comes over the wire.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<byte[]> ReadAsync(HttpContent content, FetchMeter meter, CancellationToken cancellationToken)
    {
        await using var wire = await content.ReadAsStreamAsync(cancellationToken);
        var sent = await ReadAsync(wire, content.Headers.ContentLength ?? 0, FetchLimits.MaxSent, "sent", count => meter.Bytes += count, cancellationToken);
        var packing = string.Join(", ", content.Headers.ContentEncoding.Where(name => !name.Equals("identity", StringComparison.OrdinalIgnoreCase)));
        if (packing.Length == 0 || sent.Length == 0)
        {
            return sent;
        }

        await using var unpacking = Unpacking(packing.ToLowerInvariant(), sent);
        try
        {
            return await ReadAsync(unpacking, 0, FetchLimits.MaxUnpacked, "unpacked to", _ => { }, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new ContactRefusedException($"sent a document packed as {packing} that cannot be unpacked");
        }
    }

    private static async Task<byte[]> ReadAsync(Stream from, long announced, int most, string how, Action<int> came, CancellationToken cancellationToken)
    {
        // What is announced is believed as far as it costs little.
        using var kept = new MemoryStream((int)Math.Clamp(announced, 0, MostBelieved));
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            came(count);
            if (kept.Length + count > most)
            {
                throw new ContactRefusedException($"{how} more than {most / 1024 / 1024} MB");
            }

            kept.Write(buffer, 0, count);
        }

        return kept.Length == kept.Capacity ? kept.GetBuffer() : kept.ToArray();
    }

    private static Stream Unpacking(string packing, byte[] sent)
    {
        var packed = new MemoryStream(sent);
        return packing switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),

            // Some servers leave out the header of zlib that the name promises (RFC 9110, section 8.4.1.2).
            "deflate" => sent is [var head, ..] && (head & 0x0F) == 8 ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress),
            _ => throw new ContactRefusedException($"sent a document packed as {packing}, which cannot be unpacked"),
        };
    }
}
