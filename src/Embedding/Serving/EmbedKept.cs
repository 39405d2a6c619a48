using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.Embedding.Serving;

/// <summary>One encoding of a rendered widget, with the strong name of its bytes.</summary>
internal sealed record EmbedBytes(byte[] Bytes, string? Encoding, string ETag);

/// <summary>A rendered widget: its bytes plain and compressed, and what is said of them.</summary>
internal sealed class EmbedKept
{
    private EmbedKept(int status, string type, EmbedBytes plain, EmbedBytes? brotli, string policy, StringValues cache)
    {
        (Status, Type, Plain, Brotli, Policy, Cache) = (status, type, plain, brotli, policy, cache);
    }

    public int Status { get; }

    public StringValues Type { get; }

    public EmbedBytes Plain { get; }

    /// <summary>Null for what is compressed in itself.</summary>
    public EmbedBytes? Brotli { get; }

    /// <summary>The content security policy.</summary>
    public StringValues Policy { get; }

    public StringValues Cache { get; }

    /// <summary>The title of what is shown; null for an answer that shows nothing.</summary>
    public string? Title { get; init; }

    /// <summary>What it says in a sentence or two.</summary>
    public string? Description { get; init; }

    /// <summary>How many bytes it holds.</summary>
    public long Weight => Plain.Bytes.Length + (Brotli?.Bytes.Length ?? 0);

    /// <summary>Compresses once what is sent many times.</summary>
    public static EmbedKept Of(int status, string type, byte[] bytes, bool compress, string policy, string cache, EmbedContent? content = null)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        return new(status, type, new(bytes, null, $"\"{name}\""), compress ? new(Brotlied(bytes), "br", $"\"{name}-br\"") : null, policy, cache) { Title = content?.Title, Description = content?.Description };
    }

    public static EmbedKept Text(int status, string words, string policy) => Of(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(words), compress: false, policy, "no-store");

    private static byte[] Brotlied(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(bytes);
        }

        return compressed.ToArray();
    }
}
