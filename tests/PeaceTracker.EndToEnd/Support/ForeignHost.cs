using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>
/// Somebody else's site on this machine: it serves what a test puts on it, and is open under two origins, its number and the
/// name of the machine.
/// </summary>
public sealed class ForeignHost : IAsyncDisposable
{
    private readonly WebApplication application;

    private readonly ConcurrentDictionary<string, string> pages = [];

    /// <summary>Opens the site. It is open before an application is built that has to know of it.</summary>
    public ForeignHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        application = builder.Build();
        application.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.StatusCode = pages.ContainsKey(context.Request.Path) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            return context.Response.WriteAsync(pages.GetValueOrDefault(context.Request.Path, ""));
        });
        application.Start();
        Address = new Uri(application.Urls.Single());
    }

    /// <summary>Where it is open, by number.</summary>
    public Uri Address { get; }

    /// <summary>Where the same pages are open under another origin.</summary>
    public Uri Named => new UriBuilder(Address) { Host = "localhost" }.Uri;

    /// <summary>What an origin is called in a policy: without the slash.</summary>
    public static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);

    /// <summary>Puts a page on the site: what stands in its body, and in its head.</summary>
    public void Put(string path, string body, string head = "") =>
        pages[path] = $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>A page elsewhere</title>{head}</head><body>{body}</body></html>";

    /// <summary>Closes the site, from where nothing can be awaited.</summary>
    public void Close() => ((IDisposable)application).Dispose();

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
