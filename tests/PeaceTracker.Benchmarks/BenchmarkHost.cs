using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Benchmarks;

/// <summary>The whole application on a port of its own, on a database that is made up.</summary>
internal sealed class BenchmarkHost : TestHost
{
    protected override IEnumerable<(string Key, string Value)> Settings =>
        [("Seeds:Load", "false"), ("News:Refresh", "false"), ("News:AllowPrivateNetworks", "true"), ("News:GapSeconds", "0"), ("Live:ConnectionsPerAddress", "100000"), ("Logging:LogLevel:Default", "Error")];

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public Task<T> WriteAsync<T>(Func<TrackerContext, Recording, Task<T>> write) =>
        Get<Writer>().WriteAsync("a measurement", (db, recording, _) => write(db, recording), CancellationToken.None);
}
