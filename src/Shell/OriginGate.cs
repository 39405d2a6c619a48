namespace PeaceTracker.Shell;

/// <summary>
/// Refuses what another site sends in a reader's name: a WebSocket may be opened from any page in the world, and so may a
/// form be posted. Both must come from our own origin; a missing or <c>null</c> origin is a foreign one.
/// </summary>
internal static class OriginGate
{
    // A mail program cancels a digest from anywhere (RFC 8058). No cookie is looked at there: the address itself is the right.
    private const string FromAnywhere = "/digests/cancel";

    public static void UseOriginGate(this WebApplication app) => app.Use((context, next) =>
    {
        if (Own(context.Request) is not { } own)
        {
            return RefuseAsync(context, StatusCodes.Status400BadRequest, "This request does not say to which site it goes.");
        }

        return !MustBeOurs(context.Request) || context.Request.Path == FromAnywhere && HttpMethods.IsPost(context.Request.Method) || IsOurs(context.Request, own)
            ? next(context)
            : RefuseAsync(context, StatusCodes.Status403Forbidden, "This request did not come from a page of this site.");
    });

    private static Task RefuseAsync(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words, context.RequestAborted);
    }

    // Null for a Host that is none: no address of a page could be made of it.
    private static Uri? Own(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var own) && own.Host.Length > 0 ? own : null;

    private static bool MustBeOurs(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method))
        || request.Headers.Upgrade.Any(value => value?.Contains("websocket", StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsOurs(HttpRequest request, Uri ours)
    {
        var origins = request.Headers.Origin;
        return origins.Count == 1
            && Uri.TryCreate(origins[0], UriKind.Absolute, out var origin)
            && origin.AbsolutePath == "/"
            && string.Equals(origin.GetLeftPart(UriPartial.Authority), ours.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
    }
}
