using System.Text;
using System.Text.RegularExpressions;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Turns a document's bytes into text. What is believed, in this order: its first bytes, the charset of the Content-Type
/// header, its XML declaration; then it is UTF-8 if it can be, and windows-1252 if not. A declaration under which the
/// bytes make no sense is not believed.
/// </summary>
internal static partial class FeedEncoding
{
    // Names under which browsers, too, read windows-1252: it says more than they do and contradicts none of them.
    private static readonly string[] Latin = ["us-ascii", "ascii", "iso-8859-1", "latin1", "latin-1", "iso8859-1", "l1", "cp1252"];

    private static readonly Encoding Utf8 = Strict("utf-8")!;

    static FeedEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] bytes, string? contentType) => Decode(bytes, contentType, Declared);

    /// <summary>The same for a web page, which declares its encoding in an element.</summary>
    public static string DecodePage(byte[] bytes, string? contentType) => Decode(bytes, contentType, DeclaredInPage);

    private static string Decode(byte[] bytes, string? contentType, Func<byte[], string> declared)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked.Encoding.GetString(bytes.AsSpan(marked.Length));
        }

        return Try(bytes, Charset().Match(contentType ?? "").Groups["name"].Value)
            ?? Try(bytes, declared(bytes))
            ?? Try(bytes, Utf8)
            ?? Damaged(bytes)
            ?? Encoding.GetEncoding(1252).GetString(bytes);
    }

    // A byte order mark, or the first characters of an XML document in 16 bits.
    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [(byte)'<', 0, 0, 0, ..] => (Encoding.UTF32, 0),
        [0, 0, 0, (byte)'<', ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: false), 0),
        [(byte)'<' or (byte)'{', 0, not 0, 0, ..] => (Encoding.Unicode, 0),
        [0, (byte)'<' or (byte)'{', 0, not 0, ..] => (Encoding.BigEndianUnicode, 0),
        _ => null,
    };

    // <?xml version="1.0" encoding="windows-1251"?>
    private static string Declared(byte[] bytes) => Named(Declaration(), bytes, 1024);

    private static string Named(Regex declaration, byte[] bytes, int most)
    {
        var name = declaration.Match(Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, most)))).Groups["name"].Value;

        // It was read as one byte a character, so it is not what it says.
        return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase) ? "" : name;
    }

    // <meta charset="windows-1251">, or the same as a header would say it; pages that are XML may declare it as XML does.
    private static string DeclaredInPage(byte[] bytes) => Named(InElement(), bytes, 4096) is { Length: > 0 } name ? name : Declared(bytes);

    private static string? Try(byte[] bytes, string name)
    {
        if (name.Length == 0 || Latin.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            // Whoever says ASCII and sends UTF-8 means UTF-8.
            return name.EndsWith("ascii", StringComparison.OrdinalIgnoreCase) ? Try(bytes, Utf8) ?? Try(bytes, Strict("windows-1252"))
                : name.Length == 0 ? null
                : Try(bytes, Strict("windows-1252"));
        }

        return Try(bytes, Strict(name));
    }

    private static string? Try(byte[] bytes, Encoding? encoding)
    {
        try
        {
            return encoding?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // UTF-8 in which a title was cut in the middle of a letter: the rest of it is too good to be anything else.
    private static string? Damaged(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var broken = text.Count(letter => letter == '\uFFFD');
        var whole = text.Count(letter => letter > '\u007F') - broken;
        return broken * 4 < whole ? text : null;
    }

    private static Encoding? Strict(string name)
    {
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // An encoding that nobody knows is as good as none.
            return null;
        }
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?(?<name>[A-Za-z0-9._:-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();

    [GeneratedRegex("<meta\\s[^>]*?charset\\s*=\\s*[\"']?(?<name>[A-Za-z0-9._:-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex InElement();

    [GeneratedRegex("<\\?xml[^>]*?encoding\\s*=\\s*[\"'](?<name>[A-Za-z0-9._:-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
