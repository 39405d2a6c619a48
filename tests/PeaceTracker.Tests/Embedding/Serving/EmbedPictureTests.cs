using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PeaceTracker.Controls;
using PeaceTracker.Embedding.Serving;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Embedding.Serving;

/// <summary>Pictures of widgets of the whole application, and the cards of its pages.</summary>
public sealed partial class EmbedPictureTests(EmbedPictureTests.Site site) : IClassFixture<EmbedPictureTests.Site>
{
    private const string Matrix = "/embed/" + DossierSite.Slug + "/matrix";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(".svg", "image/svg+xml; charset=utf-8")]
    [InlineData(".png", "image/png")]
    public async Task A_picture_may_be_shown_anywhere_and_fetches_nothing(string form, string type)
    {
        using var answer = await GetAsync(Matrix + form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal($"inline; filename=\"{DossierSite.Slug}-matrix{form}\"", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData(".svg")]
    [InlineData(".png")]
    public async Task A_picture_is_drawn_once_and_then_told_to_be_unchanged(string form)
    {
        using var first = await GetAsync(Matrix + form);
        using var second = await GetAsync(Matrix + form + "?width=809&accent=ff0000&font=20&fit=1");
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        using var again = await GetAsync(Matrix + form, first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("", 1600, null)]
    [InlineData("?width=320", 640, null)]
    [InlineData("?width=640&scale=1", 640, null)]
    [InlineData("?shape=card", 1200, 630)]
    [InlineData("?shape=card&width=400&theme=dark", 1200, 630)]
    [InlineData("?shape=card&scale=2", 2400, 1260)]
    [InlineData("?width=99999&scale=999", null, null)]
    [InlineData("?width=-1&scale=0x3&shape=../../etc/passwd", 1600, null)]
    public async Task A_picture_has_the_size_that_was_asked_for_within_its_bounds(string query, int? width, int? height)
    {
        using var answer = await GetAsync(Matrix + ".png" + query);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        var (wide, high) = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        Assert.InRange((long)wide * high, 1, 4_000_000);
        Assert.InRange(Math.Max(wide, high), 1, 2400);
        // A long picture has fewer points than were asked for.
        Assert.True(width is null || wide == width || (height is null && wide < width), $"{wide} wide");
        Assert.Equal(height ?? high, high);
    }

    [Fact]
    public async Task The_svg_says_the_stances_their_source_and_the_address_of_the_page()
    {
        using var answer = await GetAsync(Matrix + ".svg?parties=ukraine&issues=territory");
        var svg = XDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        var words = string.Join(' ', svg.Descendants(XName.Get("text", "http://www.w3.org/2000/svg")).Select(text => text.Value));
        Assert.Contains("Territory", words, StringComparison.Ordinal);
        Assert.Contains("Sources:", words, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", words, StringComparison.Ordinal);
        Assert.StartsWith("https://tracker.example/ukraine-2025/positions?", svg.Descendants().Attributes("href").First().Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/ukraine-2025/nothing.png", HttpStatusCode.NotFound)]
    [InlineData("/embed/nowhere/matrix.png", HttpStatusCode.NotFound)]
    [InlineData("/embed/ukraine-2025/matrix.png?parties=<script>", HttpStatusCode.BadRequest)]
    [InlineData("/embed/ukraine-2025/matrix.gif", HttpStatusCode.NotFound)]
    public async Task What_is_no_picture_says_so(string address, HttpStatusCode status)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("script", await answer.Content.ReadAsStringAsync(Token), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_that_a_widget_can_be_made_of_has_a_card()
    {
        var tags = await TagsAsync("/ukraine-2025/positions?parties=ukraine&asOf=2025-05-01");
        Assert.Equal("https://tracker.example/ukraine-2025/positions?parties=ukraine&asOf=2025-05-01", tags["og:url"]);
        Assert.Equal("summary_large_image", tags["twitter:card"]);
        Assert.NotEmpty(tags["og:title"]);
        Assert.NotEmpty(tags["og:description"]);
        Assert.Contains(tags["og:title"], tags["og:image:alt"], StringComparison.Ordinal);
        var image = new Uri(tags["og:image"]);
        Assert.Equal("https://tracker.example/embed/ukraine-2025/matrix.png", image.GetLeftPart(UriPartial.Path));
        Assert.Contains("asOf=2025-05-01", image.Query, StringComparison.Ordinal);
        Assert.Contains("parties=ukraine", image.Query, StringComparison.Ordinal);

        using var answer = await GetAsync(image.PathAndQuery);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal((tags["og:image:width"], tags["og:image:height"]), ($"{BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16))}", $"{BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))}"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere/positions")]
    [InlineData("/account/login")]
    [InlineData("/ukraine-2025/positions?parties=%22%3E%3Cscript%3E")]
    public async Task A_page_that_no_widget_shows_has_none(string address) => Assert.DoesNotContain("og:image", (await TagsAsync(address)).Keys);

    [Fact]
    public void A_shape_is_written_as_it_was_read()
    {
        foreach (var query in (string[])["", "?width=640&scale=3", "?shape=card", "?shape=card&scale=3", "?width=1600"])
        {
            var shape = EmbedShape.Read(new AddressQuery(new("http://localhost/" + query)), EmbedForm.Png);
            var again = EmbedShape.Read(new AddressQuery(new("http://localhost/" + AddressQuery.Write([.. shape.Parts]))), EmbedForm.Png);
            Assert.Equal(shape, again);
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? known = null)
    {
        using var client = site.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (known is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        }

        return await client.SendAsync(request, Token);
    }

    private async Task<Dictionary<string, string>> TagsAsync(string address)
    {
        using var answer = await GetAsync(address);
        var html = await answer.Content.ReadAsStringAsync(Token);
        Assert.DoesNotContain("><script>", html.Split("</head>")[0], StringComparison.Ordinal);
        return Tag().Matches(html).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
    }

    [GeneratedRegex("<meta (property|name)=\"(?<name>(og|twitter):[a-z:_]+)\" content=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tag();

    /// <summary>The application with the first dossier at an address of its own.</summary>
    public sealed class Site : TestHost
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [("News:Refresh", "false"), ("PublicAddress", "https://tracker.example")];
    }
}
