using PeaceTracker.Clocks;
using PeaceTracker.Controls;
using PeaceTracker.Features.News.Screen;

namespace PeaceTracker.Tests.Features.News.Screen;

public sealed class NewsViewTests
{
    private static readonly NewsChoices Choices = new(
        [new("ukraine", "Ukraine")], [new("territory", "Territory")], [new("ukraine", "Ukraine"), new("none", "no known side")], [new("7", "The Gazette")], [new("uk", "uk")]);

    private static AddressQuery Query(string query) => new(new Uri("http://localhost/x/news" + query));

    [Fact]
    public void A_view_is_written_into_an_address_and_read_again()
    {
        var view = new NewsView(new ClockView(new(2025, 4, 24), null, null), new("ukraine", "territory", "none", 7, "uk"), NewsShape.Compact);
        var query = new AddressQuery(new Uri("http://localhost" + view.Address("x")));
        Assert.Equal(view, NewsView.Read(query));
        Assert.Empty(query.Problems);
        Assert.Equal("/x/news", NewsView.Present.Address("x"));
    }

    [Theory]
    [InlineData(NewsShape.Grouped, NewsState.Unread, "/x/news?state=unread&view=grouped")]
    [InlineData(NewsShape.Full, NewsState.Starred, "/x/news?state=starred")]
    public void What_was_read_and_starred_stands_in_the_address_of_the_present_alone(NewsShape shape, NewsState state, string address)
    {
        var view = NewsView.Present with { Shape = shape, State = state };
        Assert.Equal(address, view.Address("x"));
        Assert.Equal(view, NewsView.Read(new(new Uri("http://localhost" + address))));
        Assert.DoesNotContain("state", (view with { Clocks = new(new(2025, 4, 24), null, null) }).Address("x"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_named_and_left_out_and_the_rest_holds()
    {
        var filter = NewsFilter.Read(Query("?party=atlantis&issue=territory&side=moon&feed=8&language=uk")).Known(Choices, out var problems);
        Assert.Equal(new NewsFilter(Issue: "territory", Language: "uk"), filter);
        Assert.Equal(["party: 'atlantis'", "side: 'moon'", "feed: '8'"], problems.Select(line => line[..(line.LastIndexOf('\'') + 1)]));
    }

    [Theory]
    [InlineData("?feed=-1", "feed: ")]
    [InlineData("?feed=99999999999", "feed: ")]
    [InlineData("?view=huge", "view: ")]
    [InlineData("?state=burning", "state: ")]
    public void What_cannot_be_read_is_said(string address, string begins)
    {
        var query = Query(address);
        Assert.Equal(NewsView.Present, NewsView.Read(query));
        Assert.StartsWith(begins, Assert.Single(query.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_typed_is_told_back_short_and_never_carried_on()
    {
        var filter = NewsFilter.Read(Query("?party=" + Uri.EscapeDataString("' OR 1=1 --" + new string('x', 5000)))).Known(Choices, out var problems);
        Assert.Equal(NewsFilter.None, filter);
        Assert.True(Assert.Single(problems).Length < 200);
    }
}
