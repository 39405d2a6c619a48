using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Features.News.Curation;

/// <summary>What bringing a subscription list in comes to, or came to.</summary>
/// <param name="Refusal">Why nothing is brought in; null where it is.</param>
/// <param name="New">Titles of feeds that are subscribed by it.</param>
/// <param name="Known">Lines of feeds that are there already and stay as they are, each with why.</param>
/// <param name="Faults">Lines that are left out, each with why.</param>
public sealed record FeedListOutcome(string? Refusal, IReadOnlyList<string> New, IReadOnlyList<string> Known, IReadOnlyList<string> Faults);

/// <summary>Brings subscription lists in. One line that is no feed does not keep the others out, and a feed that is there stays as it is.</summary>
public sealed class FeedListCurator(Gate gate, Writer writer, IDbContextFactory<TrackerContext> contexts)
{
    /// <summary>The most bytes of a list that are taken.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    /// <summary>Tells what a list would come to, and changes nothing.</summary>
    [Requires(Role.Administrator)]
    public async Task<FeedListOutcome> RehearseAsync(string negotiation, byte[] list, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Administrator, cancellationToken);
        if (admission.Caller is null)
        {
            return Refused(admission.Refusal);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await SortAsync(db, negotiation, list, null, cancellationToken);
    }

    /// <summary>Subscribes what is new in a list.</summary>
    [Requires(Role.Administrator)]
    public async Task<FeedListOutcome> ImportAsync(string negotiation, byte[] list, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Administrator, cancellationToken);
        return admission.Caller is { } caller
            ? await writer.WriteAsync(caller.Name, (db, recording, token) => SortAsync(db, negotiation, list, recording, token), cancellationToken)
            : Refused(admission.Refusal);
    }

    private static async Task<FeedListOutcome> SortAsync(TrackerContext db, string negotiation, byte[] bytes, Recording? recording, CancellationToken cancellationToken)
    {
        if (bytes.Length > MostBytes)
        {
            return Refused("The list is larger than 4 MB.");
        }

        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return Refused(await db.WhyNotAsync(negotiation, cancellationToken));
        }

        var list = OpmlParser.Parse(bytes);
        var (added, known) = (new List<OpmlFeed>(), new List<string>());
        var faults = list.Faults.Select(fault => (fault.Line, Words: (fault.Column is null ? "" : fault.Column + ": ") + fault.Message)).ToList();
        var there = (await db.NewsFeeds.WithRetired().Where(feed => feed.NegotiationId == id).Select(feed => feed.Url).ToListAsync(cancellationToken)).Select(FeedRules.Plain).ToHashSet(StringComparer.Ordinal);

        // An address that a feed moved away from stands in the change log alone.
        var former = (await db.Changes.Where(change => change.NegotiationId == id && change.Noun == Noun.NewsFeed).Select(change => change.Key).Distinct().ToListAsync(cancellationToken))
            .Select(FeedRules.Plain).ToHashSet(StringComparer.Ordinal);
        foreach (var feed in list.Feeds)
        {
            if (FeedRules.Address(feed.Url).Select(breach => breach.Message).FirstOrDefault() is { } fault)
            {
                faults.Add((feed.Line, $"xmlUrl: {fault}"));
            }
            else if (!there.Add(FeedRules.Plain(feed.Url)))
            {
                known.Add($"line {feed.Line}: “{feed.Title}” is subscribed already, or named twice");
            }
            else if (former.Contains(FeedRules.Plain(feed.Url)))
            {
                known.Add($"line {feed.Line}: “{feed.Title}” has moved away from that address");
            }
            else
            {
                added.Add(feed);
            }
        }

        if (recording is not null && added.Count > 0)
        {
            db.NewsFeeds.AddRange(added.Select(feed => feed.ToNews(id, recording.At)));
            await db.SaveChangesAsync(cancellationToken);
        }

        return new(null, [.. added.Select(feed => feed.Title)], known, [.. faults.OrderBy(fault => fault.Line).Select(fault => fault.Line is { } line ? $"line {line}: {fault.Words}" : fault.Words)]);
    }

    private static FeedListOutcome Refused(string why) => new(why, [], [], []);
}
