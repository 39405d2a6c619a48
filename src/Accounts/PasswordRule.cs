using Microsoft.AspNetCore.Identity;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts;

/// <summary>
/// What a password may not be, beside too short: the address, or one of those that everyone tries first. No rule says which
/// kinds of letters it must have: length is what counts (NIST SP 800-63B).
/// </summary>
internal sealed class PasswordRule : IPasswordValidator<Account>
{
    public const int Shortest = 12;

    public const int Longest = 200;

    // Of the lists of passwords that were found out, those of twelve letters and more that come first.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456789012", "1234567890123", "12345678901234", "123456123456", "123123123123", "qwertyuiopasdf", "qwertyuiop12", "qwertyuiop123", "1q2w3e4r5t6y",
        "1qaz2wsx3edc", "q1w2e3r4t5y6", "zaq12wsxcde3", "password1234", "password12345", "passwordpassword", "administrator", "administrator1", "adminadminadmin",
        "iloveyouforever", "letmeinletmein", "welcome12345", "changemechangeme", "changeme1234", "qwerty123456", "asdfghjkl123", "peacetracker",
        "peacetracker1", "peacetracker123",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(Fault(user.Email, password) is { } fault
        ? IdentityResult.Failed(new IdentityError { Code = "PasswordRefused", Description = fault })
        : IdentityResult.Success);

    private static string? Fault(string? email, string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            return null;
        }

        if (password.Length > Longest)
        {
            return $"Take at most {Longest} characters.";
        }

        if (string.Equals(password, email, StringComparison.OrdinalIgnoreCase))
        {
            return "Your address is known to everyone: take something else.";
        }

        return Common.Contains(password) || password.Distinct().Count() <= 2 ? "This is among the passwords that are tried first: take something else." : null;
    }
}
