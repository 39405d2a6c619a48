using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Embeds;

/// <summary>The application with the first dossier, at an address that readers know.</summary>
public sealed class EmbedsHost : TestHost
{
    public const string Negotiation = "ukraine-2025", Site = "https://tracker.example";

    protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false"), ("PublicAddress", Site)];
}
