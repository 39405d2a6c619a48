using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace PeaceTracker.Accounts;

/// <summary>Says in our words what is wrong with an address or a password.</summary>
internal sealed class AccountWords : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Say(nameof(PasswordTooShort), string.Create(CultureInfo.InvariantCulture, $"Take at least {length} characters. Several words are easiest to keep in mind."));

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "This is not your password.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "There is an account with this address.");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateEmail), "There is an account with this address.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "This is not an e-mail address.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidEmail), "This is not an e-mail address.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "This link was used before, or has run out, or was replaced by another. Ask an administrator for a new one.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "The account was changed at the same moment. Try again.");

    private static IdentityError Say(string code, string words) => new() { Code = code, Description = words };
}
