using System.Text;
using System.Xml;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Puts right what feeds get wrong most: something printed before the document or after it, control characters, bare
/// ampersands and less-than signs, names of characters that only HTML knows, a document type that cannot be read.
/// </summary>
internal static class XmlRepair
{
    private const string CdataStart = "<![CDATA[";

    private const string CdataEnd = "]]>";

    /// <param name="text">The document.</param>
    /// <param name="root">Where its first element begins: what stands before it goes.</param>
    public static string Repair(string text, int root)
    {
        // Warning: mysql_connect() … <?xml version="1.0"?><rss>…R&D, caf&eacute; &nbsp; 3 < 4…</rss> <!-- 0.2 s -->
        var repaired = new StringBuilder(text.Length - root);
        for (var i = root; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            if (rest[0] == '&')
            {
                i += Ampersand(rest, repaired);
            }
            else if (rest[0] == '<')
            {
                i += LessThan(rest, repaired);
            }
            else
            {
                i += Character(rest, repaired);
            }
        }

        return repaired.ToString();
    }

    private static int Ampersand(ReadOnlySpan<char> rest, StringBuilder repaired)
    {
        var entity = HtmlEntities.Read(rest);
        if (entity.Length == 0)
        {
            repaired.Append("&amp;");
            return 1;
        }

        foreach (var letter in entity.Text.Where(letter => char.IsSurrogate(letter) || XmlConvert.IsXmlChar(letter)))
        {
            _ = letter is '&' or '<' or '>' or '"' or '\'' ? repaired.Append("&#").Append((int)letter).Append(';') : repaired.Append(letter);
        }

        return entity.Length;
    }

    private static int LessThan(ReadOnlySpan<char> rest, StringBuilder repaired)
    {
        if (rest.StartsWith(CdataStart, StringComparison.Ordinal))
        {
            return Section(rest, repaired);
        }

        // Comments and document types say nothing that is needed.
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            return Past(rest, "-->");
        }

        if (rest.StartsWith("<!", StringComparison.Ordinal) || rest.StartsWith("<?", StringComparison.Ordinal))
        {
            return Past(rest, ">");
        }

        var tag = rest.Length > 1 && (rest[1] == '/' || rest[1] == '_' || char.IsLetter(rest[1]));
        repaired.Append(tag ? "<" : "&lt;");
        return 1;
    }

    private static int Section(ReadOnlySpan<char> rest, StringBuilder repaired)
    {
        var end = rest.IndexOf(CdataEnd, StringComparison.Ordinal);
        var inside = rest[CdataStart.Length..(end < 0 ? rest.Length : end)];
        repaired.Append(CdataStart);
        for (var i = 0; i < inside.Length;)
        {
            i += Character(inside[i..], repaired);
        }

        repaired.Append(CdataEnd);
        return end < 0 ? rest.Length : end + CdataEnd.Length;
    }

    private static int Character(ReadOnlySpan<char> rest, StringBuilder repaired)
    {
        if (rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]))
        {
            repaired.Append(rest[..2]);
            return 2;
        }

        if (XmlConvert.IsXmlChar(rest[0]))
        {
            repaired.Append(rest[0]);
        }

        return 1;
    }

    private static int Past(ReadOnlySpan<char> rest, string end)
    {
        var at = rest.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? rest.Length : at + end.Length;
    }
}
