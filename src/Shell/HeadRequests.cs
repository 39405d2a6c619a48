namespace PeaceTracker.Shell;

/// <summary>Answers HEAD as GET without a body: monitors and link checkers ask so.</summary>
internal static class HeadRequests
{
    public static void UseHeadRequests(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    });
}
