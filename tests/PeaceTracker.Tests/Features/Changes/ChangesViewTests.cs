using PeaceTracker.Clocks;
using PeaceTracker.Features.Changes;

namespace PeaceTracker.Tests.Features.Changes;

public sealed class ChangesViewTests
{
    [Fact]
    public void A_view_is_written_and_read_again()
    {
        var view = new ChangesView(new(new(2025, 4, 25), new(2025, 4, 26), null), "last-talks", Recorded: true, ["ukraine", "russia"], ["crimea"]);
        var read = ChangesView.Parse(new Uri("http://localhost" + view.Address("ukraine-2025")), out var problems);
        Assert.Empty(problems);
        Assert.Equal(view.Address("ukraine-2025"), read.Address("ukraine-2025"));
        Assert.Equal("/ukraine-2025/changes?asOf=2025-04-25&knownAt=2025-04-26&since=last-talks&by=recorded&parties=ukraine,russia&issues=crimea", view.Address("ukraine-2025"));
        Assert.Equal("/changes", ChangesView.Present.Address(null));
    }

    [Theory]
    [InlineData("by=moon", "by: ")]
    [InlineData("asOf=yesterday", "asOf: ")]
    [InlineData("recordedBy=9999-12-31", "recordedBy: ")]
    public void What_cannot_be_read_is_named_by_its_key(string query, string told)
    {
        ChangesView.Parse(new Uri("http://localhost/x/changes?" + query), out var problems);
        Assert.StartsWith(told, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_every_reader_sees_alike_is_shared()
    {
        Assert.True(ChangesView.Present.IsCommon);
        Assert.True((ChangesView.Present with { Since = SinceQueries.LastTalks }).IsCommon);
        Assert.False((ChangesView.Present with { Since = "2025-04-18" }).IsCommon);
        Assert.False((ChangesView.Present with { Parties = ["north"] }).IsCommon);
        Assert.False((ChangesView.Present with { Clocks = new(null, new(2025, 4, 24), null) }).IsCommon);
    }
}
