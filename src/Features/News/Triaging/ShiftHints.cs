using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Tagging;
using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>Holds the sentences of an item against what is recorded of the parties and issues that they name.</summary>
public sealed class ShiftHints
{
    private readonly ItemTagger tagger;

    internal ShiftHints(ItemTagger tagger) => this.tagger = tagger;

    /// <summary>The sentences that sound unlike the stance that is recorded now.</summary>
    internal async Task<IReadOnlyList<ShiftHint>> InAsync(TrackerContext db, NewsItem item, ItemText text, CancellationToken cancellationToken)
    {
        var tags = await tagger.ForAsync(db, item.NegotiationId, cancellationToken);
        var tagged = text.Sentences.Select(sentence => (Sentence: sentence, Tags: tags.Of(sentence.Text, item.Language))).Where(pair => pair.Tags.Any(tag => Is(tag, "issue"))).ToList();
        if (tagged.Count == 0)
        {
            return [];
        }

        // Who speaks for a party is that party.
        var speakers = await db.Speakers.Where(speaker => speaker.NegotiationId == item.NegotiationId)
            .Join(db.Parties, speaker => speaker.PartyId, party => party.Id, (speaker, party) => new { speaker.Key, Party = party.Key })
            .ToDictionaryAsync(speaker => speaker.Key, speaker => speaker.Party, StringComparer.Ordinal, cancellationToken);
        var held = await db.HeldAt(item.NegotiationId, Moment.Latest)
            .Select(revision => new { revision.Stance, revision.SaidDay, Party = revision.Position.Party.Key, PartyName = revision.Position.Party.Name, Issue = revision.Position.Issue.Key, IssueName = revision.Position.Issue.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. from pair in tagged
               let parties = pair.Tags.Where(tag => Is(tag, "party")).Select(Key).Concat(pair.Tags.Where(tag => Is(tag, "speaker")).Select(tag => speakers.GetValueOrDefault(Key(tag)))).ToHashSet(StringComparer.Ordinal)
               // Of several parties in one sentence, words do not tell whose they are.
               where parties.Count == 1
               from revision in held
               where parties.Contains(revision.Party) && pair.Tags.Contains("issue:" + revision.Issue, StringComparer.Ordinal)
               let words = ShiftWords.Against(revision.Stance, pair.Sentence.Text)
               where words is not null
               select new ShiftHint(pair.Sentence.Number, revision.Party, revision.PartyName, revision.Issue, revision.IssueName, revision.Stance, revision.SaidDay, words),
        ];
    }

    private static bool Is(string tag, string subject) => tag.StartsWith(subject + ":", StringComparison.Ordinal);

    private static string Key(string tag) => tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
