using PeaceTracker.Features.News.Triaging.Reading;

namespace PeaceTracker.Features.News.Triaging.Drafting;

/// <summary>Who a statement is probably of, and what about. Where the words leave it open, it is left to whoever reads them.</summary>
/// <param name="Party">Key of the party; null where it is open.</param>
/// <param name="Speaker">Key of the speaker; null where it is open, or nobody is named.</param>
/// <param name="Issue">Key of the issue; null where it is open.</param>
public sealed record StatementGuess(string? Party, string? Speaker, string? Issue)
{
    /// <summary>What the chosen sentences name alone; where they name nothing of a kind, what the whole item names alone.</summary>
    public static StatementGuess Of(IReadOnlyCollection<ReadSentence> chosen, IReadOnlyCollection<ReadSentence> item, StatementChoices choices)
    {
        var speaker = chosen.All(sentence => sentence.Parties.Count == 0) ? Only(item, sentence => sentence.Speakers) : Only(chosen, sentence => sentence.Speakers);
        return new(speaker is null ? Either(sentence => sentence.Parties) : choices.PartyOf(speaker), speaker, Either(sentence => sentence.Narrowest));

        string? Either(Func<ReadSentence, IReadOnlyList<string>> named) => Only(chosen.All(sentence => named(sentence).Count == 0) ? item : chosen, named);
    }

    private static string? Only(IEnumerable<ReadSentence> sentences, Func<ReadSentence, IReadOnlyList<string>> named) =>
        sentences.SelectMany(named).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one] ? one : null;
}
