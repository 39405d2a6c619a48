using System.Threading.RateLimiting;

namespace PeaceTracker.Shell;

/// <summary>
/// Caps how many live pages one address may hold open at once: each costs memory for as long as it is open. Set by
/// <c>Live:ConnectionsPerAddress</c>; an office behind one address may need more.
/// </summary>
internal static class ConnectionCap
{
    private const int Usual = 200;

    public static IServiceCollection AddConnectionCap(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            if (!context.Request.Headers.Upgrade.Any(value => value?.Contains("websocket", StringComparison.OrdinalIgnoreCase) == true))
            {
                return RateLimitPartition.GetNoLimiter("");
            }

            var most = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Live:ConnectionsPerAddress", Usual);
            return RateLimitPartition.GetConcurrencyLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "unknown", _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 });
        });
    });
}
