using PeaceTracker.Features.News.Sides;

namespace PeaceTracker.Features.News.Attention;

/// <summary>What news were about, by issue and day of publication. Immutable: open pages share it.</summary>
/// <param name="Title">The negotiation's title.</param>
/// <param name="From">First day, UTC.</param>
/// <param name="To">Last day, inclusive, UTC.</param>
/// <param name="Issues">All issues, the one with most articles first.</param>
/// <param name="Sheets">One for all media together, or one for each side.</param>
/// <param name="Problems">What of the days asked for could not be as asked.</param>
public sealed record AttentionReport(
    string Title, DateOnly From, DateOnly To, IReadOnlyList<AttentionIssue> Issues, IReadOnlyList<AttentionSheet> Sheets, IReadOnlyList<string> Problems)
{
    /// <summary>The issues that any article is about.</summary>
    public IReadOnlyList<AttentionIssue> Seen { get; } = [.. Issues.Where(issue => Sheets.Any(sheet => sheet.Days.Any(day => day.Counts.ContainsKey(issue.Key))))];
}

/// <summary>An issue.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">As readers know it.</param>
public sealed record AttentionIssue(string Key, string Name);

/// <summary>What some media wrote about, day by day.</summary>
/// <param name="Side">Whose media; null for all together.</param>
/// <param name="Since">The day from which a feed of them is read, UTC; null where none ever was. What is counted before is a part of what was published.</param>
/// <param name="Days">All days of the range, in their order.</param>
public sealed record AttentionSheet(MediaSide? Side, DateOnly? Since, IReadOnlyList<AttentionDay> Days)
{
    /// <summary>Of an issue on all days together. A story counts on each day on which it has an article.</summary>
    public int Sum(AttentionIssue issue) => Days.Sum(day => day.Of(issue) ?? 0);

    /// <summary>The day with most of an issue; null where there is none.</summary>
    public AttentionDay? Peak(AttentionIssue issue) => Days.MaxBy(day => day.Of(issue) ?? 0) is { } most && most.Of(issue) > 0 ? most : null;
}

/// <summary>A day.</summary>
/// <param name="Day">The day of publication, UTC.</param>
/// <param name="IsReported">Whether what is not counted is none: a feed of these media had been added, and an article of that day is stored or a feed was read on it. Where not, it is not known, which is not zero.</param>
/// <param name="All">All articles of that day that are stored, whatever they are about; null where each side is counted for itself.</param>
/// <param name="Counts">Articles or stories by key of issue, none of them 0.</param>
public sealed record AttentionDay(DateOnly Day, bool IsReported, int? All, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>Of an issue; null where it is not known.</summary>
    public int? Of(AttentionIssue issue) => Counts.TryGetValue(issue.Key, out var count) ? count : IsReported ? 0 : null;
}
