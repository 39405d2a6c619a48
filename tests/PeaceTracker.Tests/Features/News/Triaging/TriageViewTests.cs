using PeaceTracker.Domain;
using PeaceTracker.Features.News.Triaging;

namespace PeaceTracker.Tests.Features.News.Triaging;

/// <summary>The address says what is shown, and what cannot be read in it is told.</summary>
public sealed class TriageViewTests
{
    [Theory]
    [InlineData("", TriageState.New, false, null)]
    [InlineData("?state=relevant&mine=yes&item=7", TriageState.Relevant, true, 7L)]
    [InlineData("?state=Cited", TriageState.Cited, false, null)]
    public void An_address_is_read_and_written(string query, TriageState state, bool mine, long? open)
    {
        var view = TriageView.Parse(new("http://localhost/admin/triage" + query), out var problems);
        Assert.Empty(problems);
        Assert.Equal(new(state, mine, open), view);
        Assert.Equal(view, TriageView.Parse(new("http://localhost" + view.Address), out _));
    }

    [Theory]
    [InlineData("?state=lost", "state: 'lost' is not new")]
    [InlineData("?state=3", "state: '3' is not new")]
    [InlineData("?item=-1", "item: '-1' is no number")]
    [InlineData("?item=99999999999999999999", "is no number")]
    [InlineData("?item=%3Cscript%3E", "item: '<script>' is no number")]
    public void What_cannot_be_read_is_told_and_left_out(string query, string problem)
    {
        var view = TriageView.Parse(new("http://localhost/admin/triage" + query), out var problems);
        Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal(new(TriageState.New), view);
    }
}
