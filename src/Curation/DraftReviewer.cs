using Microsoft.EntityFrameworkCore;
using PeaceTracker.Accounts;
using PeaceTracker.Data;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>What editors do with submitted drafts. Under the four-eyes rule nobody publishes what they drafted themselves.</summary>
public sealed class DraftReviewer(Gate gate, Writer writer, Preferences preferences)
{
    /// <summary>Publishes drafts, all of them or none, in one transaction.</summary>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> PublishAsync(IReadOnlyList<DraftAt> drafts, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Editor, async caller =>
        {
            try
            {
                return await writer.WriteAsync(caller.Name, async (db, recording, token) =>
                {
                    var fourEyes = await preferences.IsOnAsync(db, Preferences.FourEyes, token);
                    foreach (var at in drafts)
                    {
                        await PublishAsync(db, recording, caller, at, fourEyes, token);
                    }

                    return (CurationOutcome)new CurationOutcome.Done();
                }, cancellationToken);
            }
            catch (PublicationStoppedException stopped)
            {
                return stopped.Outcome;
            }
        }, cancellationToken);

    /// <summary>Gives a draft back to its author.</summary>
    /// <param name="draft">The draft as it was seen.</param>
    /// <param name="comment">What the author should know; must say something.</param>
    /// <param name="cancellationToken">Stops waiting, or rolls back.</param>
    [Requires(Role.Editor)]
    public Task<CurationOutcome> ReturnAsync(DraftAt draft, string comment, CancellationToken cancellationToken) =>
        gate.AdmitAsync(Role.Editor, async caller =>
        {
            if (string.IsNullOrWhiteSpace(comment) || comment.Length > DraftCheck.MaxLength)
            {
                return new CurationOutcome.Invalid([new(0, "comment", string.IsNullOrWhiteSpace(comment) ? "must say what is to be changed" : $"must have {DraftCheck.MaxLength:N0} characters at most")]);
            }

            return await writer.WriteAsync<CurationOutcome>(caller.Name, async (db, recording, token) =>
            {
                var found = await db.Drafts.SingleOrDefaultAsync(row => row.Id == draft.Id, token);
                if (found is null)
                {
                    return new CurationOutcome.NotFound();
                }

                if (Changed(found, draft, [DraftStatus.Submitted]) is { } changed)
                {
                    return changed;
                }

                (found.Status, found.Comment) = (DraftStatus.Returned, comment.Trim());
                Decide(found, recording);
                recording.Note(Deed.DraftReturned, found.Headline, found.NegotiationId, found.Noun, found.Key);
                await db.SaveChangesAsync(token);
                return new CurationOutcome.Done();
            }, cancellationToken);
        }, cancellationToken);

    private static async Task PublishAsync(
        TrackerContext db, Recording recording, Caller caller, DraftAt at, bool fourEyes, CancellationToken token)
    {
        var draft = await db.Drafts.SingleOrDefaultAsync(row => row.Id == at.Id, token) ?? throw new PublicationStoppedException(new CurationOutcome.NotFound());
        var own = draft.AuthorId == caller.AccountId;
        if (fourEyes && own)
        {
            throw new PublicationStoppedException(new CurationOutcome.Refused($"You drafted “{draft.Headline}” yourself: someone else must publish it."));
        }

        // Without the rule, what one drafted oneself need not wait to be submitted.
        DraftStatus[] from = own ? [DraftStatus.Submitted, DraftStatus.Open, DraftStatus.Returned] : [DraftStatus.Submitted];
        if (Changed(draft, at, from) is { } changed)
        {
            throw new PublicationStoppedException(changed);
        }

        await DraftPublisher.PublishAsync(db, recording, draft, token);
        draft.Status = DraftStatus.Published;
        Decide(draft, recording);
        recording.Note(Deed.DraftPublished, draft.Headline, draft.NegotiationId, draft.Noun, draft.Key);
        await DraftOrigin.FollowAsync(db, recording, draft, token);
        await db.SaveChangesAsync(token);
    }

    private static CurationOutcome.Refused? Changed(Draft draft, DraftAt seen, DraftStatus[] from) => from.Contains(draft.Status) && draft.Version == seen.Version
        ? null
        : new($"“{draft.Headline}” was changed meanwhile and is now {draft.Status.Word()}. Look at it again.");

    private static void Decide(Draft draft, Recording recording)
    {
        (draft.DecidedAt, draft.DecidedBy, draft.ChangedAt) = (recording.At, recording.Actor, recording.At);
        draft.Version++;
    }
}
