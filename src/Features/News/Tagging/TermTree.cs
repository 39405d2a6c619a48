namespace PeaceTracker.Features.News.Tagging;

/// <summary>
/// Terms of many rules, looked for together: from each word of a text a tree of words is walked down, so that a text
/// costs as much as it has words, however many terms there are.
/// </summary>
/// <typeparam name="T">What a term stands for.</typeparam>
internal sealed class TermTree<T>
{
    private readonly Node root = new();

    private readonly record struct Step(string Folded, bool AnyEnding, bool WithCase);

    /// <summary>Adds a term: whole words, <c>word*</c> with any ending; capitals only are compared with case.</summary>
    public void Add(string term, T meaning)
    {
        var steps = Steps(term);
        var node = root;
        foreach (var step in steps)
        {
            node = node.After(step);
        }

        if (steps.Count > 0)
        {
            node.Meanings.Add(meaning);
        }
    }

    /// <summary>All terms in a text, each with its first word's place and its number of words.</summary>
    public IEnumerable<(T Meaning, int At, int Length)> In(IReadOnlyList<Word> words)
    {
        var found = new List<(T, int, int)>();
        for (var at = 0; at < words.Count; at++)
        {
            Walk(root, words, at, at, found);
        }

        return found;
    }

    private static List<Step> Steps(string term)
    {
        var steps = new List<Step>();
        foreach (var part in term.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Word.In(part);
            for (var i = 0; i < words.Count; i++)
            {
                steps.Add(new(words[i].Folded, i == words.Count - 1 && part.EndsWith('*'), words[i].IsCapital));
            }
        }

        // "US" is not "us", but "HIMARS launchers" is a phrase like any other.
        return steps.TrueForAll(step => step.WithCase) ? steps : steps.ConvertAll(step => step with { WithCase = false });
    }

    private static void Walk(Node node, IReadOnlyList<Word> words, int start, int at, List<(T, int, int)> found)
    {
        if (at > start)
        {
            found.AddRange(node.Meanings.Select(meaning => (meaning, start, at - start)));
        }

        if (at == words.Count)
        {
            return;
        }

        foreach (var next in node.Next(words[at]))
        {
            Walk(next, words, start, at + 1, found);
        }
    }

    private sealed class Node
    {
        private readonly Dictionary<Step, Node> nodes = [];

        // The lengths that beginnings of words have here: no others are tried.
        private readonly SortedSet<int> lengths = [];

        public List<T> Meanings { get; } = [];

        public Node After(Step step)
        {
            if (step.AnyEnding)
            {
                lengths.Add(step.Folded.Length);
            }

            return nodes.TryGetValue(step, out var node) ? node : nodes[step] = new();
        }

        public IEnumerable<Node> Next(Word word)
        {
            foreach (var withCase in word.IsCapital ? [false, true] : (bool[])[false])
            {
                if (nodes.TryGetValue(new(word.Folded, false, withCase), out var exact))
                {
                    yield return exact;
                }

                foreach (var length in lengths)
                {
                    if (length > word.Folded.Length)
                    {
                        break;
                    }

                    if (nodes.TryGetValue(new(word.Folded[..length], true, withCase), out var beginning))
                    {
                        yield return beginning;
                    }
                }
            }
        }
    }
}
