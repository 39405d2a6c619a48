using CsCheck;
using PeaceTracker.Domain;
using PeaceTracker.Features.Timeline;

namespace PeaceTracker.Tests.Features.Timeline;

/// <summary>When something was, as exactly as it is known, and which days count as inside a window.</summary>
public sealed class EntryTimeTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 1_500].Select(new DateOnly(2024, 1, 1).AddDays);

    private static readonly Gen<EntryTime> Times = Gen.Select(Days, Gen.Int[0, 40], Gen.Enum<DatePrecision>(), (first, length, precision) => EntryTime.Of(first, first.AddDays(length), precision));

    [Theory]
    [InlineData("2025-04-24", "2025-04-24", DatePrecision.Day, "24 Apr 2025")]
    [InlineData("2026-01-23", "2026-01-24", DatePrecision.Day, "23 – 24 Jan 2026")]
    [InlineData("2025-12-30", "2026-01-02", DatePrecision.Day, "30 Dec 2025 – 2 Jan 2026")]
    [InlineData("2025-02-28", "2025-02-28", DatePrecision.Month, "Feb 2025")]
    [InlineData("2025-11-23", "2025-11-23", DatePrecision.By, "by 23 Nov 2025")]
    public void It_is_written_as_exactly_as_it_is_known(string first, string last, DatePrecision precision, string text) =>
        Assert.Equal(text, EntryTime.Of(Day(first), Day(last), precision).ToString());

    [Fact]
    public void Only_a_month_is_known_so_all_of_it_is_drawn_and_it_is_certain_at_its_end()
    {
        var time = EntryTime.Of(new(2025, 2, 10), new(2025, 2, 10), DatePrecision.Month);
        Assert.Equal((new DateOnly(2025, 2, 1), new DateOnly(2025, 2, 28), new DateOnly(2025, 2, 28)), (time.First, time.Last, time.Sure));
    }

    [Fact]
    public void A_month_that_publication_cuts_short_stays_so()
    {
        var time = EntryTime.Of(SaidOn.Known(new(2025, 4, 1), DatePrecision.Month).Before(new(2025, 4, 20)));
        Assert.Equal((new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 20)), (time.First, time.Sure));
    }

    [Fact]
    public void It_begins_for_certain_between_its_first_and_its_last_day() => Times.Sample(time =>
    {
        Assert.InRange(time.Sure, time.First, time.Last);
        Assert.True(time.Touches(time.First, time.First) && time.Touches(time.Last, time.Last));
        Assert.False(time.Touches(time.Last.AddDays(1), time.Last.AddDays(9)) || time.Touches(time.First.AddDays(-9), time.First.AddDays(-1)));
    });

    [Fact]
    public void Days_are_counted_only_in_windows_with_both_ends_and_never_beyond_the_view() =>
        Gen.Select(Days.Nullable(), Days.Nullable(), Days).Where((start, end, _) => !(end < start)).Sample((start, end, by) =>
        {
            var count = WindowCount.Of(start, end, by);
            if (start is null || end is null || start > by)
            {
                Assert.Equal((0, (DateOnly?)null), (count.Days, count.From));
                Assert.StartsWith("Not counted", count.Words, StringComparison.Ordinal);
                return;
            }

            Assert.Equal(start, count.From);
            Assert.Equal(end < by ? end : by, count.To);
            Assert.Equal(end > by, count.Words.Contains("the last day of this view", StringComparison.Ordinal));
        });

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
