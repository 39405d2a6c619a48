using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace PeaceTracker.Tests.Features.Following.Digests;

/// <summary>A mail server on this machine that keeps what it is handed, or refuses it.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource closing = new();

    private readonly Task running;

    private MailServer(int port, SmtpResponse answer)
    {
        Port = port;
        var services = new ServiceProvider();
        services.Add(new Store(this, answer));
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build();
        running = new SmtpServer.SmtpServer(options, services).StartAsync(closing.Token);
    }

    public int Port { get; }

    /// <summary>Letters with the addresses that they were handed over for.</summary>
    public ConcurrentQueue<(MimeMessage Letter, IReadOnlyList<string> To)> Got { get; } = new();

    public static MailServer Start(SmtpResponse? answer = null) => new(FreePort(), answer ?? SmtpResponse.Ok);

    /// <summary>A port that nothing listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await running;
        closing.Dispose();
    }

    private sealed class Store(MailServer server, SmtpResponse answer) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var bytes = new MemoryStream(buffer.ToArray());
            server.Got.Enqueue((await MimeMessage.LoadAsync(bytes, cancellationToken), [.. transaction.To.Select(to => $"{to.User}@{to.Host}")]));
            return answer;
        }
    }
}
