using PeaceTracker.Features.Strikes.Parsing;

namespace PeaceTracker.Tests.Features.Strikes.Parsing;

public sealed class KagglePostsTests
{
    [Theory]
    [InlineData("kpszsu/posts/pfbid0a", "ua-air-force", "https://www.facebook.com/kpszsu/posts/pfbid0a")]
    [InlineData("https://t.me/kpszsu/22252", "ua-air-force", "https://t.me/kpszsu/22252")]
    [InlineData("PvKPivden/videos/890652502541691/", "air-command-south", "https://www.facebook.com/PvKPivden/videos/890652502541691/")]
    [InlineData("pvkshid/posts/pfbid0a", "air-command-east", "https://www.facebook.com/pvkshid/posts/pfbid0a")]
    [InlineData("PvkZahid/posts/pfbid0a", "air-command-west", "https://www.facebook.com/PvkZahid/posts/pfbid0a")]
    [InlineData("PvkCenter/posts/pfbid0a", "air-command-centre", "https://www.facebook.com/PvkCenter/posts/pfbid0a")]
    [InlineData("GeneralStaff.ua/posts/pfbid0a", "ukrainian-general-staff", "https://www.facebook.com/GeneralStaff.ua/posts/pfbid0a")]
    [InlineData("CinCAFU/posts/pfbid0a", "ukrainian-commander-in-chief", "https://www.facebook.com/CinCAFU/posts/pfbid0a")]
    [InlineData("kharkivoda.gov.ua/news/123125", "kharkiv-regional-administration", "https://kharkivoda.gov.ua/news/123125")]
    [InlineData("https://t.me/war_monitor/27083", "telegram-war-monitor", "https://t.me/war_monitor/27083")]
    [InlineData("Some.Page/posts/pfbid0a", "facebook-some-page", "https://www.facebook.com/Some.Page/posts/pfbid0a")]
    [InlineData("https://city.example/news/1", "site-city-example", "https://city.example/news/1")]
    public void A_source_tells_who_posted_and_where(string source, string claimant, string url)
    {
        var post = KagglePosts.Find(source)!;
        Assert.Equal((claimant, url), (post.Claimant.Key, post.Url));
    }

    [Theory]
    [InlineData("")]
    [InlineData("watch/?v=1216014506516442")]
    [InlineData("city.example/news/1")]
    [InlineData("javascript://kharkivoda.gov.ua/%0aalert(1)")]
    [InlineData("ftp://city.example/1")]
    [InlineData("kpszsu/posts/a and kpszsu/posts/b")]
    public void A_source_that_names_nobody_is_nobodys(string source) => Assert.Null(KagglePosts.Find(source));

    [Theory]
    [InlineData("kpszsu/posts/a", true)]
    [InlineData("GeneralStaff.ua/posts/a", true)]
    [InlineData("PvKPivden/posts/a", false)]
    [InlineData("kharkivoda.gov.ua/news/1", false)]
    [InlineData("https://t.me/war_monitor/1", false)]
    public void Only_commands_of_the_whole_country_report_for_the_whole_country(string source, bool nationwide) =>
        Assert.Equal(nationwide, KagglePosts.Find(source)!.Claimant.Nationwide);
}
