namespace PeaceTracker.Shell;

/// <summary>
/// Refuses what another site sends in a reader's name: a WebSocket may be opened from any page in the world, and so may a
/// form be posted. Both must come from our own origin; a missing or <c>null</c> origin is a foreign one.
/// </summary>
internal static class OriginGate
{
    public static void UseOriginGate(this WebApplication app) => app.Use((context, next) =>
    {
        if (!MustBeOurs(context.Request) || IsOurs(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This request did not come from a page of this site.", context.RequestAborted);
    });

    private static bool MustBeOurs(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method))
        || request.Headers.Upgrade.Any(value => value?.Contains("websocket", StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsOurs(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        return origins.Count == 1
            && Uri.TryCreate(origins[0], UriKind.Absolute, out var origin)
            && Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var ours)
            && origin.AbsolutePath == "/"
            && string.Equals(origin.GetLeftPart(UriPartial.Authority), ours.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
    }
}
