using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts.Pages;

/// <summary>What an account proves itself with, and the ways to change it.</summary>
public sealed partial class AccountPage
{
    private Account? account;

    private bool hasFactor;

    private bool may;

    private int codes;

    private IReadOnlyList<string> passkeys = [];

    [Inject]
    internal Session Session { get; init; } = null!;

    [Inject]
    internal SecondFactors Factors { get; init; } = null!;

    [Inject]
    internal AccountSignIn SignIn { get; init; } = null!;

    [Inject]
    internal SecurityLog Log { get; init; } = null!;

    [Inject]
    public required UserManager<Account> Accounts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnInitializedAsync()
    {
        account = await Session.AccountAsync();
        if (account is null)
        {
            await SignIn.SignOutAsync();
            Navigation.NavigateTo("/account/login");
            return;
        }

        passkeys = [.. (await Accounts.GetPasskeysAsync(account)).Select(passkey => passkey.Name ?? "without a name")];
        hasFactor = await Factors.HasAnyAsync(account);
        may = await Session.MayChangeFactorsAsync(account);
        codes = await Accounts.CountRecoveryCodesAsync(account);
    }

    private async Task LeaveAsync()
    {
        await Accounts.UpdateSecurityStampAsync(account!);
        await Log.NoteAsync(Deed.SignedOut, account!.Email!, Session.Http.Connection.RemoteIpAddress?.ToString(), $"{account.Email}: everywhere");
        await SignIn.SignOutAsync();
        Navigation.NavigateTo("/account/login");
    }
}
