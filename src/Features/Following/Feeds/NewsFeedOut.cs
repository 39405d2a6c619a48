using PeaceTracker.Controls;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Screen;

namespace PeaceTracker.Features.Following.Feeds;

/// <summary>The newest of the news as a feed, with the page's own query.</summary>
internal sealed class NewsFeedOut(NewsQueries news, NewsChoiceQueries choices, LastChange last)
{
    private const string Rights = "Titles and summaries are their publishers', who are named with each item.";

    public async Task<FeedFinding> FindAsync(string negotiation, Uri address, CancellationToken cancellationToken)
    {
        var query = new AddressQuery(address);
        var filter = NewsFilter.Read(query).Known(await choices.OfAsync(negotiation, cancellationToken), out var unknown);
        if (await news.PageAsync(negotiation, filter, null, Moment.Latest, cancellationToken) is not { } page)
        {
            return FeedFinding.None;
        }

        return new(
            new($"News · {page.Title}", (NewsView.Present with { Filter = filter }).Address(negotiation), Rights, await last.OfAsync(negotiation, cancellationToken), [.. page.Items.Select(item => Entry(negotiation, item))]), [.. query.Problems, .. unknown, .. page.Faults]);
    }

    private static FollowedEntry Entry(string negotiation, NewsLine item) => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{negotiation}/news/{item.Id}"), item.Title, item.At, item.Url)
    {
        Summary = item.Summary, Publisher = item.Publisher, Language = item.Language,
    };
}
