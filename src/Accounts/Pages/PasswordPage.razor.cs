using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts.Pages;

/// <summary>Changes the password of whoever knows the present one.</summary>
public sealed partial class PasswordPage
{
    private bool changed;

    [Inject]
    public required UserManager<Account> Accounts { get; init; }

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordForm? Form { get; set; }

    private async Task SubmitAsync()
    {
        Faults.Require("Former", Form?.Former, "Type the present password.");
        Faults.Require("Password", Form?.Password, "Choose a password.");
        if (Faults.Any || Account is null)
        {
            return;
        }

        // Who found a session open guesses no faster here than at the entrance.
        if (await Accounts.IsLockedOutAsync(Account))
        {
            Navigation.NavigateTo("/account/lockout");
            return;
        }

        var result = await Accounts.ChangePasswordAsync(Account, Form!.Former!, Form.Password!);
        if (result.Succeeded)
        {
            await GoOnAsync(Account);
            changed = true;
            return;
        }

        if (result.Errors.Any(error => error.Code == nameof(AccountWords.PasswordMismatch)))
        {
            await Accounts.AccessFailedAsync(Account);
            Faults.Add("Former", "This is not your password.");
            return;
        }

        Faults.Add(Invitations.Faults(result));
    }

    /// <summary>The present and the new password.</summary>
    public sealed class PasswordForm
    {
        public string? Former { get; set; }

        public string? Password { get; set; }
    }
}
