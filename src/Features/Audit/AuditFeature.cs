using System.CommandLine;
using PeaceTracker.Domain;
using PeaceTracker.Features.Audit.Api;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Audit;

/// <summary>The door to the audit log.</summary>
internal static class AuditFeature
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<AuditQueries>();

    public static void MapAudit(this WebApplication app) => app.MapGet("/admin/audit.csv", AuditCsv.GetAsync).RequireAuthorization(nameof(Role.Editor));

    /// <summary>What can be asked of it from a terminal.</summary>
    public static IEnumerable<Command> Commands(CommandHost host) => [VerifyCommand.Create(host)];
}
