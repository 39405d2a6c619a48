using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.HouseRules;

/// <summary>What an answer comes to.</summary>
public enum Answer
{
    Ok,

    /// <summary>Sent to the page where one signs in, or told to sign in where no page is asked for.</summary>
    Login,

    /// <summary>Told that the role does not reach.</summary>
    Denied,

    NotFound,

    /// <summary>The request itself is not in order.</summary>
    Bad,

    /// <summary>Sent somewhere else.</summary>
    Elsewhere,
}

/// <summary>Every address that the application answers, and what it answers to whom. A row is a line.</summary>
internal static class EndpointRights
{
    private const string Here = "/" + RightsHost.Negotiation;

    private const string Api = "/api/v1/negotiations/" + RightsHost.Negotiation;

    private const string Admin = "/admin/" + RightsHost.Negotiation;

    public static readonly List<EndpointRight> All =
    [
        Open("GET /livez", "/livez"),
        Open("GET /readyz", "/readyz"),
        Open("PAGE /", "/"),
        Open("PAGE /{Negotiation}", Here),
        Open("PAGE /{Negotiation}/positions", Here + "/positions"),
        Open("PAGE /{Negotiation}/positions/{Party}/{Issue}", Here + "/positions/north/border"),
        Open("PAGE /{Negotiation}/proposals", Here + "/proposals"),
        Open("PAGE /{Negotiation}/proposals/{Proposal}", Here + "/proposals/plan"),
        Open("PAGE /{Negotiation}/proposals/compare", Here + "/proposals/compare"),
        Open("GET /{negotiation}/proposals/compare.csv", Here + "/proposals/compare.csv", Answer.Bad),
        Open("PAGE /{Negotiation}/positions/{Party}/{Issue}/{Number:int}", Here + "/positions/north/border/1"),
        Open("PAGE /{Negotiation}/issues", Here + "/issues"),
        Open("PAGE /{Negotiation}/issues/{Issue}", Here + "/issues/border"),
        Open("PAGE /{Negotiation}/distance", Here + "/distance"),
        Open("PAGE /{Negotiation}/sandbox", Here + "/sandbox"),
        Open("GET /{negotiation}/distance.ktab.csv", Here + "/distance.ktab.csv", Answer.Bad),
        Open("PAGE /{Negotiation}/strikes", Here + "/strikes"),
        Open("PAGE /{Negotiation}/strikes/{Day}", Here + "/strikes/2025-04-24"),
        Open("PAGE /{Negotiation}/timeline", Here + "/timeline"),
        Open("PAGE /{Negotiation}/commitments", Here + "/commitments"),
        Open("GET /{negotiation}/timeline.csv", Here + "/timeline.csv"),
        Open("GET /{negotiation}/commitments.csv", Here + "/commitments.csv"),
        Open("PAGE /{Negotiation}/news", Here + "/news"),
        Open("PAGE /{Negotiation}/news/{Item:long}", Here + "/news/987654", Answer.NotFound),
        Open("PAGE /{Negotiation}/news/attention", Here + "/news/attention"),
        Open("GET /{negotiation}/news/attention.csv", Here + "/news/attention.csv"),
        Open("PAGE /{Negotiation}/news/sides", Here + "/news/sides"),
        Open("PAGE /{Negotiation}/news/stories/{Story:long}", Here + "/news/stories/987654", Answer.NotFound),
        Open("GET /oembed", "/oembed", Answer.Bad),
        Open("PAGE /{Negotiation}/embed", Here + "/embed"),
        Open("PAGE /changes", "/changes"),
        Open("PAGE /{Negotiation}/changes", Here + "/changes"),
        Open("PAGE /corrections", "/corrections"),
        Open("GET /{negotiation}/positions.csv", Here + "/positions.csv"),
        Open("GET /{negotiation}/positions.html", Here + "/positions.html"),
        Open("GET /{negotiation}/positions.svg", Here + "/positions.svg"),
        Open("GET /{negotiation}/positions.png", Here + "/positions.png"),
        Open("PAGE /{Negotiation}/parties", Here + "/parties"),
        Open("PAGE /{Negotiation}/parties/{Party}", Here + "/parties/north"),
        Open("PAGE /{Negotiation}/speakers/{Speaker}", Here + "/speakers/nobody", Answer.NotFound),
        Open("PAGE /search", "/search?q=border"),
        Open("PAGE /{Negotiation}/search", Here + "/search?q=border"),
        Open("GET /{negotiation}/strikes.csv", Here + "/strikes.csv"),
        Open("GET /{negotiation}/strikes/claims.csv", Here + "/strikes/claims.csv"),
        Open("GET /api/v1/negotiations/{slug}/strikes/", Api + "/strikes"),
        Open("GET /api/v1/negotiations/{slug}/strikes/daily", Api + "/strikes/daily"),
        Open("GET /api/v1/negotiations/{slug}/strikes/rates", Api + "/strikes/rates?kind=tank", Answer.Bad),
        Open("GET /api/v1/negotiations/{slug}/strikes/claims", Api + "/strikes/claims"),
        Open("GET /api/v1/negotiations/{slug}/strikes/days/{date}", Api + "/strikes/days/2025-04-24"),
        Open("GET /api/v1/negotiations/{slug}/strikes/claimants", Api + "/strikes/claimants"),
        Open("GET /api/v1/negotiations/{slug}/strikes/definitions", Api + "/strikes/definitions"),
        Open("GET /api/v1/negotiations/{slug}/strikes/weapons", "/api/v1/negotiations/nowhere/strikes/weapons", Answer.NotFound),
        Open("GET,HEAD /{**path:file}", "/there-is/no-such.css", Answer.NotFound),
        .. FeedFormat.All.SelectMany(format => (EndpointRight[])
        [
            Open($"GET /{{negotiation}}/news.{format.Ending}", $"{Here}/news.{format.Ending}"),
            Open($"GET /{{negotiation}}/changes.{format.Ending}", $"{Here}/changes.{format.Ending}"),
            Open($"GET /corrections.{format.Ending}", $"/corrections.{format.Ending}"),
        ]),
        Open("PAGE /account/denied", "/account/denied", Answer.Denied),
        Open("PAGE /account/join", "/account/join"),
        Open("PAGE /account/lockout", "/account/lockout"),
        Open("PAGE /account/login", "/account/login"),
        Open("PAGE /account/login/code", "/account/login/code", Answer.Login),
        Open("PAGE /account/login/recovery", "/account/login/recovery", Answer.Login),
        Open("PAGE /account/setup", "/account/setup", Answer.NotFound),
        Takes(Role.Curator, "PAGE /account", "/account"),
        Takes(Role.Curator, "PAGE /account/authenticator", "/account/authenticator"),
        Takes(Role.Curator, "PAGE /account/passkeys", "/account/passkeys"),
        Takes(Role.Curator, "PAGE /account/password", "/account/password"),
        Takes(Role.Curator, "PAGE /account/recovery-codes", "/account/recovery-codes", Answer.Elsewhere),
        Open("POST /account/logout", "/account/logout", Answer.Bad),
        Open("POST /account/passkey/request", "/account/passkey/request", Answer.Bad),
        Takes(Role.Curator, "POST /account/passkey/creation", "/account/passkey/creation", Answer.Bad),
        Open("PAGE /error", "/error"),
        Open("PAGE /not-found", "/not-found"),
        Takes(Role.Curator, "PAGE /admin", "/admin"),
        Takes(Role.Curator, "PAGE /admin/review", "/admin/review"),
        Takes(Role.Curator, "PAGE /admin/drafts/{Id:int}", "/admin/drafts/987654", Answer.NotFound),
        Takes(Role.Curator, "PAGE /admin/negotiations", "/admin/negotiations"),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}", Admin),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}/positions", Admin + "/positions"),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}/positions/{Party}/{Issue}", Admin + "/positions/north/border"),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}/preview", Admin + "/preview?draft=987654"),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}/embeds", Admin + "/embeds"),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}/embeds/new", Admin + "/embeds/new?widget=matrix"),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}/embeds/{Key}", Admin + "/embeds/none", Answer.NotFound),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}/{Table}", Admin + "/statements"),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}/{Table}/new", Admin + "/statements/new"),
        Takes(Role.Curator, "PAGE /admin/{Negotiation}/{Table}/{Key}", Admin + "/statements/said-so"),
        Takes(Role.Curator, "POST /admin/{negotiation}/page-texts", Admin + "/page-texts", Answer.Bad),
        Takes(Role.Editor, "PAGE /admin/imports", "/admin/imports"),
        Takes(Role.Editor, "PAGE /admin/imports/{Id:int}", "/admin/imports/987654", Answer.NotFound),
        Takes(Role.Editor, "PAGE /admin/audit", "/admin/audit"),
        Takes(Role.Editor, "GET /admin/audit.csv", "/admin/audit.csv"),
        Open("GET /digests/cancel", "/digests/cancel?t=none", Answer.NotFound),
        Open("POST /digests/cancel", "/digests/cancel?t=none", Answer.NotFound),
        Takes(Role.Curator, "PAGE /admin/triage", "/admin/triage"),
        Takes(Role.Curator, "PAGE /admin/digests", "/admin/digests"),
        Takes(Role.Editor, "PAGE /admin/webhooks", "/admin/webhooks"),
        Takes(Role.Administrator, "PAGE /admin/feeds", "/admin/feeds"),
        Takes(Role.Administrator, "PAGE /admin/feeds/lists", "/admin/feeds/lists"),
        Takes(Role.Administrator, "GET /admin/{negotiation}/feeds.opml", Admin + "/feeds.opml"),
        Takes(Role.Administrator, "PAGE /admin/feeds/{Id:int}", "/admin/feeds/987654", Answer.NotFound),
        Takes(Role.Administrator, "PAGE /admin/settings", "/admin/settings"),
        Takes(Role.Administrator, "PAGE /admin/backups", "/admin/backups"),
        Takes(Role.Administrator, "GET /admin/backups/{name}", "/admin/backups/there-is-none", Answer.NotFound),
        Takes(Role.Administrator, "PAGE /admin/accounts", "/admin/accounts"),
    ];

    private static EndpointRight Open(string pattern, string example, Answer answer = Answer.Ok) => new(pattern, example, answer, answer, answer, answer);

    private static EndpointRight Takes(Role role, string pattern, string example, Answer answer = Answer.Ok) => new(
        pattern, example, Answer.Login, role <= Role.Curator ? answer : Answer.Denied, role <= Role.Editor ? answer : Answer.Denied, answer);
}

/// <summary>A row of the table.</summary>
/// <param name="Pattern">The method and the pattern of the route; a page that is answered to reading and to forms alike is a PAGE.</param>
/// <param name="Example">An address that fits.</param>
public sealed record EndpointRight(string Pattern, string Example, Answer Nobody, Answer Curator, Answer Editor, Answer Administrator)
{
    internal Answer To(Role? role) => role switch
    {
        null => Nobody,
        Role.Curator => Curator,
        Role.Editor => Editor,
        _ => Administrator,
    };
}
