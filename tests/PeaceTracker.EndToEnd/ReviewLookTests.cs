using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.EndToEnd.Support;

namespace PeaceTracker.EndToEnd;

/// <summary>Inbox, review, a draft and corrections at every width in both themes.</summary>
public sealed class ReviewLookTests(Browser browser, CurationHost host) : IClassFixture<CurationHost>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_of_editors_fit_are_accessible_and_complain_of_nothing(ColorScheme theme)
    {
        var draft = await SubmitAsync("red-line", null);
        await using var editor = await host.SignInAsync(browser, Role.Editor, Look.Width(theme), 900, theme);
        var faults = new List<string>();
        foreach (var (path, name) in ((string, string)[])[("/admin", "inbox"), ("/admin/review", "review"), ($"/admin/drafts/{draft}", "draft"), ("/corrections", "corrections")])
        {
            await editor.GoAsync(path);
            await Look.AtAsync(editor.Page, name, theme, faults);
        }

        faults.AddRange(editor.Complaints);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // A curator's draft about Ukraine on NATO, submitted.
    private async Task<int> SubmitAsync(string stance, string? reason)
    {
        await host.KeyAsync(Role.Curator);
        await using var scope = host.Services.CreateAsyncScope();
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        var account = await db.Users.AsNoTracking().SingleAsync(row => row.Email == CurationHost.Email(Role.Curator));
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>()).SetAuthenticationState(Task.FromResult(new AuthenticationState(
            new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)), new("AspNet.Identity.SecurityStamp", account.SecurityStamp!), new(Gate.SecondFactorClaim, "true")], "test")))));
        var opened = (await host.Services.GetRequiredService<RecordQueries>().LatestPositionAsync(DossierHost.Negotiation, "ukraine", "nato", CancellationToken.None))!;
        var fields = new Dictionary<string, string>(opened, StringComparer.Ordinal)
        {
            ["key"] = $"ukraine-nato-{Guid.NewGuid():N}", ["stance"] = stance, ["summary"] = opened["summary"] + " It would not give this up for a truce.", ["published_on"] = "2026-04-02", ["said_on"] = "",
        };
        var curator = scope.ServiceProvider.GetRequiredService<DraftCurator>();
        var saved = Assert.IsType<CurationOutcome.Saved>(await curator.SaveAsync(new(DossierHost.Negotiation, null, 0, "positions", [new("positions", fields, opened)], reason), CancellationToken.None));
        await curator.SubmitAsync(new(saved.DraftId, saved.Version), "The minister said so twice; see the second statement.", CancellationToken.None);
        return saved.DraftId;
    }
}
