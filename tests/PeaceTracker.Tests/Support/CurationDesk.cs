using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.Exchange;

namespace PeaceTracker.Tests.Support;

/// <summary>The small dossier in a database, and a curator at work on it.</summary>
internal sealed class CurationDesk : IAsyncDisposable
{
    public const string Negotiation = "elsewhere-2031";

    private readonly IServiceScope scope;

    private CurationDesk(TestDatabase database) => (Database, scope) = (database, database.Services.CreateScope());

    public TestDatabase Database { get; }

    public DraftCurator Curator => Get<DraftCurator>();

    public DraftReviewer Reviewer => Get<DraftReviewer>();

    /// <summary>A database with the small dossier in it, and a curator signed in.</summary>
    public static async Task<CurationDesk> OpenAsync(Action<IServiceCollection>? more = null)
    {
        var database = await TestDatabase.CreateAsync(services =>
        {
            services.AddTestAccounts().AddExchange().AddCuration();
            more?.Invoke(services);
        });
        using var folder = new DossierFolder();
        Assert.IsType<DossierOutcome.Stored>(await database.Get<DossierImporter>().ImportAsync(folder.Path, "a test", CancellationToken.None));
        var desk = new CurationDesk(database);
        await desk.SignInAsync(Role.Curator);
        return desk;
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public Task SignInAsync(Role role) => Database.SignInAsync(role);

    /// <summary>A record that is new, with these fields.</summary>
    public DraftedRecord Record(string table, params (string Field, string Value)[] fields) =>
        new(table, fields.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal), null);

    /// <summary>A new statement of the north.</summary>
    public DraftedRecord Statement(string key, string published = "2025-05-01") => Record(
        "statements", ("key", key), ("party", "north"), ("paraphrase", "The North says no."), ("quote_state", "paraphrase"), ("published_on", published),
        ("source", "gazette"), ("url", "https://gazette.example/9"), ("credibility", "2"));

    /// <summary>What is published of the north on the border.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PublishedPositionAsync() =>
        (await Get<RecordQueries>().LatestPositionAsync(Negotiation, "north", "border", CancellationToken.None))!;

    /// <summary>A new revision of the north on the border, opened on what is published.</summary>
    public async Task<DraftedRecord> PositionAsync(string stance, string statement, string summary = "Something else.", string? key = null)
    {
        var opened = await PublishedPositionAsync();
        return new("positions", new Dictionary<string, string>(opened, StringComparer.Ordinal)
        {
            ["key"] = key ?? $"north-border-{stance}", ["stance"] = stance, ["summary"] = summary, ["statements"] = statement, ["said_on"] = "", ["published_on"] = "2025-05-02",
        }, opened);
    }

    /// <summary>Saves a draft that is about the last of these records.</summary>
    public async Task<CurationOutcome.Saved> SaveAsync(params DraftedRecord[] records) => Assert.IsType<CurationOutcome.Saved>(
        await Curator.SaveAsync(new(Negotiation, null, 0, records[^1].Table, records), TestContext.Current.CancellationToken));

    public Task<DraftAt> SubmitAsync(params DraftedRecord[] records) => SubmitAsync(reason: null, records);

    /// <summary>Saves a draft that is about the last of these records, and submits it.</summary>
    public async Task<DraftAt> SubmitAsync(string? reason, params DraftedRecord[] records)
    {
        var token = TestContext.Current.CancellationToken;
        var saved = Assert.IsType<CurationOutcome.Saved>(await Curator.SaveAsync(new(Negotiation, null, 0, records[^1].Table, records, reason), token));
        Assert.Empty(saved.Faults);
        var submitted = Assert.IsType<CurationOutcome.Saved>(await Curator.SubmitAsync(new(saved.DraftId, saved.Version), "Please look.", token));
        return new(submitted.DraftId, submitted.Version);
    }

    public ValueTask DisposeAsync()
    {
        scope.Dispose();
        return Database.DisposeAsync();
    }
}
