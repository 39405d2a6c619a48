using System.Net;
using System.Text.RegularExpressions;
using PeaceTracker.Features.News.Embed;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.News.Embed;

/// <summary>The widget of latest news, on the first dossier.</summary>
public sealed class NewsEmbedTests(DossierSite site) : IClassFixture<DossierSite>
{
    [Fact]
    public async Task Items_are_titles_that_lead_to_the_originals_with_publisher_and_time()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "news");
        Assert.Equal(HttpStatusCode.OK, widget.Status);
        Assert.Equal(8, widget.Html.Split("<li>").Length - 1);
        Assert.Matches("<a href=\"https?://[^\"]+\" rel=\"noopener noreferrer external\"", widget.Html);
        Assert.Contains("<time datetime=\"2", widget.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{DossierSite.Slug}/news?view=grouped\"", widget.Html, StringComparison.Ordinal);
        Assert.InRange(widget.Compressed, 1, 8 * 1024);
    }

    [Fact]
    public async Task Its_picture_says_titles_publishers_and_times()
    {
        var picture = await EmbedVisit.ToAsync(site, "news.svg?width=1200&count=3");
        Assert.Equal(HttpStatusCode.OK, picture.Status);
        Assert.StartsWith("<svg", picture.Html, StringComparison.Ordinal);
        var listed = WebUtility.HtmlDecode(Regex.Match((await EmbedAnswer.ReadAsync(site, "news?count=3")).Html, "external\"[^>]*>([^<]+)</a>").Groups[1].Value);
        Assert.Contains(listed[..Math.Min(listed.Length, 20)], picture.Text, StringComparison.Ordinal);
        Assert.Matches("[0-9]{4}, [0-9]{2}:[0-9]{2} UTC", picture.Text);
        // In a picture nothing leads anywhere.
        Assert.DoesNotContain("Titles lead", picture.Text, StringComparison.Ordinal);
        Assert.Contains("No item fits", (await EmbedVisit.ToAsync(site, "news.svg?asOf=2020-01-01")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("news?count=3", 3)]
    [InlineData("news?count=0", 8)]
    [InlineData("news?count=99999999999", 8)]
    [InlineData("news?count=%3Cscript%3E", 8)]
    public async Task As_many_are_shown_as_are_asked_for(string address, int items) =>
        Assert.Equal(items, (await EmbedAnswer.ReadAsync(site, address)).Html.Split("<li>").Length - 1);

    [Fact]
    public async Task A_filter_is_obeyed_and_carried_to_the_page()
    {
        var widget = await EmbedAnswer.ReadAsync(site, "news?issue=crimea&count=30");
        Assert.Equal(HttpStatusCode.OK, widget.Status);
        Assert.Contains("/news?issue=crimea", widget.Html, StringComparison.Ordinal);
        Assert.NotEqual(widget.Html, (await EmbedAnswer.ReadAsync(site, "news?count=30")).Html);
    }

    [Theory]
    [InlineData("news?party=nobody", HttpStatusCode.NotFound)]
    [InlineData("news?source=nobody", HttpStatusCode.NotFound)]
    [InlineData("news?itemLanguage=xx", HttpStatusCode.NotFound)]
    [InlineData("news?side=%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("news?asOf=2020-01-01", HttpStatusCode.OK)]
    public async Task What_is_not_here_does_not_become_all_the_news(string address, HttpStatusCode status)
    {
        var widget = await EmbedAnswer.ReadAsync(site, address);
        Assert.Equal(status, widget.Status);
        Assert.DoesNotContain("<li>", widget.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", widget.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("uk", "ltr")]
    [InlineData(null, "auto")]
    public void A_title_is_written_in_the_direction_of_its_language(string? language, string direction) => Assert.Equal(direction, NewsLines.Direction(language));
}
