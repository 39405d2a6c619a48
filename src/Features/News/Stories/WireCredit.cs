using System.Text.RegularExpressions;

namespace PeaceTracker.Features.News.Stories;

/// <summary>
/// Finds the agency that an item credits: as its author, in the line of place and date that it begins with, or where it ends.
/// An agency that is only mentioned ("he told Reuters") is not credited.
/// </summary>
internal static class WireCredit
{
    // As far as a line of place and date reaches, and what stands under an article.
    private const int Head = 140;

    private const int Tail = 160;

    private static readonly Dictionary<string, string> Keys = Wires.All
        .SelectMany(wire => wire.Spellings.Select(spelling => (Spelling: Folded(spelling), wire.Key)))
        .DistinctBy(pair => pair.Spelling).ToDictionary(pair => pair.Spelling, pair => pair.Key, StringComparer.Ordinal);

    private static readonly string Names = string.Join('|', Wires.All.SelectMany(wire => wire.Spellings).OrderByDescending(spelling => spelling.Length)
        .Select(spelling => Regex.Escape(spelling).Replace("\\ ", "[ -]", StringComparison.Ordinal)));

    // KYIV, April 24 (Reuters) -    МОСКВА, 24 апр — РИА Новости.    24 апреля. /ТАСС/    Kyiv. April 24. Interfax-Ukraine —
    private static readonly Regex AtHead = Made($@"(?:[(/\[]\s*({Names})\s*[)/\]]\s*[-–—._])|(?:(?:^|[-–—.]\s*)({Names})\s*(?:[-–—:]\s|\.\s|$))");

    // Reporting by Reuters    © AFP    (AP)    Источник: ТАСС
    private static readonly Regex AtTail = Made($@"(?:[(/\[]\s*({Names})\s*[)/\]]\W*$)|(?:(?:©|\(c\)|[Rr]eporting by|[Ss]ource:|[Ии]сточник:|[Дд]жерело:|[Qq]uelle:)\s*({Names})\b)");

    // He resigns - Reuters
    private static readonly Regex AfterTitle = Made($@"\s[-–—|]\s({Names})\W*$");

    private static readonly Regex InName = Made($@"(?:^|\W)({Names})(?:\W|$)");

    /// <summary>The key of the agency that is credited; null where none is.</summary>
    /// <param name="author">Who wrote it, as its feed says.</param>
    /// <param name="title">Its headline.</param>
    /// <param name="words">What it says, as text: its summary, or its body where that says more.</param>
    public static string? Of(string? author, string title, string? words)
    {
        var text = words ?? "";
        return Found(InName, author) ?? Found(AtHead, text[..Math.Min(text.Length, Head)]) ?? Found(AtTail, text[^Math.Min(text.Length, Tail)..]) ?? Found(AfterTitle, title);
    }

    private static string? Found(Regex credit, string? text) =>
        text is not null && credit.Match(text) is { Success: true } match ? Keys[Folded(match.Groups.Values.Skip(1).First(group => group.Success).Value)] : null;

    // Case counts: "ap" is no agency, and "dpa" writes itself so.
    private static Regex Made(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string Folded(string spelling) => spelling.Replace('-', ' ');
}
