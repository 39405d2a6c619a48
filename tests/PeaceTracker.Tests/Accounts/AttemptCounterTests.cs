using Microsoft.Extensions.Time.Testing;
using PeaceTracker.Accounts;

namespace PeaceTracker.Tests.Accounts;

/// <summary>Guessing is counted for a while, and counting costs only so much memory.</summary>
public sealed class AttemptCounterTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void What_was_counted_is_forgotten_after_the_window()
    {
        var attempts = new AttemptCounter(clock);
        attempts.Add("a");
        Assert.Equal(2, attempts.Add("a"));
        clock.Advance(AttemptCounter.Window - TimeSpan.FromSeconds(1));
        Assert.Equal(2, attempts.Count("a"));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, attempts.Count("a"));
        Assert.Equal(1, attempts.Add("a"));
    }

    [Fact]
    public void However_many_places_guess_only_so_many_are_remembered()
    {
        var attempts = new AttemptCounter(clock);
        for (var i = 0; i < 3 * AttemptCounter.MostKeys; i++)
        {
            attempts.Add($"key {i}");
        }

        Assert.InRange(attempts.Keys, 1, AttemptCounter.MostKeys);
    }

    [Fact]
    public void One_subscriber_is_one_place_in_both_protocols()
    {
        var limits = new NetworkLimits(new AttemptCounter(clock));
        for (var i = 0; i < NetworkLimits.MostFromOnePlace; i++)
        {
            limits.Failed($"2001:db8:1:2::{i}");
            limits.Failed("192.0.2.1");
        }

        Assert.True(limits.IsSpent("2001:db8:1:2:ffff::1"));
        Assert.False(limits.IsSpent("2001:db8:1:3::1"));
        Assert.True(limits.IsSpent("192.0.2.1"));
        Assert.False(limits.IsSpent("192.0.2.2"));
    }
}
