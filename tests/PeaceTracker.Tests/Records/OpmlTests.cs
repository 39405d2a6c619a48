using System.Text;
using CsCheck;
using PeaceTracker.Records;

namespace PeaceTracker.Tests.Records;

/// <summary>What a subscription list says is given back, and what it may not do it cannot.</summary>
public sealed class OpmlTests
{
    private static readonly DateTime At = new(2031, 3, 5, 12, 0, 0, DateTimeKind.Utc);

    private static OpmlList Parse(string list) => OpmlParser.Parse(Encoding.UTF8.GetBytes(list));

    private static OpmlList AgainOf(OpmlList list) => OpmlParser.Parse(OpmlWriter.Write("A list", list.Feeds.Select(feed => feed.ToNews(1, At)), At));

    [Fact]
    public void Headings_in_headings_and_attributes_of_other_readers_come_back()
    {
        var list = Parse("""
            <opml version="2.0" xmlns:frss="https://freshrss.org/opml"><body>
              <outline text="World"><outline text="Europe"><outline type="HTML+XPath" text="One" title="Eins" xmlURL="https://one.example/feed" htmlUrl="javascript:alert(1)" frss:xPathItem="//a[@b='c']" xml:lang="de" category="/a/b"/></outline>
              <outline text="Two" xmlUrl="https://two.example/feed" language="uk" description=" kept as it is "/></outline>
            </body></opml>
            """);
        Assert.Empty(list.Faults);
        Assert.Equal(("Europe", null), (list.Feeds[0].Category, list.Feeds[0].HomePage));
        Assert.Equal(["World", "Europe"], OpmlFeed.Headings(list.Feeds[0].Category, list.Feeds[0].Attributes));
        Assert.Equal("//a[@b='c']", list.Feeds[0].Attributes["frss:xPathItem"]);
        var again = AgainOf(list);
        Assert.Empty(again.Faults);
        Same(list.Feeds, again.Feeds);
    }

    [Fact]
    public void Whatever_a_list_says_comes_back() => Gen.Select(Word, Word.Array[0, 3], Gen.Dictionary(Word.Where(name => name is not ("text" or "title" or "language" or "xmlurl" or "htmlurl")), Text)[0, 4], Text, Text)
        .Array[1, 5].Sample(rows =>
        {
            var xml = new System.Xml.Linq.XElement("opml", new System.Xml.Linq.XElement("body", rows.Select((row, number) =>
            {
                System.Xml.Linq.XElement feed = new("outline", new System.Xml.Linq.XAttribute("text", row.Item4), new System.Xml.Linq.XAttribute("xmlUrl", $"https://{row.Item1}.example/{number}"),
                    row.Item3.Select(pair => new System.Xml.Linq.XAttribute(pair.Key, pair.Value)));
                return row.Item2.Reverse().Aggregate(feed, (inner, heading) => new("outline", new System.Xml.Linq.XAttribute("text", heading), inner));
            })));
            var list = Parse(xml.ToString());
            Assert.Equal(rows.Length, list.Feeds.Count);
            Same(list.Feeds, AgainOf(list).Feeds);
        }, iter: 200);

    [Fact]
    public void What_is_wrong_is_told_by_its_line_and_the_rest_is_read()
    {
        var list = Parse("<opml><body>\n<outline type='rss' text='None'/>\n<outline text='Bad' xmlUrl='file:///etc/passwd'/>\n<outline text='Good' xmlUrl='https://good.example/'/>\n</body></opml>");
        Assert.Equal([2, 3], list.Faults.Select(fault => fault.Line!.Value));
        Assert.Equal(4, Assert.Single(list.Feeds).Line);
    }

    [Theory]
    [InlineData("<!DOCTYPE o [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><opml><body><outline text='&b;' xmlUrl='https://a.example/'/></body></opml>")]
    [InlineData("<!DOCTYPE o [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&x;' xmlUrl='https://a.example/'/></body></opml>")]
    [InlineData("<html><body/></html>")]
    [InlineData("")]
    [InlineData("\0\0\0")]
    public void A_list_that_is_a_trap_or_none_brings_nothing(string list)
    {
        var read = Parse(list);
        Assert.Empty(read.Feeds);
        Assert.NotEmpty(read.Faults);
    }

    [Fact]
    public void A_line_that_says_a_library_is_read_without_it_and_depth_and_number_have_an_end()
    {
        var large = Parse($"<opml><body><outline text='It' xmlUrl='https://a.example/' note='{new string('x', 20_000)}'/></body></opml>");
        Assert.Empty(Assert.Single(large.Feeds).Attributes);
        Assert.Single(large.Faults);
        Assert.Contains("deep", Assert.Single(Parse("<opml><body>" + string.Concat(Enumerable.Repeat("<outline text='a'>", 100_000))).Faults).Message, StringComparison.Ordinal);
        var many = Parse("<opml><body>" + string.Concat(Enumerable.Range(0, 6000).Select(number => $"<outline text='a' xmlUrl='https://a.example/{number}'/>")) + "</body></opml>");
        Assert.Equal((5000, 1), (many.Feeds.Count, many.Faults.Count));
    }

    private static Gen<string> Word => Gen.Char['a', 'z'].Array[1, 8].Select(letters => new string(letters));

    private static Gen<string> Text => Gen.Char["ab c<>&\"'/ёї日\u2028"].Array[1, 12].Select(letters => "x" + new string(letters).TrimEnd());

    private static void Same(IReadOnlyList<OpmlFeed> one, IReadOnlyList<OpmlFeed> other) => Assert.Equal(
        one.Select(Told).Order(StringComparer.Ordinal), other.Select(Told).Order(StringComparer.Ordinal));

    // A type that a list did not name is told to be rss.
    private static string Told(OpmlFeed feed) => string.Join('\n', [
        feed.Url, feed.Title, feed.HomePage, feed.Language, .. OpmlFeed.Headings(feed.Category, feed.Attributes),
        .. feed.Attributes.Where(pair => (pair.Key, pair.Value) != ("type", "rss")).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.ToString())]);
}
