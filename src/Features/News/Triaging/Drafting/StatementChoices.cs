using PeaceTracker.Curation;

namespace PeaceTracker.Features.News.Triaging.Drafting;

/// <summary>Whom and what a statement can be of and about.</summary>
/// <param name="Parties">The parties, in their order, with those who speak for them.</param>
/// <param name="Issues">The issues, in their order.</param>
public sealed record StatementChoices(IReadOnlyList<PartyChoice> Parties, IReadOnlyList<RecordChoice> Issues)
{
    /// <summary>Key of the party that somebody speaks for; null where nobody of that key speaks for any.</summary>
    public string? PartyOf(string speaker) => Parties.FirstOrDefault(party => party.Speakers.Any(own => own.Key == speaker))?.Key;
}

/// <summary>A party with those who speak for it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Speakers">Who speaks for it, by name and office.</param>
public sealed record PartyChoice(string Key, string Name, IReadOnlyList<RecordChoice> Speakers);
