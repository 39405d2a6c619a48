using System.Net;
using System.Net.Sockets;

namespace PeaceTracker.Features.News.Fetching;

/// <summary>
/// Judges the addresses that a feed's name resolves to. Names and written addresses lie; the bytes of the resolved
/// address do not. Only what is on the public Internet may be asked on a feed's behalf.
/// </summary>
internal static class AddressGuard
{
    private const string Private = "on a private network";

    private const string Itself = "this machine itself";

    private const string Reserved = "reserved";

    private const string Relay = "an IPv4 address in disguise";

    // IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates), and multicast.
    private static readonly (IPNetwork Block, string What)[] Blocks =
    [
        .. Of(Reserved, "0.0.0.0/8", "192.0.0.0/24", "192.88.99.0/24", "240.0.0.0/4"),
        .. Of(Private, "10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "198.18.0.0/15"),
        .. Of(Itself, "127.0.0.0/8", "::1/128"),
        .. Of("on the local link", "169.254.0.0/16", "fe80::/10"),
        .. Of("an example and no real one", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20"),
        .. Of("a multicast address", "224.0.0.0/4", "ff00::/8"),
        .. Of(Relay, "64:ff9b:1::/48", "2001::/32", "2002::/16", "::/96"),
        .. Of(Private, "fc00::/7", "fec0::/10"),
        .. Of(Reserved, "100::/64", "100:0:0:1::/64", "2001::/23", "5f00::/16"),
    ];

    // The one block of global unicast; all else in IPv6 is not given out.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Why an address must not be asked, as the end of "its address … is"; null where it may be.</summary>
    public static string? Refusal(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Refusal(address.MapToIPv4());
        }

        // On a network without IPv4, a public IPv4 server is reached this way; a private one is hidden this way.
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(Unscoped(address)))
        {
            return Refusal(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        }

        // ::1 stands before the block that it lies in, so that it is called what it is.
        foreach (var (block, what) in Blocks)
        {
            if (block.BaseAddress.AddressFamily == address.AddressFamily && block.Contains(Unscoped(address)))
            {
                return what;
            }
        }

        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => null,
            AddressFamily.InterNetworkV6 when Global.Contains(Unscoped(address)) => null,
            _ => Reserved,
        };
    }

    // A zone such as %eth0 is no part of the address.
    private static IPAddress Unscoped(IPAddress address) => new(address.GetAddressBytes());

    private static IEnumerable<(IPNetwork Block, string What)> Of(string what, params string[] blocks) => blocks.Select(block => (IPNetwork.Parse(block), what));
}
