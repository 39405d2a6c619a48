using PeaceTracker.Controls;
using PeaceTracker.Data.Searching;
using PeaceTracker.Domain;
using PeaceTracker.Features.Search.Parsing;

namespace PeaceTracker.Features.Search;

/// <summary>What a search comes to. Immutable.</summary>
/// <param name="Negotiation">Title of the negotiation that was searched; null where all were.</param>
/// <param name="Query">The search as understood, with its faults.</param>
/// <param name="Counts">How many there are of each kind.</param>
/// <param name="Hits">Those on the page, newest first.</param>
/// <param name="Examples">Searches that find something here.</param>
public sealed record SearchResults(
    string? Negotiation, SearchQuery Query, IReadOnlyDictionary<ResultKind, int> Counts, IReadOnlyList<SearchHit> Hits, IReadOnlyList<SearchExample> Examples)
{
    /// <summary>How many there are of all kinds.</summary>
    public int Total => Counts.Values.Sum();
}

/// <summary>A search to try, and what it asks for.</summary>
public sealed record SearchExample(string Text, string Meaning);

/// <summary>Cuts texts where the index marked what it found.</summary>
public static class MarkedWords
{
    /// <summary>The pieces of a text in which the index marked what it found.</summary>
    public static IReadOnlyList<TextPiece> Cut(string marked)
    {
        var pieces = new List<TextPiece>();
        var found = false;
        var start = 0;
        for (var at = 0; at <= marked.Length; at++)
        {
            var opens = at < marked.Length && marked[at] == SearchReading.Open;
            if (at == marked.Length || opens || marked[at] == SearchReading.Close)
            {
                if (at > start)
                {
                    pieces.Add(new(marked[start..at], found));
                }

                (found, start) = (opens, at + 1);
            }
        }

        return pieces;
    }
}

/// <summary>Something that was found.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where it stands on this site, without clocks; for news the source's page is all there is.</param>
/// <param name="Title">Its heading, with what was found marked.</param>
/// <param name="Text">What it says.</param>
/// <param name="Quote">The words themselves; empty where none are kept.</param>
/// <param name="Translation">The words in English; empty where there is none.</param>
/// <param name="Day">When it was said or happened.</param>
/// <param name="PublishedOn">From when the public could know of it.</param>
/// <param name="Language">BCP 47 tag of the quote or of the news.</param>
/// <param name="Party">Whose it is.</param>
/// <param name="Stance">The stance, of a position or provision.</param>
/// <param name="Source">Where it can be read.</param>
/// <param name="Grade">The source's reliability.</param>
/// <param name="Url">The page there.</param>
/// <param name="Negotiation">Title of its negotiation.</param>
public sealed record SearchHit(
    long Id, Noun Kind, string Address, IReadOnlyList<TextPiece> Title, IReadOnlyList<TextPiece> Text, IReadOnlyList<TextPiece> Quote, IReadOnlyList<TextPiece> Translation,
    SaidOn Day, DateOnly PublishedOn, string? Language, string? Party, Stance? Stance, string? Source, Reliability? Grade, string? Url, string Negotiation);
