using System.IO.Compression;
using System.Text;
using CsCheck;
using PeaceTracker.Files;

namespace PeaceTracker.Tests.Files;

/// <summary>How characters are written is told by the bytes alone, and what is no text is called by its name.</summary>
public sealed class FileScanTests
{
    private const string Ukrainian = "Київ,Молнія,«Калібр» і Фенікс";

    [Fact]
    public async Task Ways_of_writing_are_told_apart_by_content()
    {
        Assert.Equal(TextForm.Utf8, (await ScanAsync(Encoding.UTF8.GetBytes(Ukrainian))).Form);
        Assert.Equal(TextForm.Utf8, (await ScanAsync([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Ukrainian)])).Form);
        Assert.Equal(TextForm.Utf8, (await ScanAsync("plain,ascii\n"u8.ToArray())).Form);
        Assert.Equal(TextForm.Windows1251, (await ScanAsync(TextForm.Windows1251.Encoding.GetBytes(Ukrainian))).Form);
        Assert.Equal(TextForm.Windows1252, (await ScanAsync(TextForm.Windows1252.Encoding.GetBytes("Café,Zürich,São Paulo"))).Form);
        Assert.Equal(TextForm.Utf16, (await ScanAsync([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Ukrainian)])).Form);
        Assert.Equal(TextForm.Utf16BigEndian, (await ScanAsync([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Ukrainian)])).Form);
        Assert.Equal(TextForm.Utf16, (await ScanAsync(Encoding.Unicode.GetBytes("time_start,time_end\n2025-02-01,2025-02-02\n"))).Form);
    }

    [Theory]
    [InlineData("a,b\n1,\0\n", "file.csv, line 2: is not text: it holds a NUL character")]
    [InlineData("a,b\n1,\u0007\n", "file.csv, line 2: is not text: it holds a control character")]
    [InlineData("", "file.csv, line 1: is empty")]
    [InlineData(" \n\n", "file.csv, line 1: is empty")]
    [InlineData("{\"a\": 1}", "file.csv, line 1: is JSON, not a table of text")]
    [InlineData("\n <!doctype html>", "file.csv, line 1: is a web page or XML, not a table of text")]
    [InlineData("%PDF-1.7", "file.csv, line 1: is not text but a PDF document")]
    public async Task What_is_no_table_of_text_is_told_with_its_line(string text, string fault) =>
        Assert.Equal(fault, (await ScanAsync(Encoding.UTF8.GetBytes(text))).Fault!.ToString());

    [Fact]
    public async Task Damaged_text_is_not_taken_for_another_way_of_writing()
    {
        var bytes = Encoding.UTF8.GetBytes($"a,b\n{Ukrainian}\n{Ukrainian}\n");
        bytes[^5] = 0xFF;
        Assert.Equal("file.csv, line 3: is damaged UTF-8 text", (await ScanAsync(bytes)).Fault!.ToString());
    }

    [Theory]
    [InlineData("rows.csv", "zip archive")]
    [InlineData("[Content_Types].xml", "Excel workbook (xlsx)")]
    public async Task Archives_are_told_from_workbooks(string entry, string words)
    {
        using var packed = new MemoryStream();
        await using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var inside = await archive.CreateEntry(entry).OpenAsync(TestContext.Current.CancellationToken);
            inside.Write("a,b\n"u8);
        }

        Assert.Contains(words, (await ScanAsync(packed.ToArray())).Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_is_found_sound_wherever_a_character_is_cut_by_the_reading()
    {
        var text = Encoding.UTF8.GetBytes(new string('x', 128 * 1024 - 1) + string.Concat(Enumerable.Repeat("Київ🛩", 40_000)));
        Assert.Equal(TextForm.Utf8, (await ScanAsync(text)).Form);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text)), (await ScanAsync(text)).Hash);
    }

    [Fact]
    public void Whatever_is_valid_UTF8_without_control_characters_is_UTF8() => Gen.String[Gen.Char['\u0400', '\u04FF'], 1, 50].Sample(text =>
        FileScan.ReadAsync("file.csv", new MemoryStream(Encoding.UTF8.GetBytes(text)), null, CancellationToken.None).GetAwaiter().GetResult().Form == TextForm.Utf8, iter: 500);

    private static Task<FileScan> ScanAsync(byte[] bytes) => FileScan.ReadAsync("file.csv", new MemoryStream(bytes), null, TestContext.Current.CancellationToken);
}
