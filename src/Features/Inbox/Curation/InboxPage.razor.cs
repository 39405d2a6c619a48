using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Inbox.Curation;

/// <summary>What waits for whoever looks. It follows what others do.</summary>
public sealed partial class InboxPage : IDisposable
{
    private readonly LatestLoad load = new();

    private InboxView? inbox;

    private Role role;

    private int me;

    [Inject]
    public required InboxQueries Queries { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Caller { get; set; }

    public void Dispose() => load.Dispose();

    protected override async Task OnInitializedAsync()
    {
        var caller = (await Caller).User;
        _ = int.TryParse(caller.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out me);
        _ = Enum.TryParse(caller.FindFirstValue(ClaimTypes.Role), out role);
        await ReloadAsync();
    }

    private Task ReloadAsync() => load.RunAsync(token => Queries.ReadAsync(me, role, token), read => inbox = read);
}
