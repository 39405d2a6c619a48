using PeaceTracker.Features.News;
using PeaceTracker.Features.News.Screen;

namespace PeaceTracker.Tests.Features.News;

public sealed class NewsCursorTests
{
    [Fact]
    public void A_place_in_the_list_is_written_and_read_again()
    {
        var cursor = new NewsCursor(new DateTime(2025, 4, 24, 6, 30, 0, DateTimeKind.Utc), 17);
        Assert.Equal(cursor, NewsCursor.Parse(new Uri("http://localhost" + NewsView.Present.Address("x", cursor)), out var problems));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("-1-1")]
    [InlineData("99999999999999999999-1")]
    [InlineData("9223372036854775807-1")]
    [InlineData("x-y")]
    [InlineData("1-1-1")]
    public void What_is_no_place_is_said_to_be_none(string text)
    {
        Assert.Null(NewsCursor.Parse(new Uri("http://localhost/x/news?before=" + text), out var problems));
        Assert.StartsWith("before: ", Assert.Single(problems), StringComparison.Ordinal);
    }
}
