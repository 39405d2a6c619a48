namespace PeaceTracker.Shell;

/// <summary>Where settings come from, weakest first: appsettings.json, the environment with our prefix, the command line.</summary>
internal static class HouseConfiguration
{
    /// <summary>Prefix of environment variables, for example <c>PEACETRACKER_DataDirectory</c>.</summary>
    public const string Prefix = "PEACETRACKER_";

    public static void AddHouseConfiguration(this IConfigurationBuilder configuration, string[] args) =>
        configuration.AddEnvironmentVariables(Prefix).AddCommandLine(args);
}
