using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>Holds the sentences of an item against what is recorded of the parties and issues that they name.</summary>
internal static class ShiftHints
{
    /// <summary>The sentences that sound unlike the stance that is recorded now.</summary>
    public static async Task<IReadOnlyList<ShiftHint>> InAsync(
        TrackerContext db, int negotiationId, ItemText text, IReadOnlyList<ReadSentence> read, CancellationToken cancellationToken)
    {
        // Of several parties in one sentence, words do not tell whose they are.
        var telling = read.Where(sentence => sentence is { Issues.Count: > 0, Parties.Count: 1 }).ToList();
        if (telling.Count == 0)
        {
            return [];
        }

        var held = await db.HeldAt(negotiationId, Moment.Latest)
            .Select(revision => new { revision.Stance, revision.SaidDay, Party = revision.Position.Party.Key, PartyName = revision.Position.Party.Name, Issue = revision.Position.Issue.Key, IssueName = revision.Position.Issue.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. from sentence in telling
               from revision in held
               where sentence.Parties[0] == revision.Party && sentence.Issues.Contains(revision.Issue, StringComparer.Ordinal)
               let words = ShiftWords.Against(revision.Stance, text.Sentences[sentence.Number].Text)
               where words is not null
               select new ShiftHint(sentence.Number, revision.Party, revision.PartyName, revision.Issue, revision.IssueName, revision.Stance, revision.SaidDay, words),
        ];
    }
}
