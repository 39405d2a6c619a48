using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts.Pages;

/// <summary>Administrators see all accounts, invite, and decide on roles. The list follows changes that others make.</summary>
public sealed partial class AccountsPage : IDisposable
{
    private IReadOnlyList<AccountLine>? accounts;

    private string refusal = "";

    private string? link;

    private string linkFor = "";

    private string email = "";

    private Role role;

    private int? open;

    private int me;

    private bool busy;

    [Inject]
    public required AccountQueries Queries { get; init; }

    [Inject]
    public required AccountCurator Curator { get; init; }

    [Inject]
    internal AccountSignal Signal { get; init; } = null!;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Caller { get; set; }

    public void Dispose() => Signal.Changed -= Note;

    protected override async Task OnInitializedAsync()
    {
        _ = int.TryParse((await Caller).User.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out me);
        if (RendererInfo.IsInteractive)
        {
            Signal.Changed += Note;
        }

        await ReloadAsync();
    }

    private void Note(int accountId) => _ = InvokeAsync(async () =>
    {
        await ReloadAsync();
        StateHasChanged();
    });

    private async Task ReloadAsync() => accounts = await Queries.AllAsync(CancellationToken.None);

    private void Toggle(AccountLine account) => open = open == account.Id ? null : account.Id;

    private async Task InviteAsync()
    {
        var address = email.Trim();
        if (await RunAsync(address, () => Curator.InviteAsync(address, role, CancellationToken.None)))
        {
            (email, role) = ("", Role.Curator);
        }
    }

    private async Task DoAsync(AccountAction action)
    {
        var account = accounts!.Single(line => line.Id == open);
        if (await RunAsync(account.Email, () => action.RunAsync(Curator, account.Id)))
        {
            open = null;
        }
    }

    private async Task<bool> RunAsync(string address, Func<Task<AccountOutcome>> change)
    {
        if (busy)
        {
            return false;
        }

        busy = true;
        var outcome = await change();
        busy = false;
        (refusal, linkFor) = (outcome.Refusal, address);
        link = outcome.Link is { } path ? Navigation.ToAbsoluteUri(path).AbsoluteUri : null;
        await ReloadAsync();
        return outcome.Refusal.Length == 0;
    }
}
