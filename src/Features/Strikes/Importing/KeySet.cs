using System.Security.Cryptography;
using System.Text;

namespace PeaceTracker.Features.Strikes.Importing;

/// <summary>A set of keys in sixteen bytes each: files may have hundreds of thousands.</summary>
internal sealed class KeySet
{
    private readonly HashSet<UInt128> hashes = [];

    public void Add(string key) => hashes.Add(Hash(key));

    public bool Contains(string key) => hashes.Contains(Hash(key));

    private static UInt128 Hash(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
