using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>
/// Sees to the first account: from the configuration, or by a one-time code on the page <c>/account/setup</c>. There is never
/// a default password, and never a page where whoever comes first becomes administrator.
/// </summary>
internal sealed class FirstAdministrator(
    IDbContextFactory<TrackerContext> contexts, IServiceScopeFactory scopes, IConfiguration configuration, SetupCode code, NetworkLimits limits, ILogger<FirstAdministrator> log)
    : IDisposable
{
    public const string Code = "Code";

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>At start-up: makes the account that the configuration names, or the code. Returns why the server should not start.</summary>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        if (!await IsWantedAsync(cancellationToken))
        {
            code.Close();
            return null;
        }

        if (configuration["Admin:Email"] is { Length: > 0 } email)
        {
            return await FromConfigurationAsync(email, configuration["Admin:PasswordFile"], cancellationToken);
        }

        log.LogWarning("There is no account yet. Open /account/setup with this code, which works once: {Code} (also in {File})", code.Open(), code.File);
        return null;
    }

    /// <summary>Whether there is no account yet.</summary>
    public async Task<bool> IsWantedAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !await db.Users.AnyAsync(cancellationToken);
    }

    /// <summary>Sets the first administrator up for whoever has the code.</summary>
    public async Task<Creation> SetUpAsync(string typed, string email, string password, string? origin, CancellationToken cancellationToken)
    {
        if (limits.IsSpent(origin))
        {
            return new(null, [new(Code, "Too many attempts from your network. Wait a quarter of an hour and try again.")]);
        }

        if (!code.Matches(typed))
        {
            limits.Failed(origin);
            return new(null, [new(Code, "This is not the code. It stands in the server’s log and in the file setup-code of its data directory.")]);
        }

        return await CreateAsync(email, password, "the setup code", origin, cancellationToken);
    }

    public void Dispose() => turn.Dispose();

    private async Task<string?> FromConfigurationAsync(string email, string? file, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(file) || !File.Exists(file))
        {
            return file is { Length: > 0 } ? $"Admin:PasswordFile names '{file}', and there is no such file." : "Admin:Email is set and Admin:PasswordFile is not: name a file that holds the first administrator's password.";
        }

        var password = (await File.ReadAllTextAsync(file, cancellationToken)).TrimEnd('\r', '\n');
        var made = await CreateAsync(email, password, "the configuration", null, cancellationToken);
        if (made.Account is null)
        {
            return $"The first administrator of the configuration was refused: {string.Join(" ", made.Faults.Select(fault => $"{fault.Field}: {fault.Words}"))}";
        }

        log.LogInformation("{Email} is administrator, as the configuration says", email);
        return null;
    }

    // One at a time: of two who have the code, one becomes administrator.
    private async Task<Creation> CreateAsync(string email, string password, string actor, string? origin, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!await IsWantedAsync(cancellationToken))
            {
                return new(null, [new(Code, "The first administrator was set up meanwhile.")]);
            }

            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AccountActor>().Speak(actor, origin);
            var made = await scope.ServiceProvider.GetRequiredService<Invitations>().CreateAsync(email, Role.Administrator, password);
            if (made.Account is not null)
            {
                code.Close();
            }

            return made;
        }
        finally
        {
            turn.Release();
        }
    }
}
