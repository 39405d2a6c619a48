using PeaceTracker.Features.Strikes;

namespace PeaceTracker.Tests.Features.Strikes;

public sealed class StrikeViewTests
{
    private static StrikeView Parse(string query, out IReadOnlyList<string> problems) => StrikeView.Parse(new Uri("http://localhost/x/strikes" + query), out problems);

    [Theory]
    [InlineData("")]
    [InlineData("?from=2025-04-24")]
    [InlineData("?from=2025-04-01&to=2025-04-30&claimant=air-force")]
    [InlineData("?from=2025-04-01&to=2025-04-30&side=russia&kind=anti-ship&claimant=air-force&definition=plain&dayRule=split-kyiv&step=week")]
    [InlineData("?kind=short-range-drone")]
    public void An_address_is_read_and_written_again(string query)
    {
        Assert.Equal(query, Parse(query, out var problems).Query);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_range_the_wrong_way_round_is_turned_and_said_so()
    {
        var view = Parse("?from=2025-04-30&to=2025-04-01", out var problems);
        Assert.Equal((new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 30)), (view.From, view.To));
        Assert.StartsWith("from: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?kind=tank", "kind: 'tank' is not known. It can be missile, ballistic,")]
    [InlineData("?kind=none", "kind: 'none' is not known.")]
    [InlineData("?dayRule=Start", "dayRule: 'Start' is not known. It can be end, start, report, split-kyiv or split-moscow.")]
    [InlineData("?step=hour", "step: 'hour' is not known. It can be day, week or month.")]
    public void A_word_that_is_not_known_is_named_and_left_out(string query, string problem)
    {
        Assert.Equal(StrikeView.Latest, Parse(query, out var problems));
        Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_none_is_named_and_left_out()
    {
        var view = Parse("?from=April&to=2025-04-30", out var problems);
        Assert.Null(view.From);
        Assert.Equal("from: 'April' is not a day. Days are written like 2025-04-24.", Assert.Single(problems));
    }
}
