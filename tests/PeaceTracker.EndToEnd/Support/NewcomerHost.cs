using PeaceTracker.Tests.Support;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>The application on its first day: no account, no dossier.</summary>
public sealed class NewcomerHost : TestHost
{
    /// <summary>By name: passkeys refuse an IP address.</summary>
    public Uri Site => new UriBuilder(Address) { Host = "localhost" }.Uri;

    protected override IEnumerable<(string Key, string Value)> Settings =>
        [("Seeds:Load", "false"), ("News:Refresh", "false"), ("Accounts:CheckSessionsEvery", "00:00:01")];
}
