using System.Globalization;
using System.Net;

namespace PeaceTracker.Tests.Embedding.Serving;

/// <summary>The stream that tells a widget when to come again.</summary>
public sealed class EmbedStreamTests(EmbedSite site) : IClassFixture<EmbedSite>
{
    private const string Events = EmbedSite.Here + "/matrix/events";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_the_version_at_once_and_a_higher_one_after_a_change()
    {
        using var client = site.Client();
        using var stream = new StreamReader(await client.GetStreamAsync(new Uri(Events, UriKind.Relative), Token));
        var first = await VersionAsync(stream);
        await site.PublishAsync("ukraine", "nato", "Said while somebody listens.");
        Assert.True(await VersionAsync(stream) > first);
    }

    [Fact]
    public async Task One_address_holds_no_more_than_it_may_and_gets_its_place_back()
    {
        using var client = site.Client();
        var open = new List<HttpResponseMessage>();
        // Another test of this class may hold one.
        HttpResponseMessage? refused = null;
        while (refused is null)
        {
            var answer = await client.GetAsync(new Uri(Events, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                refused = answer;
            }
            else
            {
                open.Add(answer);
            }

            Assert.True(open.Count <= 3);
        }

        Assert.NotNull(refused.Headers.RetryAfter);
        refused.Dispose();
        open.ForEach(one => one.Dispose());
        HttpStatusCode status;
        do
        {
            using var again = await client.GetAsync(new Uri(Events, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
            status = again.StatusCode;
        }
        while (status == HttpStatusCode.TooManyRequests);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Theory]
    [InlineData("/embed/nowhere/matrix/events", HttpStatusCode.NotFound)]
    [InlineData("/embed/ukraine-2025/view/nothing/events", HttpStatusCode.NotFound)]
    [InlineData(Events + "?asOf=x", HttpStatusCode.BadRequest)]
    public async Task There_is_none_of_what_is_no_widget(string address, HttpStatusCode status)
    {
        using var answer = await site.SendAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }

    private static async Task<long> VersionAsync(StreamReader stream)
    {
        while (true)
        {
            var line = await stream.ReadLineAsync(Token) ?? throw new EndOfStreamException();
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return long.Parse(line["data: ".Length..], CultureInfo.InvariantCulture);
            }
        }
    }
}
