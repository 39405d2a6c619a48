using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Terminal;

namespace PeaceTracker.Accounts;

/// <summary><c>admin create EMAIL</c> and <c>admin reset EMAIL</c>: for operators who cannot sign in.</summary>
internal static class AdminCommands
{
    private const string Actor = "the command line";

    public static Command Create(CommandHost host)
    {
        var email = Email();
        var fromInput = new Option<bool>("--password-stdin") { Description = "Reads the password from standard input, instead of printing a link." };
        var command = new Command("create", "Makes an administrator, and prints a link for setting the password.") { email, fromInput };
        command.SetAction((arguments, token) => host.WriteAsync(async inner =>
        {
            var password = arguments.GetValue(fromInput) ? (await host.In.ReadLineAsync(inner))?.TrimEnd('\r') ?? "" : null;
            await using var scope = Scope(host);
            var invitations = scope.ServiceProvider.GetRequiredService<Invitations>();
            var made = await invitations.CreateAsync(arguments.GetRequiredValue(email), Role.Administrator, password);
            if (made.Account is not { } account)
            {
                return await host.RefuseAsync([.. made.Faults.Select(fault => fault.Words)]);
            }

            host.Services.GetRequiredService<SetupCode>().Close();
            await host.Out.WriteLineAsync($"{account.Email} is administrator.");
            await PrintLinkAsync(host, password is null ? await invitations.LinkAsync(account) : null);
            return ExitCode.Done;
        }, token));
        return command;
    }

    public static Command Reset(CommandHost host)
    {
        var email = Email();
        var command = new Command("reset", "Takes away the second factors of an account, ends its sessions, and prints a link for setting the password.") { email };
        command.SetAction((arguments, token) => host.WriteAsync(async _ =>
        {
            await using var scope = Scope(host);
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            if (await accounts.FindByEmailAsync(arguments.GetRequiredValue(email)) is not { } account)
            {
                return await host.RefuseAsync(["There is no account with this address."]);
            }

            account.DisabledAt = null;
            await scope.ServiceProvider.GetRequiredService<SecondFactors>().RemoveAllAsync(account);
            await PrintLinkAsync(host, await scope.ServiceProvider.GetRequiredService<Invitations>().LinkAsync(account));
            return ExitCode.Done;
        }, token));
        return command;
    }

    private static Argument<string> Email() => new("EMAIL") { Description = "Address of the account." };

    private static AsyncServiceScope Scope(CommandHost host)
    {
        var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccountActor>().Speak(Actor);
        return scope;
    }

    private static Task PrintLinkAsync(CommandHost host, string? link) => link is null
        ? Task.CompletedTask
        : host.Out.WriteLineAsync($"Start the server and open this on it within three days, once:\n{link}");
}
