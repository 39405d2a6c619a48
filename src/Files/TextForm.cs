using System.Text;

namespace PeaceTracker.Files;

/// <summary>How the characters of a text file are written.</summary>
/// <param name="Name">How people call it.</param>
/// <param name="Encoding">Reads it; a byte order mark is passed over.</param>
internal sealed record TextForm(string Name, Encoding Encoding)
{
    public static TextForm Utf8 { get; } = new("UTF-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public static TextForm Utf16 { get; } = new("UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: false));

    public static TextForm Utf16BigEndian { get; } = new("UTF-16 (big-endian)", new UnicodeEncoding(bigEndian: true, byteOrderMark: false));

    public static TextForm Windows1251 { get; } = new("Windows-1251", CodePagesEncodingProvider.Instance.GetEncoding(1251)!);

    public static TextForm Windows1252 { get; } = new("Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!);
}
