using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts.Pages;

/// <summary>Adds, renames and removes passkeys.</summary>
public sealed partial class PasskeysPage
{
    private const int Most = 10;

    private const int LongestName = 60;

    private IReadOnlyList<UserPasskeyInfo> passkeys = [];

    [Inject]
    public required UserManager<Account> Accounts { get; init; }

    [SupplyParameterFromForm(FormName = "add")]
    private PasskeyForm? Added { get; set; }

    private protected override async Task OpenAsync(Account account) => passkeys = [.. (await Accounts.GetPasskeysAsync(account)).OrderBy(passkey => passkey.CreatedAt)];

    private async Task AddAsync()
    {
        if (passkeys.Count >= Most)
        {
            Faults.Add("", "There are ten passkeys: remove one first.");
            return;
        }

        var attestation = await SignIn.PerformPasskeyAttestationAsync(Added?.Credential ?? "");
        if (!attestation.Succeeded || attestation.UserEntity.Id != Account!.Id.ToString(CultureInfo.InvariantCulture))
        {
            Faults.Add("", "The passkey was not accepted. Try again.");
            return;
        }

        attestation.Passkey.Name = Name(Added?.Name) ?? "Passkey";
        var result = await Accounts.AddOrUpdatePasskeyAsync(Account!, attestation.Passkey);
        if (!result.Succeeded)
        {
            Faults.Add(Invitations.Faults(result));
            return;
        }

        // It was shown to work a moment ago.
        await SignIn.SignInWithSecondFactorAsync(Account!);
        Navigation.NavigateTo("/account/passkeys");
    }

    private async Task RenameAsync(UserPasskeyInfo passkey)
    {
        passkey.Name = Name(Session.Http.Request.Form["name"]) ?? passkey.Name;
        await Accounts.AddOrUpdatePasskeyAsync(Account!, passkey);
        Navigation.NavigateTo("/account/passkeys");
    }

    private async Task RemoveAsync(UserPasskeyInfo passkey)
    {
        await Accounts.RemovePasskeyAsync(Account!, passkey.CredentialId);
        await Accounts.UpdateSecurityStampAsync(Account!);
        await GoOnAsync(Account!);
        Navigation.NavigateTo("/account/passkeys");
    }

    private static string Id(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    private static string? Name(string? typed) => string.Concat((typed ?? "").Where(letter => !char.IsControl(letter))).Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)] : null;
}
