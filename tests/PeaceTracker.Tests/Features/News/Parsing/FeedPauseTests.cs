using System.Text;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Tests.Features.News.Parsing;

public sealed class FeedPauseTests
{
    [Theory]
    [InlineData("<ttl> 60 </ttl>", 60)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    [InlineData("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 360)]
    [InlineData("<ttl>15</ttl><sy:updatePeriod>weekly</sy:updatePeriod>", 15)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 60)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2000000000</sy:updateFrequency>", null)]
    [InlineData("<sy:updatePeriod>yearly</sy:updatePeriod>", null)]
    [InlineData("<ttl>99999999</ttl>", null)]
    [InlineData("<ttl>-5</ttl>", null)]
    [InlineData("", null)]
    public void A_feed_says_how_long_to_leave_it_alone(string head, int? minutes)
    {
        var rss = $"<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><title>The Gazette</title>{head}</channel></rss>";

        var read = Assert.IsType<FeedReading.Read>(FeedParser.Parse(Encoding.UTF8.GetBytes(rss), null, new("https://gazette.example/feed")));

        Assert.Equal(minutes, (int?)read.Feed.Pause?.TotalMinutes);
    }
}
