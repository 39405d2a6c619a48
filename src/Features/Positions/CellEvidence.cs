using PeaceTracker.Domain;

namespace PeaceTracker.Features.Positions;

/// <summary>What a cell rests on, in files: a statement of the revision that holds.</summary>
public sealed record CellEvidence(
    string? Speaker, string? Office, Authority? Authority, string? Quote, string? Language, string? Translation, QuoteState QuoteState,
    string Source, string? Url, string? Citation)
{
    /// <summary>The words in English, where they are known: the translation, or the quote itself.</summary>
    public string? EnglishQuote => Translation ?? (Cell.QuotedWords.IsEnglish(Language) ? Quote : null);

    /// <summary>"Serhii Example, spokesperson"; null for a document.</summary>
    public string? Who => Speaker is null ? null : Office is { Length: > 0 } ? $"{Speaker}, {Office}" : Speaker;
}
