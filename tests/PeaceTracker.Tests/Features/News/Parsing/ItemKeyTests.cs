using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Tests.Features.News.Parsing;

public sealed class ItemKeyTests
{
    [Fact]
    public void The_publishers_identifier_comes_first() => Assert.Equal("tag:1", ItemKey.Of(" tag:1 ", "https://a.example/1", "T", "S"));

    [Theory]
    [InlineData("https://A.example/1", "http://a.example/1")]
    [InlineData("https://a.example/1?utm_source=rss&utm_medium=x", "https://a.example/1")]
    [InlineData("https://a.example/1?id=2&fbclid=x", "https://a.example/1?id=2")]
    public void Without_one_the_same_page_is_the_same_item(string one, string other) => Assert.Equal(ItemKey.Of(null, one, null, null), ItemKey.Of("", other, null, null));

    [Theory]
    [InlineData("https://a.example/1", "https://a.example/2")]
    [InlineData("https://a.example/?id=1", "https://a.example/?id=2")]
    [InlineData("https://a.example/live#1", "https://a.example/live#2")]
    public void Different_pages_are_different_items(string one, string other) => Assert.NotEqual(ItemKey.Of(null, one, null, null), ItemKey.Of(null, other, null, null));

    [Fact]
    public void Without_an_address_its_words_count()
    {
        Assert.Equal(ItemKey.Of(null, null, "T", "S"), ItemKey.Of(null, null, "T", "S"));
        Assert.NotEqual(ItemKey.Of(null, null, "T", "S"), ItemKey.Of(null, null, "T", "other"));
    }

    [Fact]
    public void A_long_identifier_is_hashed() => Assert.Equal(ItemKey.Of(new string('x', 5000), null, null, null).Length, "sha256:".Length + 64);

    [Fact]
    public void An_identifier_that_all_items_share_identifies_none()
    {
        var feed = Documents.Read("""
            <rss><channel>
              <item><guid>same</guid><title>A</title><link>https://a.example/1</link></item>
              <item><guid>same</guid><title>B</title><link>https://a.example/2</link></item>
              <item><guid>twice</guid><title>C</title><link>https://a.example/3</link></item>
              <item><guid>twice</guid><title>C</title><link>https://a.example/3</link></item>
            </channel></rss>
            """);
        Assert.Equal(["//a.example/1", "//a.example/2", "twice"], feed.Items.Select(item => item.Key));
    }
}
