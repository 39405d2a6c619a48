using System.Text;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Parsing;
using PeaceTracker.Tests.Support;

namespace PeaceTracker.Tests.Features.Strikes.Parsing;

public sealed class ClaimsFormatTests
{
    [Fact]
    public async Task A_row_says_everything_of_a_claim_and_of_its_strike()
    {
        var file = await ReadFile.OfAsync(Written(Row()));
        Assert.Equal(("claims", 0), (file.Format!.Name, file.Faults.Count));
        var strike = Assert.Single(file.Strikes);
        Assert.Equal((StrikeExtent.Window, new DateOnly(2025, 2, 2), new DateTime(2025, 2, 1, 18, 0, 0, DateTimeKind.Utc)), (strike.Extent, strike.Day, strike.StartsAt!.Value));
        Assert.Equal(new RowOwn("Europe/Kyiv", "russia", "ukraine", "gazette", "gazette", null), strike.Own);
        var claim = Assert.Single(strike.Claims);
        Assert.Equal(("claim-1", Figure.ShotDown, 10, 12, 15, Bound.AtLeast), (claim.Key, claim.Figure, claim.Low!.Value, claim.Best, claim.High!.Value, claim.Bound));
    }

    [Theory]
    [InlineData("shot-down", "shotdown", "figure", "'shotdown' is none of launched, shot-down, lost-or-jammed")]
    [InlineData("claim-1", "Claim 1", "claim", "'Claim 1' is not a key")]
    [InlineData("Europe/Kyiv", "Kyiv", "zone", "'Kyiv' is not a time zone")]
    [InlineData("2025-02-01T20:00", "20:00", "starts_at", "'20:00' is not a local time")]
    [InlineData(",12,", ",-12,", "best", "-12 is negative")]
    [InlineData("https://gazette.example/1", "javascript:alert(1)", "url", "is not a web address")]
    public async Task What_cannot_be_read_is_a_fault_with_its_line_and_column(string before, string after, string column, string message)
    {
        var fault = Assert.Single((await ReadFile.OfAsync(Written(Row().Replace(before, after, StringComparison.Ordinal)))).Faults);
        Assert.Equal((2, column), (fault.Line!.Value, fault.Column));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",gazette,drone", ",nobody,drone", "the claimant is not known here")]
    [InlineData(",russia,ukraine,", ",russia,atlantis,", "the target is not known here")]
    [InlineData(",russia,ukraine,", ",russia,russia,", "the attacker and the target are the same")]
    [InlineData(",10,12,15,", ",13,12,15,", "the figure is not between the least and the most")]
    [InlineData(",10,12,15,", ",,,,", "no figure is given")]
    [InlineData("2025-02-01T20:00", "2025-02-03T20:00", "the window ends before it starts")]
    public async Task What_can_be_read_and_not_be_stored_waits_for_a_decision(string before, string after, string reason) =>
        Assert.Equal(reason, Assert.Single((await ReadFile.OfAsync(Written(Row().Replace(before, after, StringComparison.Ordinal)))).Aside).Reason);

    private static string Row() =>
        "claim-1,strike-1,russia,ukraine,window,2025-02-02,2025-02-01T20:00,2025-02-02T08:00,Europe/Kyiv,gazette,drone,Shahed-136/131,south,shot-down,10,12,15,at-least,as-told,2025-02-02,gazette,https://gazette.example/1,,gazette,";

    private static byte[] Written(params string[] rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(string.Join(',', ClaimsFormat.Names))) + "\n");
}
