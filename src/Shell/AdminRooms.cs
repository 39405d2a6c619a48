using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Domain;

namespace PeaceTracker.Shell;

/// <summary>The pages under <c>/admin</c> that have a link of their own. Who may open one is read from the page itself.</summary>
internal static class AdminRooms
{
    private static readonly (string Address, string Title)[] All =
    [
        ("/admin", "Inbox"), ("/admin/review", "Review"), ("/admin/triage", "Triage"), ("/admin/negotiations", "Negotiations"), ("/admin/feeds", "Feeds"), ("/admin/imports", "Imports"), ("/admin/webhooks", "Webhooks"), ("/admin/digests", "Digests"),
        ("/admin/audit", "Audit"), ("/admin/accounts", "Accounts"), ("/admin/settings", "Settings"), ("/admin/backups", "Backups"),
    ];

    private static readonly Dictionary<string, Role> Least = typeof(AdminRooms).Assembly.GetTypes()
        .Where(type => typeof(IComponent).IsAssignableFrom(type))
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>().Select(route => (route.Template, type.GetCustomAttribute<AuthorizeAttribute>()?.Policy)))
        .Where(page => page.Policy is not null)
        .ToDictionary(page => page.Template, page => Enum.Parse<Role>(page.Policy!), StringComparer.Ordinal);

    public static IEnumerable<(string Address, string Title)> OpenTo(ClaimsPrincipal caller) =>
        All.Where(room => Least.TryGetValue(room.Address, out var least) && Enum.TryParse<Role>(caller.FindFirstValue(ClaimTypes.Role), out var role) && role >= least);
}
