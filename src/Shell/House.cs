namespace PeaceTracker.Shell;

/// <summary>How the server finds its own files, its settings and its address.</summary>
internal static class House
{
    /// <summary>Where it listens when nothing says otherwise. A name, not a number: passkeys refuse an IP address.</summary>
    public const string DefaultAddress = "http://localhost:5080";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Its own files lie beside the program, wherever it is started from; the data directory is another matter.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddHouseConfiguration(args);
        builder.WebHost.UseStaticWebAssets();
        if (Addresses(builder.Configuration).All(string.IsNullOrEmpty))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        return builder;
    }

    private static IEnumerable<string?> Addresses(ConfigurationManager configuration) =>
        [configuration["urls"], configuration["http_ports"], configuration["https_ports"], .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"])];
}
