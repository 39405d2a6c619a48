using CsCheck;
using PeaceTracker.Clocks;
using PeaceTracker.Features.Search;

namespace PeaceTracker.Tests.Features.Search;

/// <summary>A search stands in its address, and comes back out of it.</summary>
public sealed class SearchViewTests
{
    private static readonly Gen<SearchView> Views = Gen.Select(
        Gen.OneOf(Gen.OneOf("", "crimea", "a,b", "party:\"European Union\" -x", "100% & more", "Крим #1", "+"), Gen.Char['!', '~'].Array[1, 20].Select(signs => new string(signs))),
        Gen.OneOf(Gen.Const((ResultKind?)null), Gen.Enum<ResultKind>().Select(kind => (ResultKind?)kind)), Gen.Int[1, SearchView.MostPages], Gen.Bool,
        (text, kind, page, past) => new SearchView(past ? new ClockView(new(2025, 4, 18), new(2025, 4, 24), null) : ClockView.Present, text, kind, page));

    [Fact]
    public void An_address_is_read_as_it_was_written() => Views.Sample(view =>
    {
        Assert.Equal(view, SearchView.Parse(new Uri("http://localhost" + view.Address("ukraine-2025")), out var problems));
        Assert.Empty(problems);
    });

    [Theory]
    [InlineData("?kind=speeches", "kind: 'speeches' is not one of statements, positions, proposals, events, news")]
    [InlineData("?page=0", "page: '0' is no page")]
    [InlineData("?page=99999999999", "is no page")]
    [InlineData("?asOf=never", "asOf: 'never' is not a day")]
    public void What_cannot_be_read_is_named(string query, string said)
    {
        var view = SearchView.Parse(new Uri("http://localhost/search" + query), out var problems);
        Assert.Equal(1, view.Page);
        Assert.Contains(said, Assert.Single(problems), StringComparison.Ordinal);
    }
}
