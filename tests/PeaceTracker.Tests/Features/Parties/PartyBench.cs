using PeaceTracker.Clocks;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Parties;
using PeaceTracker.Live;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Parties;

/// <summary>The first dossier in a database, to look at its parties.</summary>
public sealed class PartyBench : IAsyncLifetime
{
    public const string Slug = "ukraine-2025";

    private TestDatabase database = null!;

    internal TestDatabase Database => database;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(services => services.AddTestAccounts().AddExchange().AddSharedReads().AddParties());
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(Repository.File("seeds/ukraine-2025"), "a test", CancellationToken.None));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    internal async Task<PartyProfile> PartyAsync(string key, PartyView? view = null) =>
        (await database.Get<PartyQueries>().FindAsync(Slug, key, view ?? new(ClockView.Present), TestContext.Current.CancellationToken))!;

    internal async Task<SpeakerProfile> SpeakerAsync(string key, PartyView? view = null) =>
        (await database.Get<SpeakerQueries>().FindAsync(Slug, key, view ?? new(ClockView.Present), TestContext.Current.CancellationToken))!;

    internal static PartyView At(DateOnly? asOf, DateOnly? knownAt = null, DateOnly? recordedBy = null) => new(new ClockView(asOf, knownAt, recordedBy));
}
