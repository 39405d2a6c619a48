using Microsoft.EntityFrameworkCore;
using PeaceTracker.Controls;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Digests;

/// <summary>
/// Sends the digests that are due. The next time is stored before one is sent, and up to when it tells afterwards: none comes
/// twice for a period, and what one that was lost would have told stands in the next.
/// </summary>
internal sealed class DigestSender(IDbContextFactory<TrackerContext> contexts, Writer writer, DigestQueries digests, DigestPost post, DigestLinks links, PublicAddress site, TimeProvider clock)
{
    private const string Actor = "digests";

    // A server that took no connection has taken no letter.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    // What is written bears the time at which the write began: one that is not finished yet is told next time.
    private static readonly TimeSpan Unfinished = TimeSpan.FromMinutes(5);

    /// <summary>Sends what is due.</summary>
    /// <returns>How many letters were sent.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        if (post.Missing is not null || site.Configured is null)
        {
            return 0;
        }

        List<Due> due;
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var now = clock.GetUtcNow().UtcDateTime;
            due = await (from row in db.DigestSubscriptions
                         join account in db.Users on row.AccountId equals account.Id
                         join own in db.Negotiations on row.NegotiationId equals own.Id
                         where row.NextAt <= now && account.DisabledAt == null
                         orderby row.NextAt
                         select new Due(row.Id, account.Email, own.Slug, row.CoveredUntil)).ToListAsync(cancellationToken);
        }

        var sent = 0;
        foreach (var one in due)
        {
            sent += await SendAsync(one, site.Configured, cancellationToken) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendAsync(Due due, Uri home, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!await ChangeAsync(due.Id, row => row.NextAt = DigestTimes.Next(row.Rhythm, row.Weekday, row.Hour, row.Zone, now), cancellationToken))
        {
            return false;
        }

        var until = now - Unfinished;
        if (until <= due.CoveredUntil)
        {
            return false;
        }

        if (await digests.OfAsync(due.Negotiation, due.CoveredUntil, until, cancellationToken) is not { IsEmpty: false } digest)
        {
            await ChangeAsync(due.Id, row => (row.CoveredUntil, row.Problem) = (until, null), cancellationToken);
            return false;
        }

        var outcome = DigestPost.Address(due.Email) is { } to
            ? await post.SendAsync(DigestLetter.Write(digest, post.Sender!, to, links.Of(home, due.Id)), cancellationToken)
            : new("the account's e-mail address is none", Tried: true);
        await ChangeAsync(due.Id, row =>
        {
            row.Problem = outcome.Problem;
            if (outcome.Problem is null)
            {
                (row.CoveredUntil, row.SentAt) = (until, now);
            }
            else if (!outcome.Tried && now + Rest < row.NextAt)
            {
                row.NextAt = now + Rest;
            }
        }, cancellationToken);
        return outcome.Problem is null;
    }

    private Task<bool> ChangeAsync(int id, Action<DigestSubscription> change, CancellationToken cancellationToken) => writer.WriteAsync(Actor, async (db, _, token) =>
    {
        if (await db.DigestSubscriptions.SingleOrDefaultAsync(row => row.Id == id, token) is not { } row)
        {
            return false;
        }

        change(row);
        await db.SaveChangesAsync(token);
        return true;
    }, cancellationToken);

    private sealed record Due(int Id, string? Email, string Negotiation, DateTime CoveredUntil);
}
