using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Durability;

/// <summary>
/// A process of its own that opens the data directory as the server does and writes, several at once, as fast as it is
/// acknowledged. What was acknowledged it says, a line each; then it is killed.
/// </summary>
internal static class TirelessWriter
{
    public const string Command = "write-until-killed";

    private const int Hands = 4;

    public static async Task<int> RunAsync(string folder, string run)
    {
        await using var services = Services(folder);
        using var taken = services.GetRequiredService<DataDirectory>().TryLock() ?? throw new InvalidOperationException("The killed process still holds the folder.");
        await services.GetRequiredService<DatabaseOpening>().OpenAsync(CancellationToken.None);

        // Where nobody is left who could kill it, it ends by itself: the other end of its input is gone.
        await await Task.WhenAny(Task.WhenAll(Enumerable.Range(0, Hands).Select(hand => Task.Run(() => WriteAsync(services, $"{run}-{hand}")))), Console.In.ReadToEndAsync());
        Environment.Exit(0);
        return 0;
    }

    public static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["DataDirectory"] = folder }).Build())
        .AddLogging().AddData().BuildServiceProvider();

    // The key of a write is the setting it adds and the key of its entry in the audit log.
    private static async Task WriteAsync(ServiceProvider services, string hand)
    {
        var writer = services.GetRequiredService<Writer>();
        for (var i = 0; ; i++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{hand}-{i}");
            await writer.WriteAsync(hand, async (db, recording, token) =>
            {
                db.Add(new Setting { Name = key, Value = new string('x', 3000) });
                recording.Note(Deed.SettingChanged, key, key: key);
                if (key.EndsWith('0'))
                {
                    db.Add(new Negotiation { Slug = key, Title = key, Summary = "For tests.", RecordedAt = recording.At });
                }

                return await db.SaveChangesAsync(token);
            });
            Console.WriteLine(key);
        }
    }
}
