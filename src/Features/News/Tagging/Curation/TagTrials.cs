using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Curation;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Records;

namespace PeaceTracker.Features.News.Tagging.Curation;

/// <summary>
/// Tries a tag rule before it is published, on the items that publishing it would tag anew. Nothing is stored. It ends after
/// a number of items, after a time, and after a number of patterns that took too long, and says so.
/// </summary>
public sealed class TagTrials(Gate gate, IDbContextFactory<TrackerContext> contexts, TimeProvider clock)
{
    /// <summary>The most items that are looked at.</summary>
    public const int MostItems = 20_000;

    /// <summary>The most patterns of a rule that is tried: each may take a tenth of a second for an item.</summary>
    public const int MostPatterns = 50;

    /// <summary>After so many items at which a pattern took too long, no more are looked at.</summary>
    public const int MostStopped = 10;

    /// <summary>The longest that is looked.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Fields = ["terms", "without", "patterns", "languages"];

    /// <summary>Tries a rule.</summary>
    /// <param name="negotiation">Slug of the negotiation.</param>
    /// <param name="typed">The rule as it is typed, by field; it is held against the published one of its key.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    [Requires(Role.Curator)]
    public async Task<TagTrial> TryAsync(string negotiation, IReadOnlyDictionary<string, string> typed, CancellationToken cancellationToken)
    {
        var admission = await gate.AskAsync(Role.Curator, cancellationToken);
        if (admission.Caller is null)
        {
            return new(admission.Refusal);
        }

        if (TooLong(typed) is { } field)
        {
            return new($"There is more under {field} than can be kept.");
        }

        // Whoever tries a rule goes on typing meanwhile.
        return await Task.Run(() => TryAsync(negotiation, RecordRow.Typed(RecordFormat.TagRules, typed), cancellationToken), cancellationToken);
    }

    private async Task<TagTrial> TryAsync(string negotiation, RecordRow row, CancellationToken cancellationToken)
    {
        var rule = Rule(row);
        if (rule.Patterns.Count > MostPatterns)
        {
            return new($"A rule of more than {MostPatterns} patterns is not tried.");
        }

        if (rule.Breaches().ToList() is { Count: > 0 } breaches)
        {
            return new(string.Join(' ', breaches.Select(breach => $"{breach.Field}: {breach.Message.TrimEnd('.')}.")));
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return new(await db.WhyNotAsync(negotiation, cancellationToken));
        }

        var key = row.Text("key");
        var published = await db.TagRules.AsNoTracking().SingleOrDefaultAsync(known => known.NegotiationId == id && known.Key == key, cancellationToken);
        var round = new TrialRound(rule, published);
        var since = clock.GetUtcNow().UtcDateTime - TagKeeper.Reach;
        var begun = clock.GetTimestamp();
        string? cut = null;
        await foreach (var item in db.NewsItems.Where(item => item.NegotiationId == id && (item.FeedId == null || item.FirstSeenAt >= since))
            .OrderByDescending(item => item.SortAt).ThenByDescending(item => item.Id)
            .Select(item => new TrialItem(item.Id, item.SortAt, item.Language, item.Title, item.Summary)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            cut = round.LookedAt == MostItems ? $"Only the newest {MostItems:N0} items were looked at."
                : round.Stopped >= MostStopped ? $"It ended there, after {round.LookedAt:N0} items: a pattern that takes so long is not for the news."
                : clock.GetElapsedTime(begun) >= Patience ? $"It ended after {Patience.TotalSeconds:0} seconds: only the newest {round.LookedAt:N0} items were looked at."
                : null;
            if (cut is not null)
            {
                break;
            }

            round.Look(item);
        }

        return round.End() with { Cut = cut };
    }

    private static string? TooLong(IReadOnlyDictionary<string, string> typed) =>
        Fields.FirstOrDefault(field => typed.GetValueOrDefault(field, "").Length > DraftCheck.MaxLength);

    // What it is about makes no difference to what it catches, and may not have been typed yet.
    private static TagRule Rule(RecordRow row) => new()
    {
        NegotiationId = 0, Key = "tried", Subject = TagSubject.Issue, About = "tried",
        Terms = row.List("terms"), Without = row.List("without"), Patterns = row.List("patterns"), Languages = row.List("languages"),
    };
}
