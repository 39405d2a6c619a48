using System.CommandLine;
using PeaceTracker.Files;
using PeaceTracker.Records;
using PeaceTracker.Terminal;

namespace PeaceTracker.Features.Exchange;

/// <summary><c>import feeds FILE --negotiation SLUG</c></summary>
internal static class ImportFeedsCommand
{
    public static Command Create(CommandHost host)
    {
        var file = new Argument<string>("FILE") { Description = "Subscription list in OPML." };
        var negotiation = new Option<string>("--negotiation") { Description = "Slug of the negotiation that the feeds belong to.", Required = true };
        var command = new Command("feeds", "Subscribes the feeds of a list. Feeds that are subscribed stay as they are.") { file, negotiation };
        command.SetAction((arguments, token) => host.WriteAsync(
            inner => RunAsync(host, arguments.GetRequiredValue(file), arguments.GetRequiredValue(negotiation), inner), token));
        return command;
    }

    private static async Task<int> RunAsync(CommandHost host, string file, string negotiation, CancellationToken token)
    {
        var given = new FileInfo(file);
        if (!given.Exists || given.Length > CsvText.MaxBytes)
        {
            return await host.RefuseAsync([given.Exists ? $"{given.Name}: is larger than 64 MB" : $"There is no file '{file}'."]);
        }

        var name = given.Name;
        var list = OpmlParser.Parse(await File.ReadAllBytesAsync(file, token));
        var faults = list.Faults.Select(fault => (fault with { File = name }).ToString()).ToList();
        if (list.Feeds.Count == 0)
        {
            return await host.RefuseAsync([.. faults.DefaultIfEmpty($"{name}: names no feed")]);
        }

        var subscriber = host.Services.GetRequiredService<FeedSubscriber>();
        var count = await subscriber.SubscribeAsync(negotiation, list.Feeds, "import feeds", token);
        if (count is null)
        {
            return await host.RefuseAsync([await subscriber.WhyNotAsync(negotiation, token)]);
        }

        // One line that is no feed does not keep the others out.
        foreach (var fault in faults)
        {
            await host.Error.WriteLineAsync(fault);
        }

        await host.Out.WriteLineAsync($"{negotiation}: {count.Added} feeds subscribed, {count.Unchanged} already were, {faults.Count} skipped.");
        return ExitCode.Done;
    }
}
