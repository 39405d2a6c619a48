using PeaceTracker.Features.Positions;

namespace PeaceTracker.Tests.Features.Positions;

public sealed class MatrixViewTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("?asOf=2025-04-18&knownAt=2025-04-24", "?asOf=2025-04-18&knownAt=2025-04-24")]
    [InlineData("?parties=ukraine,russia&issues=crimea", "?parties=ukraine,russia&issues=crimea")]
    [InlineData("?parties=ukraine,,ukraine,%20russia%20", "?parties=ukraine,russia")]
    [InlineData("?asOf=&knownAt=", "")]
    [InlineData("?utm_source=elsewhere", "")]
    public void An_address_is_read_and_written_again(string query, string written)
    {
        var view = MatrixView.Parse(new Uri("http://localhost/x/positions" + query), out var problems);
        Assert.Empty(problems);
        Assert.Equal(written, view.Query);
    }

    [Theory]
    [InlineData("asOf", "yesterday")]
    [InlineData("asOf", "2025-02-30")]
    [InlineData("asOf", "24.04.2025")]
    [InlineData("asOf", "9999-12-31")]
    [InlineData("knownAt", "2025-4-1")]
    [InlineData("recordedBy", "9999-12-31")]
    [InlineData("recordedBy", "<script>")]
    public void A_day_that_is_none_is_named_with_its_key_and_left_out(string key, string text)
    {
        var view = MatrixView.Parse(new Uri($"http://localhost/x/positions?{key}={Uri.EscapeDataString(text)}"), out var problems);
        var problem = Assert.Single(problems);
        Assert.StartsWith($"{key}: '{text}' is not a day", problem, StringComparison.Ordinal);
        Assert.True(view.Moment.IsLatest);
    }

    [Fact]
    public void What_a_reader_typed_is_escaped_when_it_is_written_again()
    {
        var view = MatrixView.Present with { Parties = ["a&b=\"c\"", "d#e"] };
        Assert.Equal("?parties=a%26b%3D%22c%22,d%23e", view.Query);
    }

    [Fact]
    public void A_long_value_does_not_fill_the_page()
    {
        MatrixView.Parse(new Uri("http://localhost/x/positions?asOf=" + new string('9', 5000)), out var problems);
        Assert.True(Assert.Single(problems).Length < 120);
    }
}
