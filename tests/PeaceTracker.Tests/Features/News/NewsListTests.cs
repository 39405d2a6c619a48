using Bunit;
using PeaceTracker.Domain;
using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Marking;

namespace PeaceTracker.Tests.Features.News;

public sealed class NewsListTests : BunitContext
{
    private static readonly DateTime At = new(2025, 4, 24, 17, 5, 0, DateTimeKind.Utc);

    private static NewsLine Item(string title, NewsDating dated = NewsDating.Time, bool ours = false) =>
        new(1, title, ours, "<b>Summary</b>", "https://gazette.example/1", "The Gazette", "en", At, dated);

    private IRenderedComponent<NewsList> Show(params NewsLine[] items) => Render<NewsList>(parameters => parameters.Add(own => own.Items, items).Add(own => own.WithSummaries, true));

    [Fact]
    public void Markup_in_a_title_or_summary_is_shown_and_never_runs()
    {
        var list = Show(Item("<script>alert(1)</script><img src=x onerror=alert(1)>"));
        Assert.Empty(list.FindAll("script, img, b"));
        Assert.Contains("<script>alert(1)</script>", list.Find(".title").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_of_its_time_is_said()
    {
        Assert.Contains("undated, first seen", Show(Item("A title", NewsDating.FirstSeen)).Find(".quiet").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("17:05", Show(Item("A title", NewsDating.Day)).Find(".quiet").TextContent, StringComparison.Ordinal);
        Assert.Contains("17:05", Show(Item("A title")).Find(".quiet").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_of_our_own_is_marked() => Assert.Contains("our description", Show(Item("A title", ours: true)).Find(".quiet").TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_is_read_and_starred_is_said_by_more_than_colour_and_is_not_offered_before_it_can_be_done()
    {
        var list = Render<NewsList>(parameters => parameters.Add(own => own.Items, [Item("One"), Item("Two") with { Id = 2 }]).Add(own => own.WithSummaries, true)
            .Add(own => own.Marks, NewsMarks.InBrowser.WithRead(1, true).WithStar(2, true)).Add(own => own.CanMark, true));
        Assert.Equal(["false", "true", "true", "false"], list.FindAll("[data-mark]").Select(button => button.GetAttribute("aria-pressed")));
        Assert.Equal([true, false], list.FindAll("[data-row]").Select(row => row.HasAttribute("data-read")));
        Assert.DoesNotContain(list.FindAll("[data-mark]"), button => button.HasAttribute("disabled"));

        Assert.All(Render<NewsList>(parameters => parameters.Add(own => own.Items, [Item("One")]).Add(own => own.Marks, NewsMarks.InBrowser)).FindAll("[data-mark]"), button => Assert.True(button.HasAttribute("disabled")));
        Assert.Empty(Show(Item("One")).FindAll("[data-mark]"));
    }

    [Fact]
    public void A_story_is_one_row_with_its_other_articles_folded_under_it()
    {
        var line = Item("Latest") with { StoryItems = 3, StoryOrigins = 2, Others = [Item("<b>Other</b>") with { Id = 2 }, Item("First") with { Id = 3 }] };
        IRenderedComponent<NewsList> Under(string? negotiation) => Render<NewsList>(parameters => parameters
            .Add(own => own.Items, [line]).Add(own => own.WithSummaries, true).Add(own => own.Negotiation, negotiation));

        var present = Under("x");
        Assert.Equal("3 articles, 2 independent origins", present.Find("details > summary").TextContent);
        Assert.Equal(["/x/news/2", "/x/news/3"], present.FindAll("details a.title").Select(link => link.GetAttribute("href")));
        Assert.Empty(present.FindAll("b"));
        Assert.Single(present.FindAll("[data-row]"));

        // Counts are of the present, and pages of items too.
        var past = Under(null);
        Assert.Equal("2 earlier", past.Find("details > summary").TextContent);
        Assert.Empty(past.FindAll("details a"));
    }

    [Fact]
    public void An_empty_list_says_where_news_come_from() => Assert.Contains("There is no news yet", Show().Markup, StringComparison.Ordinal);

    [Fact]
    public void A_feed_that_cannot_be_reached_says_why_and_stands_first()
    {
        FeedLine[] feeds =
        [
            new("Alive", "https://a.example/feed", null, FeedOutcome.Fetched, null, At, At, At.AddMinutes(15)),
            new("Dead", "https://d.example/feed", null, FeedOutcome.Failed, "the name d.example could not be resolved", At, null, At.AddHours(1)),
        ];
        var health = Render<FeedHealth>(parameters => parameters.Add(own => own.Feeds, feeds).Add(own => own.Refreshing, true));
        Assert.Contains("1 of 2 could not be reached", health.Markup, StringComparison.Ordinal);
        var first = health.Find("li");
        Assert.Contains("the name d.example could not be resolved; never reached; next try 24 Apr 2025, 18:05 UTC", first.TextContent, StringComparison.Ordinal);
    }
}
