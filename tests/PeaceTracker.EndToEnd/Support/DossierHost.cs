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
        $"/{Negotiation}/positions?rows=parties&group=category,role", $"/{Negotiation}/positions?asOf=2025-12-31&against=2025-04-25", $"/{Negotiation}/positions?compare=ukraine,russia&since=2025-04-25",
        $"/{Negotiation}/positions?density=compact&parts=shown&group=none",
        $"/{Negotiation}/proposals", $"/{Negotiation}/proposals/us-terms-2025-04-17", $"/{Negotiation}/proposals/compare?left=us-terms-2025-04-17&right=ukraine-europe-2025-04-23",
        $"/{Negotiation}/positions/united-states/territory?asOf=2025-04-25", $"/{Negotiation}/positions/united-states/crimea/1", $"/{Negotiation}/issues", $"/{Negotiation}/issues/crimea", $"/{Negotiation}/issues/ceasefire",
        $"/{Negotiation}/timeline", $"/{Negotiation}/timeline?from=2025-04-11&to=2025-05-11", $"/{Negotiation}/commitments",
        $"/{Negotiation}/strikes", $"/{Negotiation}/strikes?from=2025-04-24&to=2025-04-24", $"/{Negotiation}/strikes?chart=calendar", $"/{Negotiation}/strikes/2025-04-24", $"/{Negotiation}/news", $"/{Negotiation}/news/1", $"/{Negotiation}/news/sides?issue=ceasefire&from=2025-04-28&to=2025-04-28", $"/{Negotiation}/news/attention?from=2025-04-11&to=2025-05-11", $"/{Negotiation}/news/attention?to=2025-05-11&days=90&split=sides&count=stories", "/corrections", "/there/is/no/such/page",
        "/changes", $"/{Negotiation}/changes", $"/{Negotiation}/changes?asOf=2025-04-25&knownAt=2025-04-25", $"/{Negotiation}?asOf=2025-04-18&knownAt=2025-04-24",
        "/search", $"/{Negotiation}/search?q=crimea party:ukraine", $"/{Negotiation}/search?q=crimea since:yesterday or", $"/{Negotiation}/parties", $"/{Negotiation}/parties/united-states",
        $"/{Negotiation}/parties/european-allies", $"/{Negotiation}/speakers/rubio",
        $"/{Negotiation}/embed", $"/{Negotiation}/embed?widget=strikes",
    ];

    protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false")];
}
