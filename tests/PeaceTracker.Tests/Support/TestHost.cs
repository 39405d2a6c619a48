using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PeaceTracker.Tests.Support;

/// <summary>The whole application on a port of its own, with an empty data directory, no dossiers and no feeds fetched.</summary>
public class TestHost : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("peacetracker-").FullName;

    public TestHost()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>The address it listens on.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client() => CreateClient();

    protected virtual IEnumerable<(string Key, string Value)> Settings => [("Seeds:Load", "false"), ("News:Refresh", "false")];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("DataDirectory", folder);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        // Pages that are still open when a server stops complain at length of what is gone; a page that fails before shows it to its reader.
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.Components.Server.Circuits", "None");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
