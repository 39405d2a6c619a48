using PeaceTracker.Domain;

namespace PeaceTracker.Tests.HouseRules;

/// <summary>What an answer comes to.</summary>
public enum Answer
{
    Ok,

    /// <summary>Sent to the page where one signs in.</summary>
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

    public static readonly List<EndpointRight> All =
    [
        Open("GET /livez", "/livez"),
        Open("GET /readyz", "/readyz"),
        Open("PAGE /", "/"),
        Open("PAGE /{Negotiation}", Here),
        Open("PAGE /{Negotiation}/positions", Here + "/positions"),
        Open("PAGE /{Negotiation}/positions/{Party}/{Issue}", Here + "/positions/north/border"),
        Open("PAGE /{Negotiation}/strikes", Here + "/strikes"),
        Open("PAGE /{Negotiation}/news", Here + "/news"),
        Open("PAGE /corrections", "/corrections"),
        Open("GET /{negotiation}/strikes.csv", Here + "/strikes.csv"),
        Open("PAGE /error", "/error", Answer.Ok),
        Open("PAGE /not-found", "/not-found", Answer.NotFound),
        Takes(Role.Curator, "PAGE /admin", "/admin"),
        Takes(Role.Curator, "PAGE /admin/review", "/admin/review"),
        Takes(Role.Curator, "PAGE /admin/drafts/{Id:int}", "/admin/drafts/987654", Answer.NotFound),
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
