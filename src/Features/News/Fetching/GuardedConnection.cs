using System.Net;
using System.Net.Sockets;

namespace PeaceTracker.Features.News.Fetching;

/// <summary>
/// Opens connections for feeds. The address is judged after the name was resolved, and the connection is made to the
/// judged address and no other, so that a name cannot mean one thing when it is judged and another when it is used.
/// </summary>
internal sealed class GuardedConnection(NewsSettings settings, TimeProvider clock)
{
    public async ValueTask<Stream> OpenAsync(DnsEndPoint server, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(FetchLimits.Connect, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ConnectAsync(Judged(await ResolveAsync(server.Host, either.Token)), server, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ContactRefusedException($"{server.Host} did not take a connection within {FetchLimits.Connect.TotalSeconds:0} seconds");
        }
    }

    private static async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return IPAddress.TryParse(host, out var written) ? [written] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        }
        catch (SocketException)
        {
            throw new ContactRefusedException($"the name {host} could not be resolved");
        }
    }

    private IPAddress[] Judged(IPAddress[] addresses)
    {
        foreach (var address in settings.AllowPrivateNetworks ? [] : addresses)
        {
            if (AddressGuard.Refusal(address) is { } what)
            {
                throw new ContactRefusedException($"its address {address} is {what}, which is not allowed here");
            }
        }

        return addresses;
    }

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, DnsEndPoint server, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, server.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException refused)
        {
            socket.Dispose();
            throw new ContactRefusedException($"{server.Host} took no connection ({refused.SocketErrorCode})");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
