using System.Text;
using CsCheck;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Tests.Features.News.Parsing;

/// <summary>
/// What was made to hurt a reader of feeds. Each of these hung or crashed some parser; here they are read or refused
/// before the test run loses patience.
/// </summary>
public sealed class HostileFeedTests
{
    [Fact]
    public void Entities_that_multiply_are_not_expanded()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(level => $"<!ENTITY lol{level} \"{string.Concat(Enumerable.Repeat($"&lol{level - 1};", 10))}\">"));
        var feed = Documents.Read($"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY lol0 \"lol\">{entities}]><rss><channel><item><title>&lol9;</title></item></channel></rss>");
        Assert.Equal("&lol9;", Assert.Single(feed.Items).Title);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY secret PUBLIC \"x\" \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE rss [<!ENTITY % secret SYSTEM \"http://127.0.0.1:1/x.dtd\"> %secret;]>")]
    public void Nothing_outside_the_document_is_read(string documentType)
    {
        var feed = Documents.Read($"<?xml version='1.0'?>{documentType}<rss><channel><item><title>[&secret;]</title></item></channel></rss>");
        Assert.Equal("[&secret;]", Assert.Single(feed.Items).Title);
    }

    [Theory]
    [InlineData("<a>", "</a>", 500_000)]
    [InlineData("<a>", "", 500_000)]
    [InlineData("<a><![CDATA[</a>]]>", "", 400_000)]
    [InlineData("<a xmlns:p='urn:x' p:q='r'>", "", 300_000)]
    public void Elements_that_are_nested_half_a_million_deep_are_refused(string open, string close, int times) =>
        Assert.IsType<FeedReading.Refused>(Documents.Parse($"<rss><channel>{Many(open, times)}{Many(close, times)}</channel></rss>"));

    [Theory]
    [InlineData("<div>", "</div>")]
    [InlineData("<div>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<a href=\"", "")]
    [InlineData("<a '\"", "")]
    [InlineData("<!--", "")]
    [InlineData("&amp", "")]
    [InlineData("<script>", "")]
    [InlineData("<b", "")]
    public void A_hundred_thousand_nested_tags_in_an_items_HTML_cost_nothing(string open, string close)
    {
        var html = $"Words {Many(open, 100_000)}deep{Many(close, 100_000)}";
        var feed = Documents.Read($"<rss><channel><item><title>T</title><description>{html.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</description></item></channel></rss>");
        Assert.StartsWith("Words", Assert.Single(feed.Items).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x{0}=''", "")]
    [InlineData("xmlns:x{0}='urn:x'", "")]
    [InlineData("x{0}", "")]
    [InlineData("x{0}", "<")]
    public void A_tag_with_half_a_million_attributes_costs_little(string attribute, string more)
    {
        var attributes = string.Join(' ', Enumerable.Range(0, 400_000).Select(i => string.Format(null, attribute, i)));
        Assert.NotNull(Documents.Parse($"<rss><channel><item {attributes}><title>{more}</title></item></channel></rss>"));
    }

    [Fact]
    public void End_tags_of_what_was_never_opened_cost_little() =>
        Assert.NotNull(Documents.Parse($"<rss><channel>{Many("<a>", 200)}{Many("</b>", 2_000_000)}"));

    [Fact]
    public void Nested_elements_of_XHTML_are_left_out_where_they_are_too_deep()
    {
        var feed = Documents.Read($"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='xhtml'><div>top {Many("<b>", 200)}deep{Many("</b>", 200)}</div></title></entry><entry><title>Next</title></entry></feed>");
        Assert.Equal(["top", "Next"], feed.Items.Select(item => item.Title));
    }

    [Fact]
    public void Ten_megabytes_of_text_are_cut()
    {
        var feed = Documents.Read($"<rss><channel><item><title>{Many("word ", 2_000_000)}</title></item></channel></rss>");
        Assert.Equal(300, Assert.Single(feed.Items).Title!.Length);
    }

    [Fact]
    public void More_than_ten_megabytes_are_refused() =>
        Assert.Equal("sent more than 10 MB", Assert.IsType<FeedReading.Refused>(Documents.Parse(new byte[FeedParser.MaxLength + 1])).Reason);

    [Fact]
    public void Items_beyond_reason_are_left_out() =>
        Assert.Equal(FeedParser.MaxItems, Documents.Read($"<rss><channel>{string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<item><title>{i}</title></item>"))}</channel></rss>").Items.Count);

    [Theory]
    [InlineData('\0')]
    [InlineData('<')]
    [InlineData('&')]
    [InlineData('{')]
    [InlineData('[')]
    [InlineData('\uFFFF')]
    public void A_million_times_the_same_character_is_no_feed(char letter) =>
        Assert.IsType<FeedReading.Refused>(Documents.Parse(new string(letter, 1_000_000)));

    [Fact]
    public void JSON_that_is_too_deep_is_refused() =>
        Assert.IsType<FeedReading.Refused>(Documents.Parse($"{{\"items\":{Many("[", 100_000)}"));

    [Fact]
    public void Half_a_character_in_JSON_is_no_text() =>
        Assert.Null(Assert.Single(Documents.Read("""{"items":[{"id":"1","title":"\ud800"}]}""").Items).Title);

    [Fact]
    public void Random_bytes_are_no_surprise() => Gen.Byte.Array[0, 300].Sample(bytes => Documents.Parse(bytes) is not null);

    [Fact]
    public void Random_pieces_of_feeds_are_no_surprise()
    {
        string[] pieces =
        [
            "<?xml version='1.0'?>", "<rss>", "</rss>", "<channel>", "</channel>", "<item>", "</item>", "<title>", "</title>", "<link>", "<feed xmlns='http://www.w3.org/2005/Atom'>",
            "<entry>", "</entry>", "</feed>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE rss [", "]>", "&amp;", "&nbsp;", "&#0;", "&x", "&#xD800;", "a:b", "<a:b c:d='e'/>", "<p", "='", "\"", "text", "\0", "\uD800",
            "<content type='xhtml'>", "<link href='//x'/>", "<guid>", "{\"items\":[", "]}", "xml:base='http:'", "<rdf:RDF>", "<x xmlns=''>", "<y xml:base='::'>", "2025-99-99", "<pubDate>",
        ];
        Gen.Int[0, pieces.Length - 1].Array[1, 40].Sample(document => Documents.Parse(string.Concat(document.Select(piece => pieces[piece]))) is not null, iter: 5000);
    }

    [Fact]
    public void A_feed_that_is_broken_off_anywhere_is_no_surprise()
    {
        var bytes = Encoding.UTF8.GetBytes(FeedParserTests.Formats.First().Data.Item2);
        Gen.Int[0, bytes.Length].Select(Gen.Byte).Sample((at, other) =>
        {
            byte[] broken = [.. bytes[..at], other, .. bytes[Math.Min(at + 1, bytes.Length)..]];
            return Documents.Parse(bytes[..at]) is not null && Documents.Parse(broken) is not null;
        });
    }

    private static string Many(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
