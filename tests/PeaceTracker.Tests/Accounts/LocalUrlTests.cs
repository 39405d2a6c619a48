using PeaceTracker.Accounts;

namespace PeaceTracker.Tests.Accounts;

/// <summary>Nobody is sent on to another site.</summary>
public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/%2F%2Fevil.example")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("/%2Fevil.example")]
    [InlineData("/%5Cevil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("/%0A/evil.example")]
    [InlineData("\u0001/admin")]
    [InlineData(" /admin")]
    [InlineData("admin")]
    [InlineData("")]
    [InlineData(null)]
    public void What_could_lead_elsewhere_is_not_followed(string? address)
    {
        Assert.Equal("/admin", LocalUrl.Or(address, "/admin"));
        Assert.Equal("/account/login", LocalUrl.With("/account/login", address));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/admin")]
    [InlineData("/admin/accounts?sort=role")]
    [InlineData("/ukraine-2025/positions?asOf=2025-04-24&parties=ukraine,russia")]
    [InlineData("/admin/records/new?url=https%3A%2F%2Fgazette.example%2F1")]
    public void A_page_of_ours_is_gone_back_to(string address) => Assert.Equal(address, LocalUrl.Or(address, "/elsewhere"));
}
