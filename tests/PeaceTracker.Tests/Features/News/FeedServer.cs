using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PeaceTracker.Tests.Features.News;

/// <summary>A server on this machine that answers as a test tells it, and remembers who came.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private readonly TaskCompletionSource closing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private int connections;

    private FeedServer(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AllowSynchronousIO = true;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, endpoint => endpoint.Use(next => connection =>
            {
                Interlocked.Increment(ref connections);
                return next(connection);
            }));
        });
        application = builder.Build();
        application.Run(context =>
        {
            Requests.Enqueue((context.Request.Path + context.Request.QueryString, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())));
            Asked.TrySetResult();
            return answer(context);
        });
    }

    /// <summary>Path and headers of each request, in order.</summary>
    public ConcurrentQueue<(string Path, Dictionary<string, string> Headers)> Requests { get; } = new();

    /// <summary>Done when the first request has come.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Connections => Volatile.Read(ref connections);

    public int Port => new Uri(application.Urls.Single()).Port;

    /// <summary>An answer that comes when the server closes.</summary>
    public async Task NeverAsync(HttpContext context)
    {
        await using var aborted = context.RequestAborted.Register(() => closing.TrySetResult());
        await closing.Task;
    }

    public static async Task<FeedServer> StartAsync(RequestDelegate answer)
    {
        var server = new FeedServer(answer);
        await server.application.StartAsync();
        return server;
    }

    /// <summary>A server that answers every request with a document.</summary>
    public static Task<FeedServer> StartAsync(Func<string> document) => StartAsync(context => context.Response.WriteAsync(document()));

    /// <summary>A server that takes requests and never answers one.</summary>
    public static async Task<FeedServer> StartSilentAsync()
    {
        FeedServer? server = null;
        return server = await StartAsync(context => server!.NeverAsync(context));
    }

    public Uri Address(string path = "/feed") => new($"http://127.0.0.1:{Port}{path}");

    public async ValueTask DisposeAsync()
    {
        closing.TrySetResult();
        await application.DisposeAsync();
    }
}
