using System.IO.Compression;
using System.Text;
using PeaceTracker.Files;

namespace PeaceTracker.Tests.Files;

public sealed class Utf8TextTests
{
    private readonly List<Fault> faults = [];

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        Assert.Equal("Київ"u8, Utf8Text.Check("a.csv", [.. Encoding.UTF8.Preamble, .. "Київ"u8], faults)!.Value.Span);
        Assert.Equal("Київ"u8, Utf8Text.Check("a.csv", "Київ"u8.ToArray(), faults)!.Value.Span);
        Assert.Empty(faults);
    }

    [Fact]
    public void Text_in_UTF_16_is_refused_and_named()
    {
        Assert.Null(Utf8Text.Check("a.csv", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a,b\n")], faults));
        Assert.Null(Utf8Text.Check("a.csv", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("a,b\n")], faults));
        Assert.All(faults, fault => Assert.Contains("UTF-16", fault.Message, StringComparison.Ordinal));
        Assert.Equal(2, faults.Count);
    }

    [Fact]
    public void A_byte_that_is_not_UTF_8_is_told_by_its_line()
    {
        Assert.Null(Utf8Text.Check("a.csv", [.. "a,b\nК,2\n"u8, 0xCF, 0xE0, .. "\n"u8], faults));
        Assert.Equal("a.csv, line 3: is not UTF-8 text", Assert.Single(faults).ToString());
    }

    [Fact]
    public void A_NUL_is_told_by_its_line()
    {
        Assert.Null(Utf8Text.Check("a.csv", Encoding.Unicode.GetBytes("a,b"), faults));
        Assert.Null(Utf8Text.Check("a.csv", "a,b\n1,\0\n"u8.ToArray(), faults));
        Assert.Equal([1, 2], faults.Select(fault => fault.Line));
    }

    [Fact]
    public void An_archive_that_was_not_unpacked_is_refused_and_named()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("a.csv");
        }

        Assert.Null(Utf8Text.Check("a.csv", bytes.ToArray(), faults));
        Assert.Contains("zip archive", Assert.Single(faults).Message, StringComparison.Ordinal);
    }
}
