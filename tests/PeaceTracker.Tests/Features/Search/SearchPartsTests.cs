using Bunit;
using PeaceTracker.Clocks;
using PeaceTracker.Domain;
using PeaceTracker.Features.Search;
using PeaceTracker.Features.Search.Parsing;

namespace PeaceTracker.Tests.Features.Search;

/// <summary>What a search shows is text, points at what it means, and leads on with its clocks.</summary>
public sealed class SearchPartsTests : BunitContext
{
    private static readonly ClockView Past = new(new(2025, 4, 18), null, null);

    private static SearchHit Hit(Noun kind = Noun.Statement, string address = "/ukraine-2025/positions/ukraine/crimea/3", string? url = "https://gazette.example/1") => new(
        7, kind, address, MarkedWords.Cut("<b>\u0002Anna\u0003</b>, President"), MarkedWords.Cut("It \u0002stays\u0003."), MarkedWords.Cut("<i>Вона</i>"), [],
        SaidOn.Known(new(2025, 4, 17)), new(2025, 4, 25), "uk", "Ukraine", null, "The Gazette", Reliability.C, url, "Elsewhere");

    private IRenderedComponent<SearchHitLine> Show(SearchHit hit) => Render<SearchHitLine>(parameters => parameters.Add(own => own.Hit, hit).Add(own => own.Clocks, Past));

    [Fact]
    public void What_was_looked_for_is_marked_and_markup_stays_text()
    {
        var line = Show(Hit());
        Assert.Equal(["Anna", "stays"], line.FindAll("mark").Select(mark => mark.TextContent));
        Assert.Empty(line.FindAll("b, i"));
        Assert.Equal("uk", line.Find("blockquote").GetAttribute("lang"));
        Assert.Contains("public 25 Apr 2025", line.Find(".meta").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ukraine-2025/positions/ukraine/crimea/3", "/ukraine-2025/positions/ukraine/crimea/3?asOf=2025-04-18")]
    [InlineData("/ukraine-2025/timeline#talks", "/ukraine-2025/timeline?asOf=2025-04-18#talks")]
    public void A_result_leads_on_at_the_same_point_in_time(string address, string link) =>
        Assert.Equal(link, Show(Hit(address: address)).Find("h2 a").GetAttribute("href"));

    [Theory]
    [InlineData("https://gazette.example/1", true)]
    [InlineData("javascript:alert(1)", false)]
    public void News_leads_to_its_page_where_that_is_one(string url, bool leads) =>
        Assert.Equal(leads, Show(Hit(Noun.NewsItem, url: url)).FindAll("h2 a").Count == 1);

    [Theory]
    [InlineData("crimea since:never", "never", "needs a day like 2025-04-24")]
    [InlineData("since:", "\u00a0", "needs a day")]
    public void A_fault_points_at_the_character(string text, string meant, string said)
    {
        var faults = Render<SearchFaults>(parameters => parameters.Add(own => own.Query, SearchParser.Parse(text)));
        Assert.Equal(meant, faults.Find(".at").TextContent);
        Assert.Contains(said, faults.Markup, StringComparison.Ordinal);
        Assert.Equal("since:", faults.Find("code").TextContent);
        Assert.Equal("alert", faults.Find("#search-faults").GetAttribute("role"));
    }
}
