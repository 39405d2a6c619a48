using Microsoft.AspNetCore.Components;
using PeaceTracker.Data;

namespace PeaceTracker.Accounts.Pages;

/// <summary>A page that changes a password or a second factor: open to a session that may, see <see cref="Session"/>.</summary>
public abstract class FactorPage : ComponentBase
{
    private protected FormFaults Faults { get; } = new();

    [Inject]
    internal Session Session { get; init; } = null!;

    [Inject]
    internal SecondFactors Factors { get; init; } = null!;

    [Inject]
    internal AccountSignIn SignIn { get; init; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The account; null while it is not known, or may not be changed by this session.</summary>
    private protected Account? Account { get; private set; }

    protected sealed override async Task OnInitializedAsync()
    {
        if (await Session.AccountAsync() is { } account && await Session.MayChangeFactorsAsync(account))
        {
            Account = account;
            await OpenAsync(account);
            return;
        }

        Navigation.NavigateTo("/account");
    }

    private protected virtual Task OpenAsync(Account account) => Task.CompletedTask;

    /// <summary>Goes on with this session after a change that ended all others.</summary>
    private protected Task GoOnAsync(Account account) => Session.HasSecondFactor ? SignIn.SignInWithSecondFactorAsync(account) : SignIn.RefreshSignInAsync(account);
}
