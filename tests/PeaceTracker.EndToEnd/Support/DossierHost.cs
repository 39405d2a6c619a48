using PeaceTracker.Tests.Support;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>The application as a newcomer starts it, with the first dossier loaded and no feeds fetched.</summary>
public sealed class DossierHost : TestHost
{
    public const string Negotiation = "ukraine-2025";

    /// <summary>The pages that everyone comes to.</summary>
    public static TheoryData<string> Pages =>
    [
        "/", $"/{Negotiation}", $"/{Negotiation}/positions", $"/{Negotiation}/positions/ukraine/crimea",
        $"/{Negotiation}/distance", $"/{Negotiation}/sandbox?provisions=us-apr-territory,us-apr-crimea,ua-20-nuclear-plant,us-apr-sanctions",
        $"/{Negotiation}/strikes", $"/{Negotiation}/strikes?from=2025-04-24&to=2025-04-24", $"/{Negotiation}/news", "/corrections", "/there/is/no/such/page",
    ];

    protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false")];
}
