using PeaceTracker.Clocks;
using PeaceTracker.Domain;

namespace PeaceTracker.Tests.Clocks;

public sealed class SinceDayTests
{
    [Fact]
    public void An_earlier_day_sets_both_clocks_back_and_never_forward()
    {
        var friday = new SinceDay(SinceQueries.Friday, new(2025, 4, 18), "Friday, 18 Apr 2025");
        Assert.Equal(new Moment(new(2025, 4, 18), new(2025, 4, 18)), friday.Before(Moment.Latest));
        Assert.Equal(new Moment(new(2025, 4, 1), new(2025, 4, 18)), friday.Before(new(new(2025, 4, 1), new(2025, 4, 24))));
    }
}
