using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Live;

namespace PeaceTracker.Clocks;

/// <summary>
/// Reads the days that clocks can be set to: turning points, talks, and texts that became public. What came after the day
/// that is shown is among them: this is a control, and says so of each.
/// </summary>
public sealed class ClockMarkQueries(IDbContextFactory<TrackerContext> contexts, SharedReads shared)
{
    /// <summary>The marks of a negotiation, or of all together (<see cref="SharedReads.Everything"/>); none where there is no such negotiation.</summary>
    public async Task<ClockMarks> FindAsync(string negotiation, CancellationToken cancellationToken) =>
        await shared.GetAsync(negotiation, "clock-marks", token => ReadAsync(negotiation, token), cancellationToken) ?? ClockMarks.None;

    private async Task<ClockMarks?> ReadAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await db.Negotiations.Where(row => slug == SharedReads.Everything || row.Slug == slug).Select(row => row.Id).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return null;
        }

        var happenings = await db.Events
            .Where(row => ids.Contains(row.NegotiationId) && (row.Milestone || row.Kind == EventKind.Talks))
            .Select(row => new { row.EndsOn, row.Kind, row.Title, row.Precision }).ToListAsync(cancellationToken);
        var texts = await db.Proposals
            .Where(row => ids.Contains(row.NegotiationId) && row.PublicOn != null)
            .Select(row => new { Day = row.PublicOn!.Value, row.ShortTitle }).ToListAsync(cancellationToken);
        return new(
        [
            .. happenings.Select(row => new ClockMark(row.EndsOn, Kind(row.Kind), row.Title, row.Precision))
                .Concat(texts.Select(row => new ClockMark(row.Day, ClockMarkKind.Proposal, $"{row.ShortTitle}: the text becomes public", DatePrecision.Day)))
                .OrderBy(mark => mark.Day).ThenBy(mark => mark.Kind).ThenBy(mark => mark.Title, StringComparer.Ordinal),
        ]);
    }

    private static ClockMarkKind Kind(EventKind kind) => kind switch
    {
        EventKind.Talks => ClockMarkKind.Talks,
        EventKind.Proposal => ClockMarkKind.Proposal,
        _ => ClockMarkKind.Happening,
    };
}
