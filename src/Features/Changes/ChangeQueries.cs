using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Changes;

/// <summary>
/// Reads the change log. Of one import's rows, which were all recorded at once, those about the latest days come first.
/// </summary>
public sealed class ChangeQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    // What a reader of a negotiation would call a change; speakers, sources and the like come along with these.
    private static readonly Noun[] Told = [Noun.Position, Noun.Proposal, Noun.Event, Noun.Commitment, Noun.StrikeClaim];

    /// <summary>
    /// The latest changes of a negotiation up to a moment, newest first; empty where there is no such negotiation. The log
    /// knows one day of each: the past shows what is about days that both clocks have reached.
    /// </summary>
    public async Task<IReadOnlyList<ChangeLine>> LatestAsync(string negotiation, int count, Moment moment, CancellationToken cancellationToken) => moment.IsLatest
        ? await shared.GetAsync(negotiation, $"changes/{count}", token => ReadAsync(negotiation, count, moment, token), cancellationToken) ?? []
        : await ReadAsync(negotiation, count, moment, cancellationToken) ?? [];

    private async Task<IReadOnlyList<ChangeLine>?> ReadAsync(string negotiation, int count, Moment moment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindNegotiationAsync(negotiation, cancellationToken) is not { } id)
        {
            return null;
        }

        var last = moment.AsOf < moment.KnownAt ? moment.AsOf : moment.KnownAt;
        var changes = await db.Changes
            .Where(change => last == DateOnly.MaxValue || change.Day <= last)
            .Where(change => moment.RecordedBy == null || change.RecordedAt <= moment.RecordedBy)
            .Where(change => change.NegotiationId == id && change.Noun != Noun.NewsItem && Told.Contains(change.Noun))
            .OrderByDescending(change => change.RecordedAt).ThenByDescending(change => change.Day).ThenByDescending(change => change.Seq)
            .Take(count)
            .AsNoTracking().ToListAsync(cancellationToken);

        var keys = changes.Where(change => change.Noun == Noun.Position).Select(change => change.Key).ToList();
        var cells = await db.PositionRevisions
            .Where(revision => revision.NegotiationId == id && keys.Contains(revision.Key))
            // What is retired has no page; nor has a part of an issue that is.
            .Where(revision => revision.Position.Issue.ParentId == null || db.Issues.Any(parent => parent.Id == revision.Position.Issue.ParentId))
            .Select(revision => new { revision.Key, Party = revision.Position.Party.Key, Issue = revision.Position.Issue.Key })
            .Distinct()
            .ToDictionaryAsync(row => row.Key, row => (row.Party, row.Issue), cancellationToken);

        return [.. changes.Select(change => new ChangeLine(
            change.Seq, change.RecordedAt, change.Noun, change.Kind, change.Headline, change.Day,
            change.Noun == Noun.Position && cells.TryGetValue(change.Key, out var cell) ? $"/{negotiation}/positions/{cell.Party}/{cell.Issue}" : null))];
    }
}

/// <summary>One change, as a reader sees it.</summary>
/// <param name="Seq">Its place in the log.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="Noun">What kind of thing changed.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Headline">What it is about.</param>
/// <param name="Day">The day in the world that it is about, where it has one.</param>
/// <param name="Address">Where it can be seen; null where it has no page.</param>
public sealed record ChangeLine(long Seq, DateTime RecordedAt, Noun Noun, ChangeKind Kind, string Headline, DateOnly? Day, string? Address);
