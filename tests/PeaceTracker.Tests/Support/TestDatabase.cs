using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Support;

/// <summary>A real database in a folder of its own, migrated as at start-up, with a clock that the test sets.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("peacetracker-").FullName;

    private TestDatabase(Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["DataDirectory"] = folder }).Build())
            .AddLogging()
            .AddData();
        services.AddSingleton<TimeProvider>(Clock);
        more?.Invoke(services);
        Services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));

    public ServiceProvider Services { get; }

    public string Folder => folder;

    public Writer Writer => Services.GetRequiredService<Writer>();

    public static async Task<TestDatabase> CreateAsync(Action<IServiceCollection>? more = null)
    {
        var database = new TestDatabase(more);
        await database.Services.GetRequiredService<DatabaseOpening>().OpenAsync(CancellationToken.None);
        return database;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public async Task<T> ReadAsync<T>(Func<TrackerContext, Task<T>> read)
    {
        await using var db = await Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        return await read(db);
    }

    public Task<T> WriteAsync<T>(Func<TrackerContext, Recording, Task<T>> write) =>
        Writer.WriteAsync("a test", (db, recording, _) => write(db, recording));

    /// <summary>A negotiation with nothing in it.</summary>
    public Task<int> AddNegotiationAsync(string slug = "elsewhere-2031") => WriteAsync(async (db, recording) =>
    {
        var negotiation = new Negotiation { Slug = slug, Title = "Elsewhere", Summary = "A negotiation for tests.", RecordedAt = recording.At };
        db.Add(negotiation);
        await db.SaveChangesAsync();
        return negotiation.Id;
    });

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
