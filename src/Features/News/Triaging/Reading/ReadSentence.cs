namespace PeaceTracker.Features.News.Triaging.Reading;

/// <summary>What the tag rules find in one sentence of an item.</summary>
/// <param name="Number">Number of the sentence.</param>
/// <param name="Parties">Keys of the parties that it names, those among them for whom a speaker speaks.</param>
/// <param name="Speakers">Keys of the speakers that it names.</param>
/// <param name="Issues">Keys of the issues that it is about.</param>
/// <param name="Narrowest">Those of them of which it names no part.</param>
public sealed record ReadSentence(int Number, IReadOnlyList<string> Parties, IReadOnlyList<string> Speakers, IReadOnlyList<string> Issues, IReadOnlyList<string> Narrowest);
