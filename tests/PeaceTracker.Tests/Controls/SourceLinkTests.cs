using Bunit;
using PeaceTracker.Controls;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Controls;

public sealed class SourceLinkTests : BunitContext
{
    [Fact]
    public void A_link_leaves_the_site_without_telling_it()
    {
        var link = Render<SourceLink>(parameters => parameters.Add(own => own.Name, "The Gazette").Add(own => own.Url, "https://gazette.example/").Add(own => own.Grade, Reliability.B)).Find("a");
        Assert.Contains("noopener", link.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Contains("The Gazette (B)", link.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("//evil.example")]
    [InlineData("not yet an address")]
    public void What_is_typed_in_a_draft_and_is_no_address_is_no_link(string typed) =>
        Assert.Empty(Render<SourceLink>(parameters => parameters.Add(own => own.Name, "The Gazette").Add(own => own.Url, typed)).FindAll("a"));

    [Fact]
    public void A_source_without_an_address_is_no_link() =>
        Assert.Empty(Render<SourceLink>(parameters => parameters.Add(own => own.Name, "The Gazette").Add(own => own.Url, null)).FindAll("a"));
}
