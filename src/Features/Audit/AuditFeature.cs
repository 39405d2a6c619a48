using System.CommandLine;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Audit;

/// <summary>The door to the audit log.</summary>
internal static class AuditFeature
{
    /// <summary>What can be asked of it from a terminal.</summary>
    public static IEnumerable<Command> Commands(CommandHost host) => [VerifyCommand.Create(host)];
}
