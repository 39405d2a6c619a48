using PeaceTracker.Domain;

namespace PeaceTracker.Features.Search.Parsing;

/// <summary>A piece of a search as it was typed.</summary>
/// <param name="At">Where it begins, counted in characters from 0.</param>
/// <param name="Length">How many characters it has.</param>
public readonly record struct Place(int At, int Length);

/// <summary>What a text is asked for: a word, a phrase, or a thing by its name.</summary>
/// <param name="Place">Where it stands in what was typed.</param>
public abstract record SearchTerm(Place Place);

/// <summary>A word; where it has three letters or more, also the beginning of a longer one.</summary>
/// <param name="Words">Its letters and digits: one piece for most words, more for "30-day".</param>
/// <param name="Place">Where it stands.</param>
public sealed record WordTerm(IReadOnlyList<string> Words, Place Place) : SearchTerm(Place);

/// <summary>Words in this order, each as it is.</summary>
public sealed record PhraseTerm(IReadOnlyList<string> Words, Place Place) : SearchTerm(Place);

/// <summary>What can be asked for by its key or its name.</summary>
public enum NamedKind
{
    Party,
    Issue,
    Speaker,
    Source,
}

/// <summary>What belongs to a party, issue, speaker or source.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">Its key or its name, as typed.</param>
/// <param name="NamePlace">Where the name stands.</param>
/// <param name="Place">Where the whole stands.</param>
public sealed record NamedTerm(NamedKind Kind, string Name, Place NamePlace, Place Place) : SearchTerm(Place);

/// <summary>Positions and provisions of this stance.</summary>
public sealed record StanceTerm(Stance Stance, Place Place) : SearchTerm(Place);

/// <summary>A term, or that it is not there.</summary>
public sealed record SearchChoice(SearchTerm Term, bool Excluded);

/// <summary>Choices joined by "or": one of them must hold.</summary>
public sealed record SearchClause(IReadOnlyList<SearchChoice> Choices);

/// <summary>What cannot be understood of a search, and where.</summary>
/// <param name="Place">The characters meant; none at the end of what was typed.</param>
/// <param name="Message">A sentence; what is between backquotes is typed as it stands.</param>
public sealed record SearchFault(Place Place, string Message);

/// <summary>A search as understood: all clauses must hold.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Clauses">The clauses, in order.</param>
/// <param name="Since">The first day, UTC; null is the beginning.</param>
/// <param name="Until">The last day, UTC, inclusive; null is the present.</param>
/// <param name="Faults">What was not understood; where there is one, nothing is looked for.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<SearchClause> Clauses, DateOnly? Since, DateOnly? Until, IReadOnlyList<SearchFault> Faults)
{
    /// <summary>Whether nothing was asked for.</summary>
    public bool IsEmpty => Faults.Count == 0 && Clauses.Count == 0 && Since is null && Until is null;
}
