using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Data.Backups;
using PeaceTracker.Domain;
using PeaceTracker.Features.Backups.Curation;
using PeaceTracker.Features.Embeds.Views.Curation;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Following.Curation;
using PeaceTracker.Features.News.Curation;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.HouseRules;

/// <summary>The whole application with the small dossier in it, an account of each role, and a disabled one of each.</summary>
public sealed class RightsHost : TestHost, IAsyncLifetime
{
    public const string Negotiation = "elsewhere-2031";

    private readonly Dictionary<(Role Role, bool Disabled), Account> accounts = [];

    // Accounts of their own: a page where an app is set up makes its secret, which ends other sessions.
    private readonly Dictionary<Role, int> visitors = [];

    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private int count;

    public async ValueTask InitializeAsync()
    {
        using var folder = new DossierFolder();
        Assert.IsType<DossierOutcome.Stored>(await Services.GetRequiredService<DossierImporter>().ImportAsync(folder.Path, "a test", CancellationToken.None));
        foreach (var role in Enum.GetValues<Role>())
        {
            accounts[(role, false)] = await AddAccountAsync(role);
            visitors[role] = (await AddAccountAsync(role)).Id;
            accounts[(role, true)] = await AddAccountAsync(role, disabled: true);
        }
    }

    protected override void Dispose(bool disposing)
    {
        client.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Who may come with a changing method that takes a role, in words, and whether the account is let in.</summary>
    internal IEnumerable<(string Who, ClaimsPrincipal Caller)> Refused(Role takes)
    {
        var own = accounts[(takes, false)];
        yield return ("nobody", new ClaimsPrincipal());
        foreach (var below in Enum.GetValues<Role>().Where(role => role < takes))
        {
            yield return ($"a {below}", Session(accounts[(below, false)]));
            yield return ($"a {below} whose session was begun as {takes}", Session(accounts[(below, false)], role: takes));
        }

        yield return ($"a disabled {takes}", Session(accounts[(takes, true)]));
        yield return ($"a {takes} whose session was ended", Session(own, stamp: "an older one"));
        yield return ($"a {takes} without a second factor", Session(own, secondFactor: false));
        yield return ("an account that is not there", Session(own, id: 987_654));
    }

    /// <summary>Somebody of this role, with all that it takes.</summary>
    internal ClaimsPrincipal Admitted(Role role) => Session(accounts[(role, false)]);

    /// <summary>Runs something in a scope of its own, as an open page does, on behalf of this caller.</summary>
    internal async Task<T> AsAsync<T>(ClaimsPrincipal caller, Func<RightsCall, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(caller)));
        return await work(new(this, scope.ServiceProvider));
    }

    /// <summary>How many rows every table has, and where the audit log ends: nothing can be changed without moving one of them.</summary>
    internal async Task<string> StateAsync()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();

        // That somebody was turned away is noted, and nothing else. How often widgets were sent is stored by the half minute, whoever calls.
        var lines = new List<string> { $"{await db.AuditEntries.Where(entry => entry.Deed != Deed.Denied).OrderByDescending(entry => entry.Seq).Select(entry => entry.Hash).FirstOrDefaultAsync()}" };
        var connection = db.Database.GetDbConnection();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetSchemaQualifiedTableName()).OfType<string>().Distinct().Where(name => name is not (nameof(TrackerContext.AuditEntries) or nameof(TrackerContext.EmbedHits))).Order(StringComparer.Ordinal))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            var rows = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{table}: {rows}"));
        }

        // What an account may do and whether its sessions hold is told by no count.
        foreach (var account in await db.Users.AsNoTracking().OrderBy(row => row.Id).ToListAsync())
        {
            lines.Add($"{account.Email} {account.Role} {account.DisabledAt:O} {account.SecurityStamp}");
        }

        return string.Join('\n', lines);
    }

    /// <summary>Asks for an address with the cookie of a session of this role; without one for nobody. Follows no redirect.</summary>
    internal async Task<HttpResponseMessage> SendAsync(Role? role, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path));
        if (role is { } held)
        {
            await using var scope = Services.CreateAsyncScope();
            var visitor = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByIdAsync(visitors[held].ToString(CultureInfo.InvariantCulture));
            var session = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(visitor!);
            session.Identities.First().AddClaim(new(Gate.SecondFactorClaim, "true"));
            var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
            var now = TimeProvider.System.GetUtcNow();
            var ticket = new AuthenticationTicket(
                session, new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, IdentityConstants.ApplicationScheme);
            request.Headers.Add("Cookie", $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}");
        }

        request.Headers.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        return await client.SendAsync(request, CancellationToken.None);
    }

    internal Task<Account> AddAccountAsync(Role role, bool disabled = false) => Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"{role.ToString().ToLowerInvariant()}-{++count}@example.org");
        var account = new Account
        {
            UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), EmailConfirmed = true,
            Role = role, SecurityStamp = Guid.NewGuid().ToString("N"), InvitedAt = recording.At, LockoutEnabled = true, PasswordHash = "none that fits",
            DisabledAt = disabled ? recording.At : null,
        };
        db.Add(account);
        await db.SaveChangesAsync(token);
        return account;
    });

    private static ClaimsPrincipal Session(Account account, Role? role = null, string? stamp = null, bool secondFactor = true, int? id = null)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, (id ?? account.Id).ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, account.UserName!),
            new(ClaimTypes.Role, (role ?? account.Role).ToString()),
            new("AspNet.Identity.SecurityStamp", stamp ?? account.SecurityStamp!),
        };
        if (secondFactor)
        {
            claims.Add(new(Gate.SecondFactorClaim, "true"));
        }

        return new(new ClaimsIdentity(claims, "test"));
    }
}

