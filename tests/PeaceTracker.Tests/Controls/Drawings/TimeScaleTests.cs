using CsCheck;
using PeaceTracker.Controls.Drawings;

namespace PeaceTracker.Tests.Controls.Drawings;

public sealed class TimeScaleTests
{
    [Fact]
    public void Every_day_stands_on_the_line_and_later_days_never_before_earlier_ones() =>
        Gen.Select(Gen.Date.Select(DateOnly.FromDateTime).Array[1, 9], Gen.Double[10, 2000]).Sample((days, width) =>
        {
            var scale = TimeScale.Around(days, width);
            var places = days.Order().Select(scale.At).ToList();
            return places.All(place => place >= 0 && place <= Math.Round(width, 1)) && places.SequenceEqual(places.Order());
        });

    [Fact]
    public void Words_below_the_line_have_room() =>
        Gen.Select(Gen.Date.Select(DateOnly.FromDateTime), Gen.Int[0, 40_000], Gen.Double[200, 2000]).Sample((first, days, width) =>
        {
            var last = DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, first.DayNumber + days));
            var scale = new TimeScale(first, last, width);
            var places = scale.Ticks().Select(tick => scale.At(tick.Day)).ToList();
            return places.Zip(places.Skip(1)).All(pair => pair.Second - pair.First > 45);
        });
}
