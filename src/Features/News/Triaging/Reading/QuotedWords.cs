namespace PeaceTracker.Features.News.Triaging.Reading;

/// <summary>What stands between quotation marks in a sentence.</summary>
internal static class QuotedWords
{
    private const int FewestWords = 3;

    private static readonly (char Open, char Close)[] Pairs = [('“', '”'), ('«', '»'), ('„', '“'), ('"', '"')];

    /// <summary>The quoted parts of some length, without their marks and the comma before the closing one.</summary>
    public static IReadOnlyList<string> In(string sentence)
    {
        var found = new List<string>();
        for (var at = 0; at < sentence.Length; at++)
        {
            if (Array.FindIndex(Pairs, pair => pair.Open == sentence[at]) is >= 0 and var pair && sentence.IndexOf(Pairs[pair].Close, at + 1) is > 0 and var close)
            {
                var words = sentence[(at + 1)..close].Trim().TrimEnd(',');
                if (words.Count(char.IsWhiteSpace) + 1 >= FewestWords)
                {
                    found.Add(words);
                }

                at = close;
            }
        }

        return found;
    }
}