/// <summary>What a row of the table of rights calls a method with: the services of one caller, and things to change.</summary>
internal sealed class RightsCall(RightsHost host, IServiceProvider services)
{
    private static int number;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A key that nothing has yet.</summary>
    public string NewKey { get; } = string.Create(CultureInfo.InvariantCulture, $"made-{Interlocked.Increment(ref number)}");

    /// <summary>A new draft about a new statement.</summary>
    public SaveDraft Draft => new(RightsHost.Negotiation, null, 0, "statements", [new("statements", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key"] = NewKey, ["party"] = "north", ["paraphrase"] = "The North says no.", ["quote_state"] = "paraphrase", ["published_on"] = "2025-05-01",
        ["source"] = "gazette", ["url"] = "https://gazette.example/9", ["credibility"] = "2",
    }, null)]);

    /// <summary>What a negotiation made for a row says.</summary>
    public static NegotiationText Words { get; } = new("A negotiation", "Made to be changed.");

    /// <summary>A negotiation that may be changed by a row.</summary>
    public async Task<string> NegotiationAsync(bool retired = false)
    {
        var curator = Get<NegotiationCurator>();
        Assert.IsType<CurationOutcome.Done>(await curator.CreateAsync(NewKey, Words, Token));
        if (retired)
        {
            Assert.IsType<CurationOutcome.Done>(await curator.RetireAsync(NewKey, Token));
        }

        return NewKey;
    }

    /// <summary>An account that may be changed by a row.</summary>
    public async Task<int> SomebodyAsync(bool disabled = false) => (await host.AddAccountAsync(Role.Curator, disabled)).Id;

    /// <summary>What a widget that is saved for a row says.</summary>
    public static EmbedViewText View { get; } = new("A widget", "https://example.org", "?parties=north");

    /// <summary>A saved widget that may be changed by a row.</summary>
    public async Task<string> ViewAsync(bool retired = false)
    {
        var curator = Get<EmbedViewCurator>();
        Assert.IsType<CurationOutcome.Done>(await curator.SaveAsync(RightsHost.Negotiation, NewKey, "matrix", View, Token));
        if (retired)
        {
            Assert.IsType<CurationOutcome.Done>(await curator.RetireAsync(RightsHost.Negotiation, NewKey, Token));
        }

        return NewKey;
    }

    /// <summary>A webhook that may be changed by a row.</summary>
    public async Task<int> WebhookAsync(string url)
    {
        Assert.IsType<WebhookAdded>(await Get<WebhookCurator>().AddAsync(RightsHost.Negotiation, url, [WebhookTopic.News], Token));
        await using var db = await Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
        return await db.Webhooks.MaxAsync(hook => hook.Id, Token);
    }

    /// <summary>The feed of the small dossier, after it was sent elsewhere three times.</summary>
    public async Task<SeenMove> MovedFeedAsync()
    {
        var opened = await FeedAsync();
        var to = $"https://gazette.example/moved/{NewKey}";
        return await Get<Writer>().WriteAsync("a test", async (db, _, token) =>
        {
            var feed = await db.NewsFeeds.Include(row => row.State).SingleAsync(row => row.Id == opened.Id, token);
            (feed.State.MovedTo, feed.State.MovedSightings) = (to, 3);
            await db.SaveChangesAsync(token);
            return new SeenMove(feed.Id, feed.Url, to);
        }, Token);
    }

    /// <summary>An item in triage that nobody has decided on.</summary>
    public async Task<TriageAt> TriagedAsync()
    {
        var item = await ItemAsync();
        return await Get<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            var negotiation = await db.NewsItems.Where(row => row.Id == item).Select(row => row.NegotiationId).SingleAsync(token);
            db.Add(new Triage { ItemId = item, NegotiationId = negotiation, ArrivedAt = recording.At, ChangedAt = recording.At, Actor = "triage rules", Version = 1 });
            await db.SaveChangesAsync(token);
            return new TriageAt(item, 1);
        }, Token);
    }

    /// <summary>A new item of the news that is not in triage.</summary>
    public Task<long> ItemAsync() => Get<Writer>().WriteAsync("a test", async (db, recording, token) =>
    {
        var negotiation = await db.Negotiations.SingleAsync(row => row.Slug == RightsHost.Negotiation, token);
        var item = new NewsItem { NegotiationId = negotiation.Id, Key = NewKey, Title = "A truce", FirstSeenAt = recording.At, SortAt = recording.At };
        db.Add(item);
        await db.SaveChangesAsync(token);
        return item.Id;
    }, Token);

    /// <summary>The feed of the small dossier, as it is now.</summary>
    public async Task<OpenedFeed> FeedAsync(bool retired = false)
    {
        await using var db = await Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
        var feed = await db.NewsFeeds.WithRetired().AsNoTracking().OrderBy(row => row.Id).FirstAsync(Token);
        var opened = new OpenedFeed(feed.Id, FeedFields.Of(feed, null), !await db.NewsFeeds.WithRetired().InUse().AnyAsync(row => row.Id == feed.Id, Token));
        if (opened.Retired == retired)
        {
            return opened;
        }

        var curator = Get<FeedCurator>();
        Assert.IsType<CurationOutcome.Done>(await (retired ? curator.RetireAsync(opened, Token) : curator.RestoreAsync(opened, Token)));
        return opened with { Retired = retired };
    }

    /// <summary>The name of a backup that is there.</summary>
    public async Task<string> BackupAsync()
    {
        Assert.Null(await Get<BackupCurator>().MakeAsync(null, Token));
        return (await Get<BackupShelf>().ListAsync(Token))[0].File;
    }

    /// <summary>A file of strikes that was not imported yet, of which a row has to be decided about.</summary>
    public StrikeImport StrikeFile => new(
        "strikes.csv", () => new MemoryStream(KaggleText.File(KaggleText.Row(model: NewKey))), RightsHost.Negotiation, "north", "south");

    /// <summary>An import that may be taken back by a row, and a row of it that waits.</summary>
    public async Task<(int Batch, int Aside)> ImportedAsync()
    {
        var stored = Assert.IsType<StrikeImportOutcome.Stored>(await Get<StrikeImporter>().ImportAsync(StrikeFile, "a test", null, Token));
        await using var db = await Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync(Token);
        return (stored.Batch.Id, await db.QuarantinedRows.Where(row => row.ImportBatchId == stored.Batch.Id).Select(row => row.Id).SingleAsync(Token));
    }

    /// <summary>A draft that has come so far, of somebody of this role.</summary>
    public Task<DraftAt> DraftOfAsync(Role author, DraftStatus status) => host.AsAsync(host.Admitted(author), async call =>
    {
        var curator = call.Get<DraftCurator>();
        var at = At(await curator.SaveAsync(call.Draft, Token));
        return status switch
        {
            DraftStatus.Submitted => At(await curator.SubmitAsync(at, null, Token)),
            DraftStatus.Discarded => At(await curator.DiscardAsync(at, Token)),
            _ => at,
        };
    });

    private static DraftAt At(CurationOutcome outcome) => Assert.IsType<CurationOutcome.Saved>(outcome) is var saved ? new(saved.DraftId, saved.Version) : null!;
}
