using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Fetching;
using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Visiting;

namespace PeaceTracker.Features.News.Curation;

/// <summary>
/// Finds the feeds of a web page, and looks into a feed before it is subscribed. Whatever is asked goes out by the one way
/// that feeds do, in turn with visits to the same server, and with the same limits and guard. Nothing is stored.
/// </summary>
public sealed class FeedFinder
{
    private const int Shown = 5;

    private const int MaxTitle = 200;

    // Where many sites have theirs. Asked only where a page names none, one after the other until one is a feed.
    private static readonly string[] UsualPaths = ["/feed", "/rss.xml", "/atom.xml", "/feed.xml"];

    private readonly Gate gate;

    private readonly ServerTurns turns;

    private readonly FeedClient client;

    private readonly NewsSettings settings;

    private readonly IDbContextFactory<TrackerContext> contexts;

    internal FeedFinder(Gate gate, ServerTurns turns, FeedClient client, NewsSettings settings, IDbContextFactory<TrackerContext> contexts) =>
        (this.gate, this.turns, this.client, this.settings, this.contexts) = (gate, turns, client, settings, contexts);

    /// <summary>The feeds of the page at an address; the feed itself, where it is one.</summary>
    /// <param name="negotiation">Slug of the negotiation: what is subscribed in it already is told.</param>
    /// <param name="address">As it was typed.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    [Requires(Role.Administrator)]
    public async Task<FeedSearch> FindAsync(string negotiation, string address, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(address, cancellationToken) is { } refusal)
        {
            return FeedSearch.Refused(refusal);
        }

        var asked = new Uri(address.Trim());
        var outcome = await AskAsync(asked, cancellationToken);
        if (outcome is not FetchOutcome.Modified page)
        {
            return FeedSearch.Refused(Told(asked, outcome));
        }

        var search = FeedParser.Parse(page.Body, page.ContentType, page.Address) is FeedReading.Read itself
            ? new FeedSearch(null, [Found(asked, page, itself.Feed)], ["This is the address of a feed itself."])
            : await InPageAsync(page, cancellationToken);
        return search with { Feeds = await KnownAsync(negotiation, search.Feeds, cancellationToken) };
    }

    /// <summary>What a feed holds.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    [Requires(Role.Administrator)]
    public async Task<FeedLook> LookAsync(string address, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(address, cancellationToken) is { } refusal)
        {
            return new(refusal, null);
        }

        var asked = new Uri(address.Trim());
        return await AskAsync(asked, cancellationToken) switch
        {
            FetchOutcome.Modified sent => FeedParser.Parse(sent.Body, sent.ContentType, sent.Address) switch
            {
                FeedReading.Read read => new(null, Sample(asked, sent, read.Feed)),
                FeedReading.Refused none => new($"{asked.Authority}: {none.Reason}.", null),
                _ => throw new InvalidOperationException("A document is a feed or it is none."),
            },
            var other => new(Told(asked, other), null),
        };
    }

    private async Task<string?> RefusalAsync(string address, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Administrator, cancellationToken);
        return admission.Caller is null ? admission.Refusal
            : FeedRules.Address(address.Trim()).Select(breach => $"The address {breach.Message}.").FirstOrDefault();
    }

    private async Task<FetchOutcome> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        using (await turns.TakeAsync(address.Authority, cancellationToken))
        {
            return await client.FetchAsync(new(address), cancellationToken);
        }
    }

    private async Task<FeedSearch> InPageAsync(FetchOutcome.Modified page, CancellationToken cancellationToken)
    {
        var named = AnnouncedFeeds.In(page.Body, page.ContentType, page.Address, out var more);
        if (named.Count == 0)
        {
            return await AtUsualPathsAsync(page.Address, cancellationToken);
        }

        var allowed = named.Where(feed => FeedRules.Notice(feed.Address.AbsoluteUri, settings) is null).ToList();
        List<string> notes = [];
        if (more)
        {
            notes.Add($"The page names more feeds than these: the first {AnnouncedFeeds.Most} are taken.");
        }

        if (allowed.Count < named.Count)
        {
            notes.Add($"{named.Count - allowed.Count} of the addresses that it names are on this machine or on a private network, and are left out.");
        }

        return new(
            allowed.Count == 0 ? "The page names no feed that may be fetched." : null,
            [.. allowed.Select(feed => new FoundFeed(feed.Address.AbsoluteUri, feed.Kind, feed.Title))], notes);
    }

    // A server that is in trouble, or asks to be left alone, is not asked again.
    private async Task<FeedSearch> AtUsualPathsAsync(Uri page, CancellationToken cancellationToken)
    {
        var tried = new List<string>();
        foreach (var path in UsualPaths)
        {
            var address = new Uri(page, path);
            var outcome = await AskAsync(address, cancellationToken);
            if (outcome is FetchOutcome.Modified sent && FeedParser.Parse(sent.Body, sent.ContentType, sent.Address) is FeedReading.Read read)
            {
                return new(null, [Found(address, sent, read.Feed)], [$"The page names no feed. One was found where many sites have theirs, at {path}."]);
            }

            tried.Add(path);
            if (outcome is FetchOutcome.RetryAfter || (outcome is FetchOutcome.Failed && outcome.Trace.Status is null or < 400))
            {
                return new("The page names no feed.", [], [$"Asked for {string.Join(", ", tried)}, too, and then no more: {Told(address, outcome)}"]);
            }
        }

        return new("The page names no feed.", [], [$"None was found where many sites have theirs either: {string.Join(", ", tried)}."]);
    }

    private async Task<IReadOnlyList<FoundFeed>> KnownAsync(string negotiation, IReadOnlyList<FoundFeed> feeds, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var id = await db.FindNegotiationAsync(negotiation, cancellationToken);
        var known = (await db.NewsFeeds.WithRetired().Where(feed => feed.NegotiationId == id).Select(feed => new { feed.Url, feed.Title }).ToListAsync(cancellationToken))
            .ToLookup(feed => FeedRules.Plain(feed.Url), feed => feed.Title, StringComparer.Ordinal);
        return [.. feeds.Select(feed => feed with { Subscribed = known[FeedRules.Plain(feed.Address)].FirstOrDefault() })];
    }

    private static FoundFeed Found(Uri asked, FetchOutcome.Modified sent, ParsedFeed feed)
    {
        var sample = Sample(asked, sent, feed);
        return new(sample.Address, null, sample.Title) { Sample = sample };
    }

    private static FeedSample Sample(Uri asked, FetchOutcome.Modified sent, ParsedFeed feed) => new(
        (sent.MovedTo ?? asked).AbsoluteUri, Shortened(feed.Title), feed.HomePage, feed.Language, feed.Items.Count,
        [.. feed.Items.Take(Shown).Select(item => new SampledItem(
            Shortened(item.Title ?? item.Summary) ?? "(without a title)", (item.Published ?? item.Updated) is { } date ? DateOnly.FromDateTime(date.Utc) : null))]);

    private static string? Shortened(string? text) => text is { Length: > MaxTitle } ? FeedText.Literal(text, MaxTitle) : text;

    private static string Told(Uri address, FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Failed failed => $"{address.Authority}: {failed.Reason}.",
        FetchOutcome.RetryAfter later => $"{address.Authority}: {later.Reason} and asks to be left alone until {later.Until.Text()}.",
        FetchOutcome.Gone => $"{address.Authority}: answered 410, it is gone for good.",
        _ => $"{address.Authority}: sent nothing.",
    };
}
