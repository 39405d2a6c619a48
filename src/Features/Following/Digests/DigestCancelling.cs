using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Features.Following.Digests;

/// <summary>
/// Cancels a digest for whoever has its link, signed in or not: asked to read, it asks back; asked to post, as mail programs
/// do (RFC 8058), it cancels. Asked again, it answers the same.
/// </summary>
internal sealed class DigestCancelling(Writer writer, DigestLinks links)
{
    public static Results<RazorComponentResult<CancelDocument>, NotFound> Ask(string? t, DigestCancelling cancelling) =>
        cancelling.Read(t) is null ? TypedResults.NotFound() : new RazorComponentResult<CancelDocument>(new { Token = t, Done = false });

    public static async Task<Results<RazorComponentResult<CancelDocument>, NotFound>> PostAsync(string? t, DigestCancelling cancelling, CancellationToken cancellationToken)
    {
        if (cancelling.Read(t) is not { } id)
        {
            return TypedResults.NotFound();
        }

        await cancelling.CancelAsync(id, cancellationToken);
        return new RazorComponentResult<CancelDocument>(new { Token = t, Done = true });
    }

    private int? Read(string? token) => links.Read(token);

    private Task<int> CancelAsync(int id, CancellationToken cancellationToken) => writer.WriteAsync("a link of a digest", async (db, recording, token) =>
    {
        if (await db.DigestSubscriptions.SingleOrDefaultAsync(row => row.Id == id, token) is { } row)
        {
            recording.Note(Deed.DigestUnsubscribed, $"account {row.AccountId}", row.NegotiationId);
            db.Remove(row);
        }

        return await db.SaveChangesAsync(token);
    }, cancellationToken);
}
