using PeaceTracker.Shell;
using PeaceTracker.Terminal;

namespace PeaceTracker.Tests.Support;

/// <summary>Commands as somebody types them.</summary>
internal static class Terminal
{
    public static async Task<(int Code, string Out, string Error)> TypeAsync(this TestDatabase database, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.InvokeAsync(arguments, new CommandHost(database.Services, output, error));
        return (code, output.ToString(), error.ToString());
    }
}
