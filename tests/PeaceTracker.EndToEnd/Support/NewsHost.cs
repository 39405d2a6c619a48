using Microsoft.Extensions.DependencyInjection;
using PeaceTracker.Features.Exchange;
using PeaceTracker.Records;
using PeaceTracker.Features.News;

namespace PeaceTracker.EndToEnd.Support;

/// <summary>The application with the first dossier, whose feeds are visited when a test says so, also on this machine.</summary>
public sealed class NewsHost : CurationHost
{
    protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false"), ("News:AllowPrivateNetworks", "true"), ("News:GapSeconds", "0")];

    public Task SubscribeAsync(Uri feed, string title) => Services.GetRequiredService<FeedSubscriber>().SubscribeAsync(
        DossierHost.Negotiation, [new OpmlFeed(feed.AbsoluteUri, title, null, null, "en")], "a test", CancellationToken.None);

    public Task RefreshAsync() => Services.GetRequiredService<NewsRefresher>().RefreshDueAsync(CancellationToken.None);
}
