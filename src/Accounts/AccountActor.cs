using System.Net;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts;

/// <summary>
/// In whose name accounts are changed within one request or operation, and from which network address: the account itself,
/// unless an administrator or the command line says otherwise.
/// </summary>
internal sealed class AccountActor(IHttpContextAccessor http)
{
    private (string Name, string? Origin)? named;

    /// <summary>The network address of the request; null where there is none.</summary>
    public string? Origin => named is { } set ? set.Origin : Text(http.HttpContext?.Connection.RemoteIpAddress);

    public void Speak(string name, string? origin = null) => named = (name, origin);

    public string NameFor(Account account) => named?.Name ?? account.Email ?? account.UserName ?? "?";

    private static string? Text(IPAddress? address) => (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString();
}
