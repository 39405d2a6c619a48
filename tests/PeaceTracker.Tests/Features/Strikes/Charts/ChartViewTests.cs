using PeaceTracker.Features.Strikes.Charts;

namespace PeaceTracker.Tests.Features.Strikes.Charts;

public sealed class ChartViewTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?chart=calendar")]
    [InlineData("?asOf=2025-05-01&from=2025-04-01&to=2025-04-30&dayRule=split-kyiv&step=week&chart=cumulative&hide=events,commitments")]
    [InlineData("?kind=missile&chart=around&around=easter-truce&span=7")]
    public void An_address_is_read_and_written_alike(string query)
    {
        var view = ChartView.Parse(new Uri("http://localhost/x/strikes" + query), out var problems);
        Assert.Empty(problems);
        Assert.Equal("/x/strikes" + query, view.Address("x"));
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_left_out()
    {
        var view = ChartView.Parse(new Uri("http://localhost/x/strikes?chart=pie&hide=everything&span=-2&from=2025-02-30"), out var problems);
        Assert.Equal(ChartView.Latest, view);
        Assert.Equal(["from", "chart", "hide", "span"], problems.Select(problem => problem.Split(':')[0]));
    }
}
