using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Features.Proposals;
using PeaceTracker.Live;
using PeaceTracker.Tests.HouseRules;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Proposals;

/// <summary>The first dossier in a database of its own.</summary>
public sealed class RealDossier : IAsyncLifetime
{
    private TestDatabase database = null!;

    /// <summary>The negotiation's slug.</summary>
    public const string Slug = "ukraine-2025";

    public T Get<T>()
        where T : notnull => database.Get<T>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(services => services.AddSharedReads().AddSingleton<DossierImporter>().AddProposals());
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(Repository.File("seeds/" + Slug), "a test", CancellationToken.None));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
