using PeaceTracker.Curation;
using PeaceTracker.Features.News;

namespace PeaceTracker.Features.Inbox;

/// <summary>What waits for one account.</summary>
/// <param name="Returned">Its drafts that an editor gave back.</param>
/// <param name="Overtaken">Its drafts of which something newer was published.</param>
/// <param name="Open">Its drafts that it is at work on.</param>
/// <param name="ToReview">Drafts that it can decide on; empty for whoever is no editor.</param>
/// <param name="Feeds">Feeds that cannot be reached, have moved or fell silent; empty for whoever is no administrator.</param>
/// <param name="Imports">Imports of which rows were left out or remarked on; empty for whoever is no editor.</param>
/// <param name="News">How many items of the news nobody has looked at.</param>
/// <param name="Negotiations">The slugs of all negotiations.</param>
public sealed record InboxView(
    IReadOnlyList<DraftLine> Returned, IReadOnlyList<DraftLine> Overtaken, IReadOnlyList<DraftLine> Open, DraftList ToReview,
    IReadOnlyList<FeedInNeed> Feeds, IReadOnlyList<ImportRemarks> Imports, int News, IReadOnlyList<string> Negotiations)
{
    public bool IsEmpty => Returned.Count + Overtaken.Count + Open.Count + ToReview.Total + Feeds.Count + Imports.Count + News == 0;
}

/// <summary>A feed that somebody is to look after.</summary>
public sealed record FeedInNeed(string Negotiation, FeedLine Feed);

/// <summary>An import of which something is to be looked at. Times are UTC.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Negotiation">The negotiation's title.</param>
/// <param name="Name">The file's own name.</param>
/// <param name="Format">Its format.</param>
/// <param name="ImportedAt">When.</param>
/// <param name="Actor">By whom.</param>
/// <param name="Skipped">Rows that were not stored.</param>
/// <param name="Messages">What was said of rows; the first ones, where there are very many.</param>
/// <param name="All">How many there are in all.</param>
public sealed record ImportRemarks(
    int Id, string Negotiation, string Name, string Format, DateTime ImportedAt, string Actor, int Skipped, IReadOnlyList<string> Messages, int All);
