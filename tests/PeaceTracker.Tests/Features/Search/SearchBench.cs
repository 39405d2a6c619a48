using PeaceTracker.Clocks;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Search;
using PeaceTracker.Live;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Search;

/// <summary>The first dossier in a database, to search in.</summary>
public sealed class SearchBench : IAsyncLifetime
{
    public const string Slug = "ukraine-2025";

    private TestDatabase database = null!;

    internal TestDatabase Database => database;

    internal SearchQueries Search => database.Get<SearchQueries>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(services => services.AddTestAccounts().AddExchange().AddSharedReads().AddSearch());
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(Repository.File("seeds/ukraine-2025"), "a test", CancellationToken.None));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>What a search finds in the dossier.</summary>
    internal async Task<SearchResults> FindAsync(string text, DateOnly? asOf = null, DateOnly? knownAt = null, ResultKind? kind = null, int page = 1, DateOnly? recordedBy = null, string? negotiation = Slug) =>
        (await Search.FindAsync(negotiation, new SearchView(new ClockView(asOf, knownAt, recordedBy), text, kind, page), TestContext.Current.CancellationToken))!;
}
