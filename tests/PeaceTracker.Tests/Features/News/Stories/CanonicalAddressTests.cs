using CsCheck;
using PeaceTracker.Features.News.Stories;

namespace PeaceTracker.Tests.Features.News.Stories;

public sealed class CanonicalAddressTests
{
    [Theory]
    [InlineData("https://www.gazette.example/news/1/", "gazette.example/news/1")]
    [InlineData("http://m.gazette.example/news/1?utm_source=rss&UTM_medium=x#top", "gazette.example/news/1")]
    [InlineData("https://amp.gazette.example/news/1/amp/?fbclid=1", "gazette.example/news/1")]
    [InlineData("https://gazette.example/?id=7&ref=home&a=1", "gazette.example?a=1&id=7")]
    [InlineData("https://gazette.example:8443/A", "gazette.example:8443/A")]
    [InlineData("https://m.example/1", "m.example/1")]
    [InlineData("https://Новости.example/1", "xn--p0a6bswbsh.example/1")]
    public void Forms_of_one_address_are_one(string url, string canonical) => Assert.Equal(canonical, CanonicalAddress.Of(url));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("news/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@b.example")]
    [InlineData("https://www.gazette.example/?utm_source=rss")]
    [InlineData("https://gazette.example/#news-1")]
    public void What_is_no_page_has_none(string? url) => Assert.Null(CanonicalAddress.Of(url));

    [Fact]
    public void Whatever_stands_in_an_address_it_says_something_or_nothing() => Gen.String.Sample(text => _ = CanonicalAddress.Of("https://gazette.example/" + text));
}
