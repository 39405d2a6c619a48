using System.Net;
using System.Text.RegularExpressions;

namespace PeaceTracker.Domain;

/// <summary>What an item says at length, where its feed carries more than a summary.</summary>
public sealed partial class NewsItemBody
{
    /// <summary>The longest body that is kept, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    public required long ItemId { get; init; }

    /// <summary>Sanitised HTML of few elements, without pictures; made harmless once more wherever it is shown.</summary>
    public required string Html { get; set; }

    /// <summary>The words of sanitised HTML alone, paragraph by paragraph.</summary>
    public static IReadOnlyList<string> Paragraphs(string html) =>
        [.. BlockEnd().Split(html).Select(part => Space().Replace(WebUtility.HtmlDecode(Mark().Replace(part, "")), " ").Trim()).Where(part => part.Length > 0)];

    [GeneratedRegex("</(?:p|li|h[1-6]|div|blockquote|pre|tr|ul|ol|figcaption)\\s*>|<br\\s*/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex BlockEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex("\\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
