using System.Net;
using System.Net.Sockets;

namespace PeaceTracker.Accounts;

/// <summary>How much may be guessed from one place. A place is an address, or in IPv6 the network that one subscriber is given.</summary>
internal sealed class NetworkLimits(AttemptCounter attempts)
{
    /// <summary>Failed attempts from one place within a quarter of an hour, whatever they try.</summary>
    public const int MostFromOnePlace = 20;

    public bool IsSpent(string? origin) => attempts.Count(Key(origin)) >= MostFromOnePlace;

    /// <summary>Counts an attempt before it is looked at, so that many at once are no more than many; false where there were too many.</summary>
    public bool TryBegin(string? origin) => attempts.Add(Key(origin)) <= MostFromOnePlace;

    /// <summary>The attempt was none that failed.</summary>
    public void Succeeded(string? origin) => attempts.TakeBack(Key(origin));

    public void Failed(string? origin) => attempts.Add(Key(origin));

    private static string Key(string? origin)
    {
        if (!IPAddress.TryParse(origin, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return $"place {origin}";
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"place {new IPAddress(bytes)}";
    }
}
