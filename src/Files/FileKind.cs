using System.Text;

namespace PeaceTracker.Files;

/// <summary>Tells other kinds of file from text by how they begin: tools save them under the name of the file that was asked for.</summary>
internal static class FileKind
{
    private static readonly (byte[] Start, string Words)[] Binaries =
    [
        ([0x1F, 0x8B], "is not text but packed with gzip: unpack it first"),
        ([0xD0, 0xCF, 0x11, 0xE0], "is not text but an Excel workbook or another document of Office: save it as CSV"),
        ([0x37, 0x7A, 0xBC, 0xAF], "is not text but a 7z archive: unpack it first"),
        ([.. "Rar!"u8], "is not text but a RAR archive: unpack it first"),
        ([.. "%PDF"u8], "is not text but a PDF document"),
        ([.. "PAR1"u8], "is not text but a Parquet file: export it as CSV"),
        ([.. "SQLite format 3"u8], "is not text but an SQLite database"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "is not text but a picture"),
        ([0xFF, 0xD8, 0xFF], "is not text but a picture"),
        ([0xFF, 0xFE, 0, 0], "is UTF-32 text: save it as UTF-8"),
    ];

    /// <summary>What a file is that begins so, where that is no table of text; null where it may be one.</summary>
    public static string? Impostor(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("xl/"u8) >= 0
                ? "is not text but an Excel workbook (xlsx): save it as CSV"
                : "is not text but a zip archive: unpack it first";
        }

        foreach (var (start, words) in Binaries)
        {
            if (head.StartsWith(start))
            {
                return words;
            }
        }

        // By their first character, also where each takes two bytes.
        var first = Visible(head);
        return first switch
        {
            [] when head.Length < 4096 => "is empty",
            ['{' or '[', ..] => "is JSON, not a table of text",
            ['<', ..] => "is a web page or XML, not a table of text",
            _ => null,
        };
    }

    private static string Visible(ReadOnlySpan<byte> head) => new([.. Encoding.Latin1.GetString(head[..Math.Min(head.Length, 4096)])
        .Where(character => character is > ' ' and not ('\u00EF' or '\u00BB' or '\u00BF' or '\u00FF' or '\u00FE')).Take(8)]);
}
