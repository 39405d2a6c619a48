using System.Diagnostics;
using System.Globalization;

namespace PeaceTracker.Benchmarks;

/// <summary>Other programs that read feeds, as Debian has them, each asked in its own way for the same feeds.</summary>
internal sealed class FeedPeers : IDisposable
{
    private const int AtOnce = 24;

    private const string Reader = """
        import concurrent.futures, feedparser, sys
        with open(sys.argv[1]) as urls, concurrent.futures.ThreadPoolExecutor(24) as threads:
            print(sum(threads.map(lambda url: len(feedparser.parse(url.strip()).entries), urls)))
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("peacetracker-feeds-");

    /// <summary>Whether <c>newsboat</c> is on this machine.</summary>
    public static bool HasNewsboat { get; } = File.Exists("/usr/bin/newsboat");

    /// <summary>Whether Python's <c>feedparser</c> is.</summary>
    public static bool HasFeedparser { get; } = Directory.Exists("/usr/lib/python3/dist-packages/feedparser");

    /// <summary><c>newsboat</c> fetches all of them; its cache is another one for each round.</summary>
    public Task FetchByNewsboatAsync(int round, IReadOnlyList<string> feeds) => NewsboatAsync(round, feeds, "reload");

    /// <summary>How many items <c>newsboat</c> has.</summary>
    public async Task<int> NewsboatItemsAsync(int round, IReadOnlyList<string> feeds) =>
        int.Parse((await NewsboatAsync(round, feeds, "print-unread")).Split(' ')[0], CultureInfo.InvariantCulture);

    /// <summary>How many items <c>feedparser</c> reads; it keeps nothing.</summary>
    public async Task<int> FeedparserAsync(IReadOnlyList<string> feeds) =>
        int.Parse(await RunAsync("/usr/bin/python3", [Written("reader.py", Reader), Written("urls", string.Join('\n', feeds))]), CultureInfo.InvariantCulture);

    public void Dispose() => folder.Delete(recursive: true);

    private Task<string> NewsboatAsync(int round, IReadOnlyList<string> feeds, string command) => RunAsync("/usr/bin/newsboat",
    [
        "-u", Written("urls", string.Join('\n', feeds)), "-C", Written("config", $"reload-threads {AtOnce}\nmax-items 0\n"),
        "-c", Path.Combine(folder.FullName, $"cache-{round}.db"), "-x", command,
    ]);

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<string> RunAsync(string program, IEnumerable<string> words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, RedirectStandardOutput = true, Environment = { ["HOME"] = folder.FullName } })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
    }
}
