using PeaceTracker.Features.News.Parsing;
using PeaceTracker.Features.News.Sanitising;

namespace PeaceTracker.Tests.Features.News.Parsing;

/// <summary>The same two items in the three families of formats, and what feeds in the world do to them.</summary>
public sealed class FeedParserTests
{
    public static TheoryData<string, string> Formats => new()
    {
        {
            "RSS 2.0", """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
              <title>The Gazette</title><link>https://gazette.example/</link><language>en-GB</language><ttl>30</ttl>
              <item>
                <title>Talks &amp;amp; &lt;b&gt;truce&lt;/b&gt;</title><link>/news/1?utm_source=rss</link><guid isPermaLink="false">g-1</guid>
                <description>&lt;p&gt;Both sides&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;met.&lt;/p&gt;</description>
                <dc:creator>Ann Author</dc:creator><pubDate>Thu, 24 Jul 2025 11:15:00 +0300</pubDate>
              </item>
              <item><title>Second</title><link>javascript:alert(1)</link><guid>https://gazette.example/news/2</guid></item>
            </channel></rss>
            """
        },
        {
            "RSS 1.0", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://gazette.example/feed"><title>The Gazette</title><link>https://gazette.example/</link><dc:language>en-GB</dc:language></channel>
              <item rdf:about="g-1"><title>Talks &amp; truce</title><link>https://gazette.example/news/1?utm_source=rss</link>
                <description>Both sides met.</description><dc:creator>Ann Author</dc:creator><dc:date>2025-07-24T11:15+03:00</dc:date></item>
              <item rdf:about="https://gazette.example/news/2"><title>Second</title><link>https://gazette.example/news/2</link></item>
            </rdf:RDF>
            """
        },
        {
            "Atom 1.0", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://gazette.example/">
              <title type="html">The Gazette</title><link rel="self" href="/feed"/><link href="/"/>
              <entry><id>g-1</id><title>Talks &amp; truce</title><link rel="enclosure" href="/pod.mp3"/><link rel="alternate" type="text/html" href="news/1?utm_source=rss"/>
                <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Both sides</p><p>met.</p></div></summary>
                <author><name>Ann Author</name><email>ann@gazette.example</email></author><published>2025-07-24T08:15:00Z</published><updated>2025-07-25T00:00:00Z</updated></entry>
              <entry><id>https://gazette.example/news/2</id><title>Second</title><link href="https://gazette.example/news/2"/></entry>
            </feed>
            """
        },
        {
            "JSON Feed", """
            {"version": "https://jsonfeed.org/version/1.1", "title": "The Gazette", "home_page_url": "https://gazette.example/", "language": "en-GB", "items": [
              {"id": "g-1", "title": "Talks & truce", "url": "/news/1?utm_source=rss", "content_html": "<p>Both sides</p><p>met.</p>",
               "authors": [{"name": "Ann Author"}], "date_published": "2025-07-24T11:15:00+03:00"},
              {"id": "https://gazette.example/news/2", "title": "Second", "url": "https://gazette.example/news/2"}]}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_says_the_same(string format, string document)
    {
        var feed = Documents.Read(document);

        Assert.Equal(("The Gazette", "https://gazette.example/", "en-GB"), (feed.Title, feed.HomePage, feed.Language));
        Assert.Equal(format == "RSS 2.0" ? TimeSpan.FromMinutes(30) : null, feed.Pause);
        Assert.Collection(
            feed.Items,
            first =>
            {
                Assert.Equal("Both sides met.", BodyText.Words(first.Body));
                Assert.Equal(
                    new ParsedItem
                    {
                        Key = "g-1", Title = "Talks & truce", Summary = "Both sides met.", Url = "https://gazette.example/news/1?utm_source=rss", Author = "Ann Author", Language = "en-GB",
                        Published = new FeedDate(new(2025, 7, 24, 8, 15, 0, DateTimeKind.Utc), false),
                    },
                    first with { Body = null, Updated = null });
            },
            second => Assert.Equal(("https://gazette.example/news/2", "Second", "https://gazette.example/news/2", null), (second.Key, second.Title, second.Url, second.Published)));
    }

    [Theory]
    [InlineData("", "sent an empty document")]
    [InlineData(" \r\n ", "sent an empty document")]
    [InlineData("Not today.", "sent neither XML nor JSON")]
    [InlineData("<!DOCTYPE html><html lang=uk><head><title>News</title></head><body><p>Hi<br></body></html>", "sent a web page, not a feed")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'><head/></html>", "sent a web page, not a feed")]
    [InlineData("<opml version='2.0'><body/></opml>", "sent a list of subscriptions, not a feed")]
    [InlineData("<urlset><url/></urlset>", "sent an XML document that begins with 'urlset', not a feed")]
    [InlineData("{\"name\": \"x\"}", "sent JSON that is not a feed")]
    [InlineData("[1, 2]", "sent JSON that is not a feed")]
    [InlineData("{\"items\": [", "sent JSON that cannot be read")]
    [InlineData("< < <", "sent XML that cannot be read")]
    public void What_is_no_feed_is_refused_with_a_reason(string document, string reason) =>
        Assert.StartsWith(reason, Assert.IsType<FeedReading.Refused>(Documents.Parse(document)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("<rss><channel><item><title>Caf&eacute;&nbsp;R&D 3 < 4</title></item></channel></rss>", "Café R&D 3 < 4")]
    [InlineData("\r\n<br />\n<b>Warning</b>: mysql<?xml version='1.0'?><rss><channel><item><title>Here</title></item></channel></rss>", "Here")]
    [InlineData("<rss><channel><item><title>Here</title></item></channel></rss><!-- 0.2 s --><script>count()</script>", "Here")]
    [InlineData("<rss><channel><item><title>A\u0001B\u0000 &#0;&#x1F;C</title></item></channel></rss>", "AB C")]
    [InlineData("<rss><channel><item><media:thumbnail url='x'/><foo:bar/><title>No prefix declared</title></item></channel></rss>", "No prefix declared")]
    [InlineData("<rss><channel><item><title>Never <i>closed</title><link>https://a.example/</link></item></channel></rss>", "Never closed")]
    [InlineData("<rss><channel><item><title>Here</title><description><p>One<br>two<p>three</i></description><link>https://a.example/</link></item></channel></rss>", "Here")]
    [InlineData("<rss version=2.0 x x><channel><item><title>Without quotes</title></item></channel></rss>", "Without quotes")]
    [InlineData("<rss><channel><item><title>Broken off</title><description>in the midd", "Broken off")]
    [InlineData("<RSS><Channel><Item><Title>Shouted</Title></Item></Channel></RSS>", "Shouted")]
    [InlineData("<!DOCTYPE rss [<!ENTITY own \"x\">]><rss><channel><item><title>A &own; B</title></item></channel></rss>", "A &own; B")]
    [InlineData("<rss xmlns='http://backend.userland.com/rss2'><channel><item><title>In a namespace</title></item></channel></rss>", "In a namespace")]
    [InlineData("<rss><channel></channel><item><title>Outside its channel</title></item></rss>", "Outside its channel")]
    public void A_feed_with_the_usual_faults_is_not_lost(string document, string title) =>
        Assert.Equal(title, Assert.Single(Documents.Read(document).Items).Title);

    [Theory]
    [InlineData("<base>", "news/1", "https://gazette.example/feeds/news/1")]
    [InlineData("<base>", "//cdn.example/1", "https://cdn.example/1")]
    [InlineData("<base>", " https://a.example/x\n y ", "https://a.example/xy")]
    [InlineData("xml:base='https://b.example/deep/'", "1", "https://b.example/deep/1")]
    [InlineData("xml:base='javascript:x'", "1", "https://gazette.example/feeds/1")]
    [InlineData("<base>", "javascript:alert(1)", null)]
    [InlineData("<base>", "data:text/html,x", null)]
    [InlineData("<base>", "file:///etc/passwd", null)]
    [InlineData("<base>", "ftp://a.example/x", null)]
    [InlineData("<base>", "", null)]
    public void Links_are_made_absolute_and_only_those_of_the_web_survive(string attribute, string link, string? expected)
    {
        var document = $"<rss><channel {(attribute.StartsWith('<') ? "" : attribute)}><item><title>T</title><link>{link}</link></item></channel></rss>";
        Assert.Equal(expected, Assert.Single(Documents.Read(document).Items).Url);
    }
}
