using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using PeaceTracker.Data;
using QRCoder;

namespace PeaceTracker.Accounts;

/// <summary>What an account proves itself with beside its password.</summary>
internal sealed class SecondFactors(UserManager<Account> accounts)
{
    public const int Codes = 10;

    /// <summary>Whether it has any: whoever has one must use it before factors can be changed.</summary>
    public async Task<bool> HasAnyAsync(Account account) => account.TwoFactorEnabled || (await accounts.GetPasskeysAsync(account)).Count > 0;

    /// <summary>The secret to be entered into an app, made where there is none. Making it ends sessions.</summary>
    public async Task<(string Key, bool Made)> KeyAsync(Account account)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key)
        {
            return (key, false);
        }

        await accounts.ResetAuthenticatorKeyAsync(account);
        return ((await accounts.GetAuthenticatorKeyAsync(account))!, true);
    }

    /// <summary>Turns the app on if the code is one that it shows now; returns the recovery codes, which are never shown again.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmAppAsync(Account account, string code)
    {
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, string.Concat(code.Where(char.IsAsciiDigit))))
        {
            return null;
        }

        await accounts.SetTwoFactorEnabledAsync(account, true);
        return await MakeCodesAsync(account);
    }

    public async Task<IReadOnlyList<string>> MakeCodesAsync(Account account) => [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes) ?? []];

    public async Task RemoveAppAsync(Account account)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await AppCodes.ForgetAsync(accounts, account);
        await accounts.ResetAuthenticatorKeyAsync(account);
    }

    public async Task RemoveAllAsync(Account account)
    {
        await RemoveAppAsync(account);
        foreach (var passkey in await accounts.GetPasskeysAsync(account))
        {
            await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        }

        await accounts.UpdateSecurityStampAsync(account);
    }

    /// <summary>The secret as apps read it from a picture: a data address that holds an SVG.</summary>
    public static string Picture(string email, string key)
    {
        var name = UrlEncoder.Default;
        var address = string.Create(CultureInfo.InvariantCulture, $"otpauth://totp/PeaceTracker:{name.Encode(email)}?secret={key}&issuer=PeaceTracker&digits=6");
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new SvgQRCode(code);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(drawing.GetGraphic(6)));
    }

    /// <summary>The secret as one types it: in groups of four.</summary>
    public static string Spaced(string key) => string.Join(' ', key.Chunk(4).Select(group => new string(group)));
}
