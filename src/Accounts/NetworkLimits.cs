using System.Net;
using System.Net.Sockets;

namespace PeaceTracker.Accounts;

/// <summary>How much may be guessed from one place. A place is an address, or in IPv6 the network that one subscriber is given.</summary>
internal sealed class NetworkLimits(AttemptCounter attempts)
{
    /// <summary>Failed attempts from one place within a quarter of an hour, whatever they try.</summary>
    public const int MostFromOnePlace = 20;

    public bool IsSpent(string? origin) => attempts.Count(Key(origin)) >= MostFromOnePlace;

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
