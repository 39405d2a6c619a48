using Microsoft.AspNetCore.Components;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts.Pages;

/// <summary>Sets up, or takes away, the app that shows six digits (TOTP, RFC 6238).</summary>
public sealed partial class AuthenticatorPage
{
    private string key = "";

    private IReadOnlyList<string>? codes;

    [SupplyParameterFromForm(FormName = "confirm")]
    private LoginCodePage.CodeForm? Form { get; set; }

    private protected override async Task OpenAsync(Account account)
    {
        Form ??= new();
        if (account.TwoFactorEnabled)
        {
            return;
        }

        (key, var made) = await Factors.KeyAsync(account);
        if (made)
        {
            await GoOnAsync(account);
        }
    }

    private async Task ConfirmAsync()
    {
        if (Account is null || Account.TwoFactorEnabled)
        {
            return;
        }

        codes = await Factors.ConfirmAppAsync(Account, Form?.Code ?? "");
        if (codes is null)
        {
            Faults.Add("Code", "This is not what the app should show now. Is the clock of your device right?");
            return;
        }

        await SignIn.SignInWithSecondFactorAsync(Account);
    }

    private async Task RemoveAsync()
    {
        await Factors.RemoveAppAsync(Account!);
        await GoOnAsync(Account!);
        Navigation.NavigateTo("/account");
    }
}
