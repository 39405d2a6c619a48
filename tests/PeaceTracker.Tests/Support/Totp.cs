using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;

namespace PeaceTracker.Tests.Support;

/// <summary>An authenticator app: shows six digits for a secret (RFC 6238).</summary>
public static class Totp
{
    private static readonly ConcurrentDictionary<string, long> Typed = new(StringComparer.Ordinal);

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>What the app shows at a time.</summary>
    public static string Code(string secret, DateTimeOffset at)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard that apps follow says SHA-1.
        var hash = HMACSHA1.HashData(Bytes(secret), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>A code that is valid now and was not typed yet: each is taken once.</summary>
    public static string CodeNow(string secret, TimeProvider? clock = null)
    {
        var now = (clock ?? TimeProvider.System).GetUtcNow().ToUnixTimeSeconds() / 30;
        var step = Typed.AddOrUpdate(secret.Replace(" ", "", StringComparison.Ordinal), now - 1, (_, last) => Math.Max(last + 1, now - 1));
        return Code(secret, DateTimeOffset.FromUnixTimeSeconds(step * 30));
    }

    private static byte[] Bytes(string secret)
    {
        var bits = string.Concat(secret.Replace(" ", "", StringComparison.Ordinal).Select(letter => Convert.ToString(Alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
