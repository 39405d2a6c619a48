using System.Globalization;
using System.Text;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Tests.Features.News.Parsing;

/// <summary>What feeds a page names, however it is written.</summary>
public sealed class AnnouncedFeedsTests
{
    private static readonly Uri Page = new("https://gazette.example/world/index.html");

    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' title='News' href='/feed'>", "https://gazette.example/feed", "RSS", "News")]
    [InlineData("<LINK HREF=feed.atom TYPE=application/atom+xml REL=Alternate>", "https://gazette.example/world/feed.atom", "Atom", null)]
    [InlineData("<link href='//feeds.gazette.example/j' rel='home alternate' type='application/feed+json; charset=utf-8' title='A &amp; B'/>", "https://feeds.gazette.example/j", "JSON Feed", "A & B")]
    [InlineData("<link rel='alternate' type='application/json' href='?f=1&amp;g=2'>", "https://gazette.example/world/index.html?f=1&g=2", "JSON Feed", null)]
    [InlineData("<base href='/other/'><link rel='alternate' type='application/rss+xml' href='feed'>", "https://gazette.example/other/feed", "RSS", null)]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='feed'><base href='https://cdn.example/x/y'>", "https://cdn.example/x/feed", "RSS", null)]
    [InlineData("<base href='javascript:alert(1)'><link rel='alternate' type='application/rss+xml' href='feed'>", "https://gazette.example/world/feed", "RSS", null)]
    [InlineData("</head><body><div><link rel='alternate' type='application/rss+xml' href='feed'>", "https://gazette.example/world/feed", "RSS", null)]
    public void A_link_to_a_feed_is_found(string head, string address, string kind, string? title) =>
        Assert.Equal((address, kind, title), Assert.Single(In(head).Select(feed => (feed.Address.AbsoluteUri, feed.Kind, feed.Title))));

    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='javascript:alert(1)'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='file:///etc/passwd'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='https://name:secret@gazette.example/feed'>")]
    [InlineData("<link rel='alternate' type='application/rss+xml' href=''>")]
    [InlineData("<link rel='alternate' type='application/rss+xml'>")]
    [InlineData("<link rel='stylesheet' type='application/rss+xml' href='/feed'>")]
    [InlineData("<link rel='alternate' type='text/html' href='/uk'>")]
    [InlineData("<link rel='alternate' type='application/json+oembed' href='/oembed'>")]
    [InlineData("<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/2'>")]
    [InlineData("<!-- <link rel='alternate' type='application/rss+xml' href='/feed'> -->")]
    [InlineData("<script>var s = \"<link rel='alternate' type='application/rss+xml' href='/feed'>\";</script>")]
    public void What_is_no_link_to_a_feed_is_left_out(string head) => Assert.Empty(In(head));

    [Fact]
    public void Feeds_stand_in_the_order_of_the_page_and_each_once() => Assert.Equal(
        ["/b", "/a"],
        In("<link rel=alternate type=application/atom+xml href=/b><link rel=alternate type=application/rss+xml href=/a><link rel=alternate type=application/rss+xml href=/b>").Select(feed => feed.Address.AbsolutePath));

    [Fact]
    public void Of_a_thousand_links_the_first_are_taken_and_that_there_are_more_is_told()
    {
        var links = string.Concat(Enumerable.Range(0, 1000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<link rel=alternate type=application/rss+xml href=/{i}>")));
        Assert.Equal(AnnouncedFeeds.Most, AnnouncedFeeds.In(Encoding.UTF8.GetBytes($"<html><head>{links}"), null, Page, out var more).Count);
        Assert.True(more);
    }

    [Theory]
    [InlineData("<meta charset=windows-1251>", null)]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", null)]
    [InlineData("<meta charset=utf-8>", "text/html; charset=windows-1251")]
    public void Titles_are_read_in_the_encoding_of_the_page(string meta, string? contentType)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(1251).GetBytes($"<html><head>{meta}<link rel='alternate' type='application/rss+xml' title='Новости' href='/feed'>");
        Assert.Equal("Новости", Assert.Single(AnnouncedFeeds.In(page, contentType, Page, out _)).Title);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<link rel='")]
    [InlineData("<script>")]
    [InlineData("<!--")]
    [InlineData("<link href=x rel=\"alternate")]
    [InlineData("&lt;")]
    public void Markup_that_never_ends_is_looked_at_once(string piece) =>
        Assert.Empty(AnnouncedFeeds.In(Encoding.UTF8.GetBytes("<html><head>" + string.Concat(Enumerable.Repeat(piece, 400_000))), null, Page, out _));

    private static IReadOnlyList<AnnouncedFeed> In(string head) => AnnouncedFeeds.In(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><title>Gazette</title>{head}</html>"), null, Page, out _);
}
