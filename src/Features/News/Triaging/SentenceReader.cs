using Microsoft.EntityFrameworkCore;
using PeaceTracker.Data;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Tagging;
using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Features.News.Triaging;

/// <summary>Says of each sentence of an item whom and what it names, by the rules that tag items.</summary>
internal sealed class SentenceReader(ItemTagger tagger)
{
    /// <summary>Every sentence, in its order.</summary>
    public async Task<IReadOnlyList<ReadSentence>> ReadAsync(TrackerContext db, NewsItem item, ItemText text, CancellationToken cancellationToken)
    {
        var tags = await tagger.ForAsync(db, item.NegotiationId, cancellationToken);

        // Who speaks for a party is that party.
        var partyOf = await db.Speakers.Where(speaker => speaker.NegotiationId == item.NegotiationId)
            .Join(db.Parties, speaker => speaker.PartyId, party => party.Id, (speaker, party) => new { speaker.Key, Party = party.Key })
            .ToDictionaryAsync(speaker => speaker.Key, speaker => speaker.Party, StringComparer.Ordinal, cancellationToken);
        return [.. text.Sentences.Select(sentence => Read(sentence, tags, tags.Of(sentence.Text, item.Language), partyOf))];
    }

    private static ReadSentence Read(TextSentence sentence, ItemTags tags, IReadOnlyList<string> found, Dictionary<string, string> partyOf)
    {
        var speakers = Keys(found, "speaker").Where(partyOf.ContainsKey).ToList();
        return new(
            sentence.Number, [.. Keys(found, "party").Concat(speakers.Select(speaker => partyOf[speaker])).Distinct(StringComparer.Ordinal)], speakers,
            [.. Keys(found, "issue")], [.. Keys(tags.Narrowest(found), "issue")]);
    }

    private static IEnumerable<string> Keys(IEnumerable<string> tags, string subject) =>
        tags.Where(tag => tag.StartsWith(subject + ":", StringComparison.Ordinal)).Select(tag => tag[(subject.Length + 1)..]);
}
