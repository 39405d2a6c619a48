namespace PeaceTracker.Features.Positions.Cell;

/// <summary>
/// Which statement of a revision stands for it where there is room for one. Words found in their source come before words
/// that are only given as a quote, these before paraphrases; among these the firmest, and of these what was said last.
/// </summary>
internal static class QuotedWords
{
    /// <summary>The first statement that gives words, by the rule; null where all are paraphrases.</summary>
    public static StatementLine? Of(RevisionLine revision) => revision.Statements.Where(statement => statement.Quote is not null).MinBy(statement => statement.QuoteState);

    /// <summary>Its words in English, where they are known: the translation, or the quote itself.</summary>
    public static string? InEnglish(this StatementLine statement) => statement.Translation ?? (IsEnglish(statement.Language) ? statement.Quote : null);

    /// <summary>Whether a language is English; a quote without one is.</summary>
    public static bool IsEnglish(string? language) => language is null or "en" || language.StartsWith("en-", StringComparison.Ordinal);
}
