using DiffPlex;
using DiffPlex.Chunkers;

namespace PeaceTracker.Controls;

/// <summary>What became of a piece of a text.</summary>
public enum WordFate
{
    Kept,
    Deleted,
    Inserted,
}

/// <summary>A piece of a text and what became of it. Text, never markup.</summary>
public sealed record WordPart(WordFate Fate, string Text);

/// <summary>Compares two texts word by word.</summary>
public static class WordDifference
{
    // Comparing costs words × differences: beyond this the two are shown one after the other.
    private const int MostWords = 3_000;

    private static readonly WordChunker Words = new();

    /// <summary>The pieces of both texts in reading order: what was deleted stands before what was put in its place.</summary>
    public static IReadOnlyList<WordPart> Between(string before, string after)
    {
        if (before == after)
        {
            return after.Length == 0 ? [] : [new(WordFate.Kept, after)];
        }

        if (Words.Chunk(before).Count > MostWords || Words.Chunk(after).Count > MostWords)
        {
            return Tidy([new(WordFate.Deleted, before), new(WordFate.Inserted, after)]);
        }

        var found = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var parts = new List<WordPart>();
        var read = 0;
        foreach (var block in found.DiffBlocks)
        {
            parts.Add(new(WordFate.Kept, Join(found.PiecesOld, read, block.DeleteStartA - read)));
            parts.Add(new(WordFate.Deleted, Join(found.PiecesOld, block.DeleteStartA, block.DeleteCountA)));
            parts.Add(new(WordFate.Inserted, Join(found.PiecesNew, block.InsertStartB, block.InsertCountB)));
            read = block.DeleteStartA + block.DeleteCountA;
        }

        parts.Add(new(WordFate.Kept, Join(found.PiecesOld, read, found.PiecesOld.Count - read)));
        return Tidy(parts);
    }

    /// <summary>The entries of two lists: those that stay and those that come in the order of the later, then those that go.</summary>
    public static IReadOnlyList<WordPart> BetweenLists(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
    [
        .. after.Select(entry => new WordPart(before.Contains(entry, StringComparer.Ordinal) ? WordFate.Kept : WordFate.Inserted, entry)),
        .. before.Except(after, StringComparer.Ordinal).Select(entry => new WordPart(WordFate.Deleted, entry)),
    ];

    private static string Join(IReadOnlyList<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count));

    // A blank between two replaced words belongs to both: "old words" → "new phrase" reads better than four pieces.
    private static List<WordPart> Tidy(List<WordPart> parts)
    {
        var tidy = new List<WordPart>();
        var (deleted, inserted) = ("", "");
        var filled = parts.Where(part => part.Text.Length > 0).ToList();
        for (var i = 0; i < filled.Count; i++)
        {
            var (fate, text) = filled[i];
            if (fate == WordFate.Kept && deleted.Length > 0 && inserted.Length > 0 && i + 1 < filled.Count && string.IsNullOrWhiteSpace(text))
            {
                (deleted, inserted) = (deleted + text, inserted + text);
            }
            else if (fate == WordFate.Kept)
            {
                Flush();
                tidy.Add(filled[i]);
            }
            else
            {
                (deleted, inserted) = fate == WordFate.Deleted ? (deleted + text, inserted) : (deleted, inserted + text);
            }
        }

        Flush();
        return tidy;

        void Flush()
        {
            tidy.AddRange(new WordPart[] { new(WordFate.Deleted, deleted), new(WordFate.Inserted, inserted) }.Where(part => part.Text.Length > 0));
            (deleted, inserted) = ("", "");
        }
    }
}
