using System.CommandLine;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Features.Audit;
using PeaceTracker.Features.Backups;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Strikes;
using PeaceTracker.Terminal;

namespace PeaceTracker.Shell;

/// <summary>What the application does when it is started with a command instead of as a server.</summary>
internal static class CommandLine
{
    /// <summary>Whether the arguments are a command; all others start the server.</summary>
    public static bool IsCommand(string[] args) => HasLooseOption(args) || (
        args.Length > 0 && (args[0] is "-h" or "-?" or "--help" or "--version" or "help" || !args[0].StartsWith('-') && !args[0].StartsWith('/')));

    // "--nonsense", with no value: not a setting of the server, so a mistyped word, which is answered and not ignored.
    private static bool HasLooseOption(string[] args) => args.Where((arg, i) =>
        arg.StartsWith('-') && !arg.Contains('=', StringComparison.Ordinal) && (i + 1 == args.Length || args[i + 1].StartsWith('-'))).Any();

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddJsonFile("appsettings.json", optional: true);
        builder.Configuration.AddHouseConfiguration([.. args.Where(IsSetting)]);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddData().AddExchange().AddStrikes().AddBackups().AddAccountKeeping();
        using var app = builder.Build();

        return await InvokeAsync([.. args.Where(arg => !IsSetting(arg))], new CommandHost(app.Services, Console.Out, Console.Error) { In = Console.In });
    }

    // "--DataDirectory=/srv/data", "--News:Refresh=false": told from a command's own options by the capital letter.
    private static bool IsSetting(string argument) =>
        argument.Length > 2 && argument.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetterUpper(argument[2]) && argument.Contains('=', StringComparison.Ordinal);

    internal static async Task<int> InvokeAsync(string[] args, CommandHost host)
    {
        var import = new Command("import", "Brings a file or folder into the database, all of it or nothing.");
        foreach (var command in (Command[])[.. ExchangeFeature.Imports(host), .. StrikesFeature.Imports(host)])
        {
            import.Add(command);
        }

        var describe = new Command("describe", "Prints the form of what can be imported.");
        foreach (var command in ExchangeFeature.Descriptions(host))
        {
            describe.Add(command);
        }

        var admin = new Command("admin", "Lets operators in who cannot sign in.");
        foreach (var command in AccountsFeature.Commands(host))
        {
            admin.Add(command);
        }

        var root = new RootCommand("PeaceTracker. Without a command it starts the server.") { import, describe, admin };
        foreach (var command in (Command[])[.. AuditFeature.Commands(host), .. BackupsFeature.Commands(host), .. StrikesFeature.Commands(host)])
        {
            root.Add(command);
        }

        var parsed = root.Parse(args is ["help", .. var about] ? [.. about, "--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await host.Error.WriteLineAsync(error.Message);
            }

            await host.Error.WriteLineAsync("Try 'help'.");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = host.Out, Error = host.Error });
    }
}
