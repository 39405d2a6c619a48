using System.Text.RegularExpressions;
using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.News.Sanitising;

namespace PeaceTracker.Tests.Features.News.Sanitising;

public sealed partial class BodyTextTests
{
    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<a href=x>", "</a>", "<ul>", "<li>", "</ul>", "<script>", "</script>", "<!--", "-->", "<", ">", "\"", "'", "&", "&lt;", "<b", "<em>", "</em>", "<div>",
        "<pre>", "\n", "<td>", "<img alt=\"<script>\">", "<svg>", "javascript:", "<br>", "]]>",
    ];

    private static readonly Uri From = new("https://gazette.example/news/");

    [Theory]
    [InlineData("Hello", "<p>Hello</p>")]
    [InlineData("<p>One</p>\n<p>Two</p>", "<p>One</p><p>Two</p>")]
    [InlineData("<div class=x><h1>Head</h1>Text <b>bold</b> and <i>thin</i>.</div>", "<h3>Head</h3><p>Text <strong>bold</strong> and <em>thin</em>.</p>")]
    [InlineData("a&amp;b &lt;script&gt;", "<p>a&amp;b &lt;script&gt;</p>")]
    [InlineData("<ul><li>One<li>Two</ul>After", "<ul><li>One</li><li>Two</li></ul><p>After</p>")]
    [InlineData("<li>of no list", "<p>of no list</p>")]
    [InlineData("<table><tr><td>24 Apr</td><td>70</td></tr><tr><td>25 Apr</td><td>2</td></tr></table>", "<p>24 Apr 70</p><p>25 Apr 2</p>")]
    [InlineData("One<br/>two", "<p>One<br>two</p>")]
    [InlineData("<p>Open <em>and <strong>never closed", "<p>Open <em>and <strong>never closed</strong></em></p>")]
    [InlineData("<p>A <em>wrong</p> order</em>", "<p>A <em>wrong</em></p><p>order</p>")]
    [InlineData("<pre>  two\n  lines</pre>", "<pre>  two\n  lines</pre>")]
    [InlineData("<blockquote>Said <q>so</q></blockquote>", "<blockquote>Said <q>so</q></blockquote>")]
    [InlineData("<p></p><p> </p><em></em>x", "<p>x</p>")]
    public void What_is_for_reading_stays(string html, string body) => Assert.Equal(body, BodyText.Of(html, From));

    [Theory]
    [InlineData("<a href='more?a=1&amp;b=2'>on</a>", "https://gazette.example/news/more?a=1&amp;b=2")]
    [InlineData("<a HREF=//other.example/x>on</a>", "https://other.example/x")]
    [InlineData("<a title='a > b' href=\"/top\">on</a>", "https://gazette.example/top")]
    [InlineData("<a href='https://gazette.example/\"onclick=x'>on</a>", "https://gazette.example/%22onclick=x")]
    public void A_link_leads_where_it_says(string html, string address) =>
        Assert.Equal($"<p><a href=\"{address}\" rel=\"noopener noreferrer nofollow\">on</a></p>", BodyText.Of(html, From));

    [Theory]
    [InlineData("<a href='javascript:alert(1)'>on</a>")]
    [InlineData("<a href=' java\nscript:alert(1)'>on</a>")]
    [InlineData("<a href='&#106;avascript:alert(1)'>on</a>")]
    [InlineData("<a href='data:text/html,x'>on</a>")]
    [InlineData("<a href='https://known.example@evil.example/'>on</a>")]
    [InlineData("<a onclick=alert(1)>on</a>")]
    [InlineData("<img src=x onerror=alert(1)>on")]
    [InlineData("<svg onload=alert(1)><a xlink:href='javascript:1'>x</a></svg>on")]
    [InlineData("<iframe src=https://evil.example>x</iframe>on")]
    [InlineData("<style>p{background:url(https://evil.example)}</style>on")]
    [InlineData("<form action=https://evil.example><input name=a>on</form>")]
    [InlineData("<scr<script>ipt>alert(1)</script>on")]
    [InlineData("<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>on")]
    [InlineData("<p style='position:fixed' class=a id=b>on</p>")]
    public void Nothing_else_comes_through(string html)
    {
        var body = BodyText.Of(html, From) ?? "";
        Assert.DoesNotMatch(Foreign(), body);
        Assert.EndsWith("on</p>", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_what_stands_in_for_it() => Assert.Equal("<p>[A map] of it</p>", BodyText.Of("<img src='https://evil.example/x.png' alt='A map'> of it", From));

    [Fact]
    public void Whatever_comes_in_only_known_tags_come_out_in_order_and_once_more_the_same() =>
        Gen.Frequency((4, Gen.Int[0, Tags.Length - 1].Select(place => Tags[place])), (1, Gen.String))
            .Array[0, 40].Select(string.Concat).Sample(html =>
            {
                var body = BodyText.Of(html, From) ?? "";
                Assert.DoesNotContain(Known().Replace(body, ""), sign => sign is '<' or '>');
                Balanced(body);
                Assert.Equal(BodyText.Words(body), BodyText.Words(BodyText.Of(body, From)));
            });

    [Fact]
    public void What_nobody_reads_is_cut_and_closed()
    {
        var long1 = BodyText.Of(string.Concat(Enumerable.Repeat("<p>Word <em>after</em> word.</p>", 20_000)), From)!;
        Assert.InRange(long1.Length, NewsItemBody.MaxLength / 2, NewsItemBody.MaxLength);
        Balanced(long1);

        var deep = BodyText.Of(string.Concat(Enumerable.Repeat("<blockquote><div><ul><li><em>", 100_000)) + "deep", From)!;
        Balanced(deep);
        Assert.InRange(deep.Length, 1, 2_000);

        var broken = BodyText.Of(string.Concat(Enumerable.Repeat("<a href='", 50_000)), From) ?? "";
        Balanced(broken);
    }

    private static void Balanced(string body)
    {
        var open = new Stack<string>();
        foreach (Match tag in Known().Matches(body))
        {
            var name = tag.Groups["name"].Value;
            if (name == "br")
            {
                continue;
            }

            if (tag.Value[1] == '/')
            {
                Assert.Equal(open.Pop(), name);
            }
            else
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
    }

    [GeneratedRegex("</?(?<name>p|h3|blockquote|ul|ol|li|pre|em|strong|q|cite|code|sub|sup|del|ins|br|a)>|<(?<name>a) href=\"https?://[^\"<>]*\" rel=\"noopener noreferrer nofollow\">", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Known();

    [GeneratedRegex("(script|onclick|onload|onerror|style|class|evil|src|<svg|<math|<form|<input|href)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Foreign();
}
