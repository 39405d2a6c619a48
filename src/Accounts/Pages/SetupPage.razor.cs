using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts.Pages;

/// <summary>The first administrator, for whoever has the one-time code. There is no such page once there is an account.</summary>
public sealed partial class SetupPage
{
    internal const string PasswordHint = "At least 12 characters; several words are easiest to keep in mind.";

    private readonly FormFaults faults = new();

    private bool wanted;

    [Inject]
    internal FirstAdministrator First { get; init; } = null!;

    [Inject]
    internal AccountSignIn SignIn { get; init; } = null!;

    [Inject]
    internal AccountActor Actor { get; init; } = null!;

    [Inject]
    public required UserManager<Account> Accounts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromForm(FormName = "setup")]
    private SetupForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        wanted = await First.IsWantedAsync(CancellationToken.None);
        if (!wanted)
        {
            Navigation.NotFound();
        }
    }

    private async Task SubmitAsync()
    {
        faults.Require("Code", Form!.Code, "Type the code.");
        faults.Require("Email", Form.Email, "Type your address.");
        faults.Require("Password", Form.Password, "Choose a password.");
        if (faults.Any)
        {
            return;
        }

        var made = await First.SetUpAsync(Form.Code!, Form.Email!, Form.Password!, Actor.Origin, CancellationToken.None);
        faults.Add(made.Faults);
        if (made.Account is not null && await Accounts.FindByEmailAsync(made.Account.Email!) is { } account)
        {
            await SignIn.SignInAsync(account, isPersistent: false);
            Navigation.NavigateTo("/account/authenticator");
        }
    }

    /// <summary>What the first administrator types.</summary>
    public sealed class SetupForm
    {
        public string? Code { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
