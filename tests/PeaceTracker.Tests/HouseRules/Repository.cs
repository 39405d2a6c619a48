namespace PeaceTracker.Tests.HouseRules;

/// <summary>The files that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>A file by its path from the top; the top is found upward from the test program.</summary>
    public static string File(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "PeaceTracker.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, path);
    }
}
