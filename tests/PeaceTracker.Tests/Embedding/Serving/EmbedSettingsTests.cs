using Microsoft.Extensions.Configuration;
using PeaceTracker.Embedding.Serving;

namespace PeaceTracker.Tests.Embedding.Serving;

public sealed class EmbedSettingsTests
{
    private static EmbedSettings Read(string? ancestors) =>
        EmbedSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("Embed:AllowedAncestors", ancestors)]).Build());

    [Theory]
    [InlineData(null, "*")]
    [InlineData("https://example.org, https://*.example.net:8443", "https://example.org https://*.example.net:8443")]
    [InlineData("'self'", "'self'")]
    [InlineData("", "'none'")]
    public void Sites_are_written_as_a_policy_writes_them(string? configured, string written) => Assert.Equal(written, Read(configured).AllowedAncestors);

    [Theory]
    [InlineData("example.org")]
    [InlineData("https://example.org/path")]
    [InlineData("https://example.org;script-src *")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user@example.org")]
    [InlineData("'unsafe-inline'")]
    [InlineData("https://exa\nmple.org;x")]
    public void What_is_no_site_is_named_and_nothing_starts(string configured) =>
        Assert.Contains("is not a site", Assert.Throws<FormatException>(() => Read(configured)).Message, StringComparison.Ordinal);
}
