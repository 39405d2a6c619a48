namespace PeaceTracker.Tests.Support;

/// <summary>
/// Files that tests read but the project may not carry. <c>PEACETRACKER_SHARED</c> names their folder; without it such
/// tests are skipped, and with a wrong one they fail.
/// </summary>
internal static class SharedMaterial
{
    public const string Variable = "PEACETRACKER_SHARED";

    public static string Path(string relative)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} is not set: the material that this test reads is not part of the project.");
        var path = System.IO.Path.Combine(folder!, relative);
        Assert.True(File.Exists(path) || Directory.Exists(path), $"{Variable} is set to '{folder}', but '{relative}' is not there.");
        return path;
    }
}
