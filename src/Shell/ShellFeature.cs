using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;
using PeaceTracker.Controls;

namespace PeaceTracker.Shell;

/// <summary>The frame around all pages: it alone knows every feature.</summary>
internal static class ShellFeature
{
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddHttpContextAccessor();

        // A request that is not in order is the sender's fault and no failure of ours, in development too.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

        // Pages and files that are made on request; what lies ready is compressed at build. Not over TLS of our own: there
        // a compressed secret could be guessed, and a proxy in front decides for itself.
        services.AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", .. FeedFormat.All.Select(format => format.MediaType)]);
        services.AddMudServices();
        services.AddConnectionCap();
        services.AddSingleton<Readiness>();
        services.AddSingleton(provider => PublicAddress.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<NegotiationQueries>();
        return services;
    }

    public static void MapPages(this WebApplication app) => app
        .MapRazorComponents<App>()
        .AddInteractiveServerRenderMode(options =>
        {
            // Framing is decided by our own headers.
            options.ContentSecurityFrameAncestorsPolicy = null;

            // A compressor that remembers costs each open page more memory than the page itself.
            options.ConfigureWebSocketAcceptContext = (_, accept) =>
            {
                accept.DangerousEnableCompression = true;
                accept.DisableServerContextTakeover = true;
                return Task.CompletedTask;
            };
        });

    public static void UseErrorScreens(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);

        // A screen is read, whatever was posted: as a post it would be asked for the token of a form.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        });
    }
}
