using Microsoft.AspNetCore.Components;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts.Pages;

/// <summary>Where a link of an administrator leads: its holder sets a password, and goes on to a second factor.</summary>
public sealed partial class JoinPage
{
    private readonly FormFaults faults = new();

    private Account? holder;

    [Inject]
    internal Invitations Invitations { get; init; } = null!;

    [Inject]
    internal AccountSignIn SignIn { get; init; } = null!;

    [Inject]
    internal SecondFactors Factors { get; init; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "account")]
    private int AccountId { get; set; }

    [SupplyParameterFromQuery(Name = "code")]
    private string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "join")]
    private JoinForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new();
        holder = await Invitations.HolderAsync(AccountId, Code);
    }

    private async Task SubmitAsync()
    {
        faults.Require("Password", Form!.Password, "Choose a password.");
        if (faults.Any || holder is null)
        {
            return;
        }

        faults.Add(await Invitations.JoinAsync(holder, Code!, Form.Password!));
        if (faults.Any)
        {
            return;
        }

        // Who has a second factor must show it: a link alone stands in for the password and for nothing else.
        if (await Factors.HasAnyAsync(holder))
        {
            Navigation.NavigateTo("/account/login");
            return;
        }

        await SignIn.SignInAsync(holder, isPersistent: false);
        Navigation.NavigateTo("/account/authenticator");
    }

    /// <summary>The password that is chosen.</summary>
    public sealed class JoinForm
    {
        public string? Password { get; set; }
    }
}
