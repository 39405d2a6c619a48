using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts;

/// <summary>
/// Checks the six digits of an authenticator app (RFC 6238), each once: who looked over a shoulder, or sits between, has
/// nothing to use again. The last half minute of which a code was taken is kept with the account.
/// </summary>
internal sealed class AppCodes(TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    private const int SecondsPerStep = 30;

    // As the framework does: clocks of devices are a minute off.
    private const int StepsAround = 2;

    private const string Provider = "PeaceTracker";

    private const string Name = "LastAppStep";

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var last = long.TryParse(await manager.GetAuthenticationTokenAsync(user, Provider, Name), NumberStyles.None, CultureInfo.InvariantCulture, out var taken) ? taken : 0;
        var now = clock.GetUtcNow().ToUnixTimeSeconds() / SecondsPerStep;
        var secret = Bytes(key);
        for (var step = Math.Max(last + 1, now - StepsAround); step <= now + StepsAround; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, step)), Encoding.UTF8.GetBytes(token)))
            {
                return (await manager.SetAuthenticationTokenAsync(user, Provider, Name, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
            }
        }

        return false;
    }

    /// <summary>Forgets which code was taken last: another secret shows other codes.</summary>
    public static Task ForgetAsync(UserManager<Account> manager, Account user) => manager.RemoveAuthenticationTokenAsync(user, Provider, Name);

    private static string Code(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard that apps follow says SHA-1.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    // Base32 as the framework writes secrets (RFC 4648), five bits a letter.
    private static byte[] Bytes(string key)
    {
        var bytes = new List<byte>();
        var (bits, held) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            bits = (bits << 5 | Alphabet.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            held += 5;
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(bits >> held));
            }
        }

        return [.. bytes];
    }
}
