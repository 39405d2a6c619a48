using System.Net;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Proposals;

/// <summary>Addresses that somebody typed: each has a clear answer, none of them fails.</summary>
public sealed class ProposalAddressTests(DossierSite site) : IClassFixture<DossierSite>
{
    private const string Proposals = $"/{DossierSite.Slug}/proposals";

    [Theory]
    [InlineData("", "US terms communicated in Paris")]
    [InlineData("?asOf=yesterday", "asOf: &#x27;yesterday&#x27; is not a day.")]
    [InlineData("?knownAt=2025-03-01", "No plan or text was known at this point in time.")]
    [InlineData("/us-terms-2025-04-17", "Crosses 2 red lines")]
    [InlineData("/us-terms-2025-04-17?party=ukraine", "Crosses 1 red line of Ukraine")]
    [InlineData("/us-terms-2025-04-17?party=nobody", "party: there is no party &#x27;nobody&#x27; here.")]
    [InlineData("/us-terms-2025-04-17?knownAt=2025-04-24", "was not known at this point in time")]
    [InlineData("/ukraine-memorandum-2025-06-02", "Its text is not public")]
    [InlineData("/compare", "Choose two proposals")]
    [InlineData("/compare?left=us-terms-2025-04-17&right=us-terms-2025-04-17", "Both sides are the same.")]
    [InlineData("/compare?left=us-terms-2025-04-17&left=us-28-points-2025-11-21", "left: there is no proposal")]
    [InlineData("/compare?left=party:unknown&right=<script>", "right: there is no proposal &#x27;&lt;script&gt;&#x27; here.")]
    [InlineData("/compare?left=us-terms-2025-04-17&right=party:ukraine&show=everything", "show: &#x27;everything&#x27; is none of differs")]
    [InlineData("/compare?left=party:ukraine&right=party:russia", "Positions of Russian Federation")]
    [InlineData("/compare?left=us-30-days-2025-03-11&right=us-terms-2025-04-17&show=silent", "There is nothing of this kind.")]
    public async Task A_page_says_what_it_understood(string path, string words)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri(Proposals + path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Proposals + "/no-such-plan", HttpStatusCode.NotFound)]
    [InlineData("/nowhere-1999/proposals", HttpStatusCode.NotFound)]
    [InlineData("/nowhere-1999/proposals/compare", HttpStatusCode.NotFound)]
    [InlineData("/nowhere-1999/proposals/compare.csv?left=a&right=b", HttpStatusCode.NotFound)]
    [InlineData(Proposals + "/compare.csv", HttpStatusCode.BadRequest)]
    [InlineData(Proposals + "/compare.csv?left=a&right=party:b", HttpStatusCode.BadRequest)]
    [InlineData(Proposals + "/compare.csv?left=us-terms-2025-04-17&right=party:ukraine&show=differs", HttpStatusCode.OK)]
    public async Task What_is_not_there_or_not_in_order_is_refused(string path, HttpStatusCode expected)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }
}
