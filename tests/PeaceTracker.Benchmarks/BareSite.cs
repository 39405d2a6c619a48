using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PeaceTracker.Benchmarks;

/// <summary>A site with one live page that says nothing and two addresses that send bytes, in the same process.</summary>
internal sealed class BareSite : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<int, byte[]> Kept = new();

    private static readonly byte[] Hello = [.. "hello"u8];

    private readonly WebApplication app;

    private BareSite(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<BareSite> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var site = builder.Build();
        site.MapGet("/hello", () => Results.Bytes(Hello, "text/plain; charset=utf-8"));
        site.MapGet("/bytes/{count:int}", (int count) => Results.Bytes(Kept.GetOrAdd(count, many => new byte[many]), "text/html; charset=utf-8"));
        site.UseAntiforgery();
        site.MapRazorComponents<BareApp>().AddInteractiveServerRenderMode();
        await site.StartAsync();
        return new(site);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
