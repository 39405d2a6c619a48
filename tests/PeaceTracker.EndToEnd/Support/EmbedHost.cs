using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Embedding.Kinds;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>The application with the first dossier, whose widgets one other site may frame; and that site, which is open under an origin that may not, too.</summary>
public sealed class EmbedHost : CurationHost
{
    // Before the application is built, which asks for its settings.
    private readonly ForeignHost elsewhere = new();

    /// <summary>The other site: by its number it may frame widgets, by its name it may not.</summary>
    public ForeignHost Elsewhere => elsewhere;

    /// <summary>The kinds of widgets that there are.</summary>
    public IReadOnlyList<EmbedKind> Kinds => Services.GetRequiredService<EmbedKinds>().All;

    protected override IEnumerable<(string Key, string Value)> Settings =>
        [("News:Refresh", "false"), ("Accounts:RequireSecondFactor", "false"), ("Embed:AllowedAncestors", ForeignHost.Origin(elsewhere.Address))];

    /// <summary>A curator drafts what a party says on an issue, and an editor publishes it: by the services that the pages for it call.</summary>
    public async Task PublishAsync(string party, string issue, string stance, string summary, CancellationToken cancellationToken)
    {
        DraftAt draft;
        await using (var curator = await EnterAsync(Role.Curator))
        {
            var services = curator.ServiceProvider;
            var opened = (await services.GetRequiredService<RecordQueries>().LatestPositionAsync(DossierHost.Negotiation, party, issue, cancellationToken))!;
            var record = new DraftedRecord("positions", new Dictionary<string, string>(opened, StringComparer.Ordinal)
            {
                ["key"] = $"{party}-{issue}-{stance}-again", ["stance"] = stance, ["summary"] = summary, ["said_on"] = "", ["published_on"] = "2026-04-02", ["shift"] = "partial",
            }, opened);
            var saved = Assert.IsType<CurationOutcome.Saved>(await services.GetRequiredService<DraftCurator>().SaveAsync(new(DossierHost.Negotiation, null, 0, "positions", [record]), cancellationToken));
            Assert.Empty(saved.Faults);
            var submitted = Assert.IsType<CurationOutcome.Saved>(await services.GetRequiredService<DraftCurator>().SubmitAsync(new(saved.DraftId, saved.Version), null, cancellationToken));
            draft = new(submitted.DraftId, submitted.Version);
        }

        await using var editor = await EnterAsync(Role.Editor);
        Assert.IsType<CurationOutcome.Done>(await editor.ServiceProvider.GetRequiredService<DraftReviewer>().PublishAsync([draft], cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            elsewhere.Close();
        }
    }

    // As a page of the server knows who is there.
    private async Task<AsyncServiceScope> EnterAsync(Role role)
    {
        await KeyAsync(role);
        var scope = Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().Users.SingleAsync(one => one.Email == Email(role));
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
        return scope;
    }
}
