using System.Text;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Tests.Features.News.Parsing;

public sealed class FeedEncodingTests
{
    private const string Word = "Мир — café";

    static FeedEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", null, "")]
    [InlineData("windows-1251", "text/xml; charset=windows-1251", "")]
    [InlineData("windows-1251", "text/xml;charset=\"Windows-1251\"", "utf-8")]
    [InlineData("koi8-r", null, "koi8-r")]
    [InlineData("utf-8", "text/xml; charset=us-ascii", "")]
    [InlineData("utf-8", "text/xml; charset=no-such-thing", "no-such-thing")]
    [InlineData("utf-8", null, "utf-16")]
    [InlineData("utf-16", null, "utf-16")]
    [InlineData("utf-16BE", "text/xml; charset=utf-8", "")]
    [InlineData("utf-32", null, "")]
    public void Bytes_become_the_words_that_were_meant(string encoding, string? contentType, string declared)
    {
        // Latin letters with accents are not in the Cyrillic code pages.
        var word = encoding.StartsWith("utf", StringComparison.Ordinal) ? Word : "Мир";
        var document = $"<?xml version='1.0'{(declared.Length > 0 ? $" encoding='{declared}'" : "")}?><rss><channel><title>{word}</title></channel></rss>";
        Assert.Equal(word, Title(Encoding.GetEncoding(encoding).GetBytes(document), contentType));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_outranks_everything(string encoding)
    {
        var mark = Encoding.GetEncoding(encoding).GetPreamble();
        byte[] bytes = [.. mark, .. Encoding.GetEncoding(encoding).GetBytes($"<?xml version='1.0' encoding='koi8-r'?><rss><channel><title>{Word}</title></channel></rss>")];
        Assert.Equal(Word, Title(bytes, "text/xml; charset=windows-1251"));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_windows_1252() =>
        Assert.Equal("café “x”", Title([.. "<rss><channel><title>caf"u8, 0xE9, .. " "u8, 0x93, .. "x"u8, 0x94, .. "</title></channel></rss>"u8], null));

    [Fact]
    public void A_letter_that_was_cut_in_two_does_not_spoil_the_rest() =>
        Assert.Equal("Мирні перего\uFFFD", Title([.. "<rss><channel><title>Мирні перего"u8, 0xD0, .. "</title></channel></rss>"u8], "text/xml; charset=utf-8"));

    private static string? Title(byte[] bytes, string? contentType) => Assert.IsType<FeedReading.Read>(Documents.Parse(bytes, contentType)).Feed.Title;
}
