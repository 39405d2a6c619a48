using System.Globalization;
using CsCheck;
using PeaceTracker.Controls;
using PeaceTracker.Features.News.Attention;

namespace PeaceTracker.Tests.Features.News.Attention;

public sealed class AttentionViewTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static AttentionView View(string query, out IReadOnlyList<string> problems)
    {
        var read = new AddressQuery(new Uri("http://localhost/?" + query));
        var view = AttentionView.Read(read);
        problems = read.Problems;
        return view;
    }

    [Theory]
    [InlineData("", "2026-03-03", "2026-04-01")]
    [InlineData("days=7", "2026-03-26", "2026-04-01")]
    [InlineData("days=90", "2026-01-02", "2026-04-01")]
    [InlineData("from=2026-03-01&to=2026-03-04", "2026-03-01", "2026-03-04")]
    [InlineData("from=2026-03-30", "2026-03-30", "2026-04-01")]
    [InlineData("to=2026-03-04&days=7", "2026-02-26", "2026-03-04")]
    [InlineData("to=0001-01-03", "0001-01-01", "0001-01-03")]
    public void A_range_is_days_up_to_the_last_one_or_what_is_given(string query, string from, string to)
    {
        var view = View(query, out _);
        var range = view.Range(Today);
        Assert.Equal((Day(from), Day(to)), (range.From, range.To));
        Assert.Empty(range.Problems);
    }

    [Theory]
    [InlineData("from=2026-03-04&to=2026-03-01", "2026-03-01", "2026-03-04", "in the other order")]
    [InlineData("to=2099-01-01", "2026-03-03", "2026-04-01", "is not known yet")]
    [InlineData("from=2099-01-01", "2026-03-03", "2026-04-01", "is not known yet")]
    [InlineData("from=2098-01-01&to=2099-01-01", "2026-03-03", "2026-04-01", "is not known yet")]
    [InlineData("from=0001-01-01", "2025-12-31", "2026-04-01", "92 days are shown at most")]
    [InlineData("from=9999-12-30&to=0001-01-01", "2025-12-31", "2026-04-01", "in the other order")]
    public void What_cannot_be_as_asked_is_said_and_the_rest_holds(string query, string from, string to, string said)
    {
        var range = View(query, out _).Range(Today);
        Assert.Equal((Day(from), Day(to)), (range.From, range.To));
        Assert.Contains(range.Problems, problem => problem.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("days=31")]
    [InlineData("days=-1")]
    [InlineData("days=99999999999999999999")]
    [InlineData("split=%3Cscript%3E")]
    [InlineData("count=' or 1=1 --")]
    [InlineData("from=yesterday")]
    [InlineData("to=2026-02-30")]
    public void What_is_not_known_is_named_and_left_out(string query)
    {
        Assert.Equal(AttentionView.Latest, View(query, out var problems));
        Assert.Contains(query.Split('=')[0] + ":", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_two_days_make_a_range_of_at_most_so_many_days_that_is_known()
    {
        var days = Gen.Int[0, DateOnly.MaxValue.DayNumber - 1].Select(DateOnly.FromDayNumber).Nullable();
        days.Select(days).Sample((one, other) =>
        {
            var (from, to, _) = (AttentionView.Latest with { From = one, To = other }).Range(Today);
            Assert.True(from <= to && to <= Today && to.DayNumber - from.DayNumber < AttentionView.MostDays);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("?asOf=2026-03-01&days=7&split=sides&count=stories")]
    [InlineData("?from=2026-03-01&to=2026-03-04")]
    public void An_address_is_read_as_it_was_written(string query) =>
        Assert.Equal("/x/news/attention" + query, View(query.TrimStart('?'), out _).Address("x"));
}
