using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.Embeds.Views.Curation;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Embeds.Views;

/// <summary>The application with the first dossier and a curator who saves widgets.</summary>
public sealed class ViewsHost : TestHost
{
    public const string Slug = "ukraine-2025";

    protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false"), ("Embed:AllowedAncestors", "https://usual.example")];

    /// <summary>Runs something on behalf of a curator.</summary>
    internal async Task<T> AsCuratorAsync<T>(Func<EmbedViewCurator, Task<T>> work)
    {
        const string email = "curator@example.org";
        var account = await Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            if (await db.Users.SingleOrDefaultAsync(row => row.Email == email, token) is not { } known)
            {
                known = new()
                {
                    UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), EmailConfirmed = true,
                    Role = Role.Curator, SecurityStamp = "stamp", InvitedAt = recording.At, LockoutEnabled = true,
                };
                db.Add(known);
                await db.SaveChangesAsync(token);
            }

            return known;
        });
        await using var scope = Services.CreateAsyncScope();
        Claim[] claims = [new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)), new("AspNet.Identity.SecurityStamp", "stamp"), new(Gate.SecondFactorClaim, "true")];
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(new(new ClaimsIdentity(claims, "test")))));
        return await work(scope.ServiceProvider.GetRequiredService<EmbedViewCurator>());
    }
}
