using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Tests.Support;

/// <summary>The application with the first dossier, and a hand that retires and restores what is in it.</summary>
public sealed partial class DossierSite : TestHost
{
    public const string Slug = "ukraine-2025";

    private IReadOnlyDictionary<string, (int Status, string Body)>? before;

    /// <summary>Public pages on which each kind of noun stands, and the file of figures.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
    [
        "/", $"/{Slug}", $"/{Slug}/positions", $"/{Slug}/positions?asOf=2025-04-24", $"/{Slug}/positions/ukraine/crimea", $"/{Slug}/positions/united-states/crimea",
        $"/{Slug}/positions/ukraine/territory", $"/{Slug}/issues", $"/{Slug}/issues/crimea", $"/{Slug}/issues/territory", $"/{Slug}/strikes", $"/{Slug}/strikes?from=2025-04-17&to=2025-04-30",
        $"/{Slug}/strikes?from=2025-04-17&to=2025-04-30&claimant=russian-defence-ministry", $"/{Slug}/strikes/2025-04-24", $"/{Slug}/strikes.csv?from=2025-04-17&to=2025-04-30", $"/{Slug}/news",
        $"/{Slug}/timeline", $"/{Slug}/timeline.csv?from=2025-04-17&to=2025-04-30", $"/{Slug}/commitments", $"/{Slug}/commitments.csv",
        $"/{Slug}/distance", $"/{Slug}/sandbox?provisions=us-apr-crimea",
    ];

    protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false")];

    /// <summary>The pages as they are while nothing is retired.</summary>
    public async Task<IReadOnlyDictionary<string, (int Status, string Body)>> BeforeAsync() => before ??= await PagesAsync();

    /// <summary>Every page: its status, and what it says, without what differs from visit to visit and without what changed last.</summary>
    public async Task<IReadOnlyDictionary<string, (int Status, string Body)>> PagesAsync()
    {
        var pages = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        using var client = Client();
        foreach (var address in Addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            pages.Add(address, ((int)answer.StatusCode, Passing().Replace(body, "")));
        }

        return pages;
    }

    /// <summary>Retires or restores one, and waits until the open pages are told.</summary>
    public async Task SetAsync(Noun noun, string key, bool retired)
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var updates = Services.GetRequiredService<LiveUpdates>();
        var listening = Enum.GetValues<LiveTopic>().Select(topic => updates.Subscribe(Slug, topic, () => told.TrySetResult())).ToList();
        await Services.GetRequiredService<Writer>().WriteAsync("a test", async (db, recording, token) =>
        {
            db.Entry(await FindAsync(db, noun, key, token)).Property("RetiredAt").CurrentValue = retired ? recording.At : null;
            return await db.SaveChangesAsync(token);
        }, TestContext.Current.CancellationToken);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        listening.ForEach(each => each.Dispose());
    }

    private static async Task<object> FindAsync(TrackerContext db, Noun noun, string key, CancellationToken token) => noun switch
    {
        Noun.Negotiation => await db.Negotiations.WithRetired().SingleAsync(row => row.Slug == key, token),
        Noun.Party => await db.Parties.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Speaker => await db.Speakers.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Issue => await db.Issues.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Source => await db.Sources.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Statement => await db.Statements.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Position => await db.Positions.WithRetired().SingleAsync(row => row.Party.Key + "/" + row.Issue.Key == key, token),
        Noun.Proposal => await db.Proposals.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Provision => await db.Provisions.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Response => await db.Responses.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Salience => await db.Saliences.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Event => await db.Events.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.EventAccount => await db.EventAccounts.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Commitment => await db.Commitments.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.ViolationClaim => await db.ViolationClaims.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Claimant => await db.Claimants.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.CountingDefinition => await db.CountingDefinitions.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.TagRule => await db.TagRules.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.TriageRule => await db.TriageRules.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Weapon => await db.Weapons.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.Strike => await db.Strikes.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.StrikeClaim => await db.StrikeClaims.WithRetired().SingleAsync(row => row.Key == key, token),
        Noun.NewsFeed => await db.NewsFeeds.WithRetired().SingleAsync(row => row.Url == key, token),
        _ => throw new ArgumentOutOfRangeException(nameof(noun)),
    };

    // Nonces, the framework's own marks, tokens of forms, and the list of what changed last.
    [GeneratedRegex("""<!--.*?-->| nonce="[^"]*"| b-[a-z0-9]{10}|<input type="hidden"[^>]*>|<p class="recorded".*?</ol>""", RegexOptions.Singleline, 5000)]
    private static partial Regex Passing();
}
