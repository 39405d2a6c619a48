using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StandardWebhooks;

namespace PeaceTracker.Tests.Features.Following.Webhooks;

/// <summary>A receiver of webhooks on this machine that answers as a test tells it, and keeps what it got.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication application;

    private Receiver(Func<int, RequestDelegate> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        application = builder.Build();
        application.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            Got.Enqueue((context.Request.Method, await reader.ReadToEndAsync(), new HeaderDictionary(context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase))));
            Asked.TrySetResult();
            await answers(Got.Count)(context);
        });
    }

    public ConcurrentQueue<(string Method, string Body, HeaderDictionary Headers)> Got { get; } = new();

    /// <summary>Done when the first message has come.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Url => application.Urls.Single() + "/hook";

    public static Task<Receiver> StartAsync(params int[] statuses) => StartAsync(times => context =>
    {
        context.Response.StatusCode = statuses.Length == 0 ? StatusCodes.Status204NoContent : statuses[Math.Min(times, statuses.Length) - 1];
        return Task.CompletedTask;
    });

    /// <summary>With an answer for the first message, the second, and so on.</summary>
    public static async Task<Receiver> StartAsync(Func<int, RequestDelegate> answers)
    {
        var receiver = new Receiver(answers);
        await receiver.application.StartAsync();
        return receiver;
    }

    /// <summary>Checks the signatures of all messages with a library that others use; throws where one does not hold.</summary>
    public void VerifyAll(string secret)
    {
        Assert.NotEmpty(Got);
        foreach (var (_, body, headers) in Got)
        {
            new StandardWebhook(secret).Verify(body, headers);
        }
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
