using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using PeaceTracker.Features.Following.Feeds;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Tests.Features.Following.Feeds;

/// <summary>What we write is read back by what we read others with.</summary>
public sealed class FeedWritingTests
{
    private static readonly Uri Site = new("https://tracker.example/");

    private static readonly DateTime At = new(2025, 4, 25, 10, 30, 0, DateTimeKind.Utc);

    public static TheoryData<string> Forms => ["atom", "rss", "json"];

    private static byte[] Write(string form, params FollowedEntry[] entries)
    {
        var sheet = new FeedSheet(new("News · Elsewhere", "/elsewhere-2031/news", "Theirs.", At, entries), Site, $"/elsewhere-2031/news.{form}");
        return form switch { "atom" => AtomFeed.Write(sheet), "rss" => RssFeed.Write(sheet), _ => JsonFeed.Write(sheet) };
    }

    private static ParsedFeed Read(byte[] bytes) =>
        Assert.IsType<FeedReading.Read>(FeedParser.Parse(bytes, null, new("https://elsewhere.example/"))).Feed;

    [Theory]
    [MemberData(nameof(Forms))]
    public void All_that_is_said_of_an_entry_is_read_back(string form)
    {
        var feed = Read(Write(form, new FollowedEntry("elsewhere-2031/news/17", "Бої тривають", At, "https://gazette.example/1?a=1&b=2")
        {
            Summary = "Перемовини & бої.", Publisher = "The Gazette", Language = "uk",
        }));
        Assert.Equal(("News · Elsewhere", "https://tracker.example/elsewhere-2031/news"), (feed.Title, feed.HomePage));
        var item = Assert.Single(feed.Items);
        Assert.Equal(("Бої тривають", "https://gazette.example/1?a=1&b=2", "Перемовини & бої.", "The Gazette"), (item.Title, item.Url, item.Summary, item.Author));
        Assert.Equal(At, item.Published!.Value.Utc);
        Assert.Contains("tag:tracker.example,2026:elsewhere-2031/news/17", Encoding.UTF8.GetString(Write(form, new FollowedEntry("elsewhere-2031/news/17", "x", At, null))), StringComparison.Ordinal);
        if (form != "rss")
        {
            Assert.Equal("uk", item.Language);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_path_here_becomes_an_absolute_address(string form)
    {
        var feed = Read(Write(form, new("a/changes/revision-1", "One", At, "/a/positions/b/c?x=1#d"), new("a/changes/revision-2", "Two", At, null)));
        Assert.Equal(["https://tracker.example/a/positions/b/c?x=1#d", "https://tracker.example/elsewhere-2031/news"], feed.Items.Select(item => item.Url));
    }

    // Control characters, half characters, the end of a CDATA section, markup, and marks that turn the direction of writing.
    [Theory]
    [InlineData("a\0b\u0001\u001Fc\uFFFE", "abc")]
    [InlineData("]]> <![CDATA[ --> <?x ?>", "]]> <![CDATA[ --> <?x ?>")]
    [InlineData("<script>alert('1')</script> &amp; &lt;b&gt; \"q\"", "<script>alert('1')</script> &amp; &lt;b&gt; \"q\"")]
    [InlineData("\u202Eright to left\u202C שלום 🕊", "\u202Eright to left\u202C שלום 🕊")]
    public void Hostile_words_stay_words_in_a_well_formed_document(string written, string read)
    {
        var entry = new FollowedEntry("k", written, At, "https://gazette.example/1") { Summary = written, Publisher = written, Language = written, Kind = "kind" };
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var xml = XDocument.Parse(Encoding.UTF8.GetString(Write("atom", entry))).Root!.Element(atom + "entry")!;
        Assert.Equal((read, read), ((string)xml.Element(atom + "title")!, (string)xml.Element(atom + "summary")!));
        var item = XDocument.Parse(Encoding.UTF8.GetString(Write("rss", entry))).Root!.Element("channel")!.Element("item")!;
        Assert.Equal((read, read), ((string)item.Element("title")!, System.Net.WebUtility.HtmlDecode((string)item.Element("description")!)));
        using var json = JsonDocument.Parse(Write("json", entry));
        Assert.Equal(written, json.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void Half_a_character_becomes_the_mark_for_one_that_cannot_be_read() => Assert.Equal("half \uFFFD a character", FeedSheet.Clean("half \uD800 a character"));

    [Fact]
    public void No_words_break_a_document() => Gen.Select(Gen.String[Gen.Char, 0, 60], Gen.String[Gen.Char, 0, 60]).Sample((title, summary) =>
    {
        var entry = new FollowedEntry("k", title, At, null) { Summary = summary, Publisher = summary, Language = title };
        XDocument.Parse(Encoding.UTF8.GetString(Write("atom", entry)));
        XDocument.Parse(Encoding.UTF8.GetString(Write("rss", entry)));
        JsonDocument.Parse(Write("json", entry)).Dispose();
    }, iter: 300);
}
