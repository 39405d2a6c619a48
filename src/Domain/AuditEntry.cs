using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PeaceTracker.Domain;

/// <summary>
/// One entry of the audit log: who did what, when, and what it said before and after. Entries are only ever appended; each
/// carries a hash of itself and of the one before, so that none can be altered, inserted or taken out unnoticed.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>What stands in the place of the former hash in the first entry.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>1, 2, 3… without a gap.</summary>
    public long Seq { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it: an account's address, or what the application did on whose behalf.</summary>
    public required string Actor { get; init; }

    public required Deed Deed { get; init; }

    /// <summary>What it was about, in one line, as it read then.</summary>
    public required string Headline { get; init; }

    /// <summary>The negotiation it belongs to; null where it is about the installation.</summary>
    public int? NegotiationId { get; init; }

    public Noun? Noun { get; init; }

    public string? Key { get; init; }

    /// <summary>The former values by field name, as JSON; null where there were none.</summary>
    public string? Before { get; init; }

    /// <summary>The new values by field name, as JSON; null where there are none.</summary>
    public string? After { get; init; }

    /// <summary>The network address that it came from, where it is about an account.</summary>
    public string? Origin { get; init; }

    /// <summary>Hash of the entry before, lower-case hexadecimal.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 of the former hash and of everything that this entry says, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Gives the entry its place after the one with this number and hash.</summary>
    public AuditEntry Seal(long after, string previousHash)
    {
        (Seq, PreviousHash) = (after + 1, previousHash);
        Hash = ComputeHash();
        return this;
    }

    /// <summary>Whether it says what it said when it was sealed.</summary>
    public bool IsSound() => Hash == ComputeHash();

    // Each part with its length, so that nothing can move from one field into the next.
    private string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string?[] parts =
        [
            PreviousHash, Seq.ToString(CultureInfo.InvariantCulture), At.Ticks.ToString(CultureInfo.InvariantCulture), Actor, Deed.ToString(), Headline,
            NegotiationId?.ToString(CultureInfo.InvariantCulture), Noun?.ToString(), Key, Before, After, Origin,
        ];
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, part is null ? -1 : bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
