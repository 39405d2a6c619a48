using Bunit;
using PeaceTracker.Features.News.Items;

namespace PeaceTracker.Tests.Features.News.Items;

public sealed class SafeHtmlTests : BunitContext
{
    [Fact]
    public void A_stored_body_is_shown_as_it_was_written()
    {
        var shown = Render<SafeHtml>(body => body.Add(own => own.Html, "<p>Forty <em>drones</em>,<br>said <a href=\"https://gazette.example/a?b=1&amp;c=2\" rel=\"nofollow\">they</a> &lt;b&gt;</p><ul><li>one</li><li>two</li></ul>"));

        shown.MarkupMatches("<p>Forty <em>drones</em>,<br>said <a href=\"https://gazette.example/a?b=1&amp;c=2\" target=\"_blank\" rel=\"noopener noreferrer nofollow external\">they</a> &lt;b&gt;</p><ul><li>one</li><li>two</li></ul>");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick=\"alert(1)\">words</p>")]
    [InlineData("<img src=x onerror=alert(1)>words")]
    [InlineData("<a href=\"javascript:alert(1)\">words</a>")]
    [InlineData("<p>words</em></p></p></div></body>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>words")]
    [InlineData("<p><iframe srcdoc=\"<script>alert(1)</script>\">")]
    public void What_should_never_have_been_stored_is_harmless_still(string html)
    {
        var shown = Render<SafeHtml>(body => body.Add(own => own.Html, html));

        Assert.All(shown.FindAll("*"), element => Assert.Contains(element.LocalName, new[] { "p", "em", "a" }));
        Assert.All(shown.FindAll("*"), element => Assert.Empty(element.Attributes));
    }
}
