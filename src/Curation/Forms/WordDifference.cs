namespace PeaceTracker.Curation.Forms;

/// <summary>A run of words of a text, and whether the other text lacks it.</summary>
internal sealed record WordRun(string Text, bool Differs);

/// <summary>Finds the words of a text that another does not have in their place.</summary>
internal static class WordDifference
{
    // Beyond this a comparison costs more than it shows.
    private const int MaxWords = 800;

    /// <summary>The text in runs; together they are the whole text.</summary>
    public static IReadOnlyList<WordRun> Of(string text, string other)
    {
        var (mine, theirs) = (Words(text), Words(other));
        if (mine.Count > MaxWords || theirs.Count > MaxWords)
        {
            return [new(text, text != other)];
        }

        var common = Common(mine, theirs);
        var runs = new List<WordRun>();
        for (var (i, j) = (0, 0); i < mine.Count; i++)
        {
            while (j < theirs.Count && mine[i] != theirs[j] && common[i, j + 1] >= common[i + 1, j] && common[i, j + 1] == common[i, j])
            {
                j++;
            }

            var same = j < theirs.Count && mine[i] == theirs[j];
            j += same ? 1 : 0;
            if (runs.Count > 0 && runs[^1].Differs == !same)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + mine[i] };
            }
            else
            {
                runs.Add(new(mine[i], !same));
            }
        }

        return runs;
    }

    // The length of the longest common sequence of what is left of both.
    private static int[,] Common(List<string> mine, List<string> theirs)
    {
        var common = new int[mine.Count + 1, theirs.Count + 1];
        for (var i = mine.Count - 1; i >= 0; i--)
        {
            for (var j = theirs.Count - 1; j >= 0; j--)
            {
                common[i, j] = mine[i] == theirs[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    // Words with the spaces after them.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var (start, i) = (0, 1); i <= text.Length; i++)
        {
            if (i == text.Length || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i])))
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return words;
    }
}
