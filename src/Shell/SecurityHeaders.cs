using PeaceTracker.Controls;

namespace PeaceTracker.Shell;

/// <summary>What every answer says about itself: which scripts may run, who may frame it, what it tells other sites.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var nonce = PageNonce.Of(context);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var frames = context.GetEndpoint()?.Metadata.GetMetadata<FramesWidgetsAttribute>() is null ? "" : "; frame-src 'self'";
            headers.ContentSecurityPolicy =
                "default-src 'none'; base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'none'; " +
                $"script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
                $"connect-src 'self'; manifest-src 'self'{frames}";
            headers.XFrameOptions = "DENY";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-create=(self), publickey-credentials-get=(self)";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
