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

    [Fact]
    public void A_source_without_an_address_is_no_link() =>
        Assert.Empty(Render<SourceLink>(parameters => parameters.Add(own => own.Name, "The Gazette").Add(own => own.Url, null)).FindAll("a"));
}
