namespace PeaceTracker.Features.Embeds.Views.Curation;

/// <summary>The saved widgets of a negotiation.</summary>
internal sealed record EmbedViewList(string Title, IReadOnlyList<EmbedViewLine> Views);

/// <summary>A saved widget in a list, with how often it was sent. Times are UTC.</summary>
/// <param name="Choice">What was chosen, as an address's query.</param>
/// <param name="IsFrozen">Whether it shows the same for ever.</param>
/// <param name="Days">How often it was sent on each day of the last 30 on which it was, the latest first.</param>
/// <param name="All">How often it was sent in all.</param>
internal sealed record EmbedViewLine(
    string Key, string Title, string Kind, string Choice, bool IsFrozen, IReadOnlyList<string> Sites, string Owner, DateTime CreatedAt, DateTime? RetiredAt,
    IReadOnlyList<(DateOnly Day, long Count)> Days, long All)
{
    /// <summary>How often it was sent from a day on.</summary>
    public long Since(DateOnly day) => Days.Where(one => one.Day >= day).Sum(one => one.Count);
}
