using System.Net;
using System.Text.RegularExpressions;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes;

/// <summary>The pages of strikes as they come from the server, with the first dossier.</summary>
public sealed partial class StrikePagesTests(DossierSite site) : IClassFixture<DossierSite>
{
    private const string Strikes = $"/{DossierSite.Slug}/strikes";

    private async Task<(HttpStatusCode Status, string Text)> ReadAsync(string address)
    {
        using var client = site.Client();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.StatusCode, Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(body, " ")), " "));
    }

    [Theory]
    [InlineData("bars", "Drones: 728 on 9 Jul 2025, the most of any day here")]
    [InlineData("cumulative", "Drones: 6,240 launched in the reports of 30 of 31 days")]
    [InlineData("calendar", "no report, or none of this. Not zero")]
    [InlineData("shares", "48.4 % shot down, 88.4 % shot down or lost, 1 – 23 Jul 2025; then counted in another way, 90.2 % shot down or suppressed, in one figure, 24 – 31 Jul 2025")]
    [InlineData("claims", "296 shot down and 415 lost or jammed: 711")]
    [InlineData("weapons", "give no figures by weapon here")]
    [InlineData("regions", "give no figures by region here")]
    [InlineData("sizes", "twice the median of the days shown")]
    [InlineData("around", "Figures before and after an event are not figures because of it")]
    public async Task Each_chart_of_July_2025_says_what_it_shows(string chart, string words)
    {
        var (status, text) = await ReadAsync($"{Strikes}?chart={chart}&from=2025-07-01&to=2025-07-31");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_24th_of_April_is_told_with_its_parts_which_are_never_added_to_it()
    {
        var (_, text) = await ReadAsync(Strikes + "/2025-04-24");
        Assert.Contains("70 = 37 Kh-101/555 + 12 Kalibr + 11 Iskander-M/KN-23 + 6 Iskander-K + 4 Kh-59/69", text, StringComparison.Ordinal);
        Assert.Contains("48 = 31 Kh-101/555 + 7 Iskander-M/KN-23 + 6 Kalibr + 4 Kh-59/69 + 0 Iskander-K", text, StringComparison.Ordinal);
        Assert.Contains("145 launched = 64 shot down + 68 lost or jammed + 13 of which nothing is said", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-04-01")]
    [InlineData("2025-04-07")]
    [InlineData("2025-04-20")]
    public async Task A_day_without_a_report_of_the_air_force_says_so(string day)
    {
        var (status, text) = await ReadAsync($"{Strikes}/{day}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("no report of this day is recorded here. That is not zero.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("yesterday")]
    [InlineData("0001-01-01")]
    public async Task A_day_that_never_was_is_not_found(string day) => Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync($"{Strikes}/{day}")).Status);

    [Fact]
    public async Task Every_claim_of_a_day_can_be_had_as_a_file()
    {
        var (_, text) = await ReadAsync(Strikes + "/claims.csv?from=2025-04-24&to=2025-04-24");
        Assert.Contains(",Ukrainian Air Force,missile,Kh-101/555,,shot down,,31,,exactly,uaf-missiles-shot-down,2025-04-24,", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await ReadAsync(Strikes + "/claims.csv?claimant=nobody")).Status);
    }

    [GeneratedRegex("<(?:script|style).*?</(?:script|style)>|<[^>]+>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.None, 5000)]
    private static partial Regex Spaces();
}
