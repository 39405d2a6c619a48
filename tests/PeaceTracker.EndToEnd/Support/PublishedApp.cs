using System.Diagnostics;
using PeaceTracker.Tests.HouseRules;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>The application as an operator installs it: published, in a folder of its own, started from another.</summary>
public sealed class PublishedApp : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("peacetracker-published-").FullName;

    private string Program => Path.Combine(folder, "app", "PeaceTracker");

    public async ValueTask InitializeAsync()
    {
        var (code, output) = await RunAsync("dotnet", Path.GetDirectoryName(Repository.File("PeaceTracker.sln"))!, [],
            ["publish", "PeaceTracker.csproj", "--configuration", "Release", "--output", Path.Combine(folder, "app"), "--nologo", "--verbosity", "quiet"]);
        Assert.True(code == 0, output);
    }

    /// <summary>A data directory of one's own, outside of the published folder.</summary>
    public string DataDirectory() => Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Runs a command to its end.</summary>
    public Task<(int Code, string Output)> CommandAsync(string data, params string[] arguments) =>
        RunAsync(Program, folder, [("PEACETRACKER_DataDirectory", data)], arguments);

    /// <summary>Starts the server on a port of its own and waits until it says where it is open.</summary>
    public Task<RunningApp> StartAsync(string data, params (string Name, string Value)[] environment) => StartAtAsync(new("http://127.0.0.1:0"), data, environment);

    /// <summary>Starts the server where it is told to listen, as after a restart.</summary>
    public async Task<RunningApp> StartAtAsync(Uri address, string data, params (string Name, string Value)[] environment)
    {
        var process = Start(Program, folder, [("PEACETRACKER_DataDirectory", data), .. environment], ["--urls", address.ToString()]);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("PeaceTracker is open at ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                _ = process.StandardError.ReadToEndAsync();
                return new(process, new Uri(line["PeaceTracker is open at ".Length..]));
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, string folder, (string, string)[] environment, string[] arguments)
    {
        using var process = Start(program, folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private static Process Start(string program, string folder, (string Name, string Value)[] environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // The test runner's own settings are not the operator's.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.StartsWith("PEACETRACKER_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>A running server; ends with its test.</summary>
public sealed class RunningApp(Process process, Uri address) : IAsyncDisposable
{
    public Uri Address => address;

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
