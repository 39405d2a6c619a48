using Microsoft.AspNetCore.Components;

namespace PeaceTracker.Accounts.Pages;

/// <summary>Where a session begins: address and password, or a passkey.</summary>
public sealed partial class LoginPage
{
    private readonly FormFaults faults = new();

    [Inject]
    internal Entrance Entrance { get; init; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "login")]
    private LoginForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    private PasskeyForm? Passkey { get; set; }

    protected override void OnInitialized() => Form ??= new();

    private async Task SubmitAsync()
    {
        faults.Require("Email", Form!.Email, "Type your address.");
        faults.Require("Password", Form.Password, "Type your password.");
        if (!faults.Any)
        {
            Go(await Entrance.WithPasswordAsync(Form.Email!.Trim(), Form.Password!), "The address or the password is not right.");
        }
    }

    private async Task SubmitPasskeyAsync() =>
        Go(await Entrance.WithPasskeyAsync(Passkey?.Credential ?? ""), "This passkey does not open an account here.");

    private void Go(Entry entry, string refusal)
    {
        switch (entry)
        {
            case Entry.Open:
                Navigation.NavigateTo(LocalUrl.Or(ReturnUrl, "/admin"));
                break;
            case Entry.CodeWanted:
                Navigation.NavigateTo(LocalUrl.With("/account/login/code", ReturnUrl));
                break;
            case Entry.Locked:
                Navigation.NavigateTo("/account/lockout");
                break;
            default:
                faults.Add("", refusal);
                break;
        }
    }

    /// <summary>What is typed to sign in.</summary>
    public sealed class LoginForm
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}

/// <summary>What a browser says of a passkey, in the words of the WebAuthn standard.</summary>
public sealed class PasskeyForm
{
    /// <summary>The credential as JSON.</summary>
    public string? Credential { get; set; }

    /// <summary>How its owner calls it.</summary>
    public string? Name { get; set; }
}
