using MimeKit;
using PeaceTracker.Domain;
using PeaceTracker.Features.Following.Curation;
using PeaceTracker.Features.Following.Digests;

namespace PeaceTracker.Tests.Features.Following.Digests;

public sealed class DigestLetterTests
{
    private static MimeMessage Letter(string title, DigestLine line) => DigestLetter.Write(
        new(title, "https://tracker.example/a/changes", [new("Shifts", 12, [line])], []), new("PeaceTracker", "digest@tracker.example"), new("", "ada@example.org"), new("https://tracker.example/digests/cancel?t=x"));

    [Theory]
    [InlineData("A\r\nBcc: all@example.org")]
    [InlineData("A\nBcc: all@example.org\n\nbody")]
    [InlineData("A\u2028Bcc: all@example.org\u0085Cc: x@example.org\0")]
    public async Task No_title_makes_a_header_or_a_recipient(string title)
    {
        using var bytes = new MemoryStream();
        await Letter(title, new(title, title, title)).WriteToAsync(bytes, TestContext.Current.CancellationToken);
        bytes.Position = 0;
        var read = await MimeMessage.LoadAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Empty(read.Bcc);
        Assert.Empty(read.Cc);
        Assert.Equal("ada@example.org", Assert.Single(read.To.Mailboxes).Address);
        Assert.DoesNotContain(read.Headers, header => header.Field is "Bcc" or "Cc");
        Assert.StartsWith("A", read.Subject, StringComparison.Ordinal);
        Assert.EndsWith("12 changes", read.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_are_no_markup_and_only_web_addresses_are_links()
    {
        var html = Letter("<script>alert(1)</script>", new("<img src=x onerror=y>", "a & b", "javascript:alert(1)")).HtmlBody;
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("and 11 more", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://gazette.example/?a=1&amp;b=&quot;", Letter("A", new("T", null, "https://gazette.example/?a=1&b=\"")).HtmlBody!.Replace("%22", "&quot;", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada@example.org", true)]
    [InlineData("ada@example.org\r\nBcc: x@example.org", false)]
    [InlineData("ada", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void An_address_is_one_of_one_person(string? text, bool isOne) => Assert.Equal(isOne, DigestPost.Address(text) is not null);

    // 30 March 2025: the clocks of Kyiv go from 3 to 4. 26 October: from 4 to 3.
    [Theory]
    [InlineData(DigestRhythm.Daily, 7, "2025-03-28T10:00:00Z", "2025-03-29T05:00:00Z")]
    [InlineData(DigestRhythm.Daily, 7, "2025-03-29T10:00:00Z", "2025-03-30T04:00:00Z")]
    [InlineData(DigestRhythm.Daily, 3, "2025-03-29T10:00:00Z", "2025-03-30T01:00:00Z")]
    [InlineData(DigestRhythm.Daily, 7, "2025-03-28T05:00:00Z", "2025-03-29T05:00:00Z")]
    [InlineData(DigestRhythm.Daily, 23, "2025-03-28T22:30:00Z", "2025-03-29T21:00:00Z")]
    [InlineData(DigestRhythm.Weekly, 7, "2025-03-28T10:00:00Z", "2025-03-31T04:00:00Z")]
    [InlineData(DigestRhythm.Weekly, 7, "2025-03-31T04:00:00Z", "2025-04-07T04:00:00Z")]
    [InlineData(DigestRhythm.Weekly, 7, "2025-03-31T03:59:00Z", "2025-03-31T04:00:00Z")]
    public void The_next_one_is_due_at_the_hour_of_its_zone(DigestRhythm rhythm, int hour, string after, string due)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(DateTimeOffset.Parse(due, culture).UtcDateTime, DigestTimes.Next(rhythm, DayOfWeek.Monday, hour, "Europe/Kyiv", DateTimeOffset.Parse(after, culture).UtcDateTime));
    }

    [Theory]
    [InlineData(-1, "UTC", "hour")]
    [InlineData(24, "UTC", "hour")]
    [InlineData(7, "Mars/Olympus", "zone")]
    [InlineData(7, "../../etc/passwd", "zone")]
    public void What_is_typed_wrong_is_named_by_its_field(int hour, string zone, string field) =>
        Assert.Equal(field, Assert.Single(new DigestTyped(DigestRhythm.Daily, DayOfWeek.Monday, hour, zone).Breaches()).Field);
}
