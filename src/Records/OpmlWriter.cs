using System.Text;
using System.Xml;
using PeaceTracker.Domain;

namespace PeaceTracker.Records;

/// <summary>Writes subscription lists in OPML 2.0: each feed under its headings, with all that its line said when it came.</summary>
internal static class OpmlWriter
{
    private static readonly string[] Ours = ["text", "title", "xmlUrl", "htmlUrl", "language", "type"];

    public static byte[] Write(string title, IEnumerable<NewsFeed> feeds, DateTime at)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", Clean(title));
            xml.WriteElementString("dateCreated", at.ToString("r", System.Globalization.CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            WriteLevel(xml, [.. feeds.Select(feed => (OpmlFeed.Headings(feed.Category, feed.OutlineAttributes), feed))], 0);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteLevel(XmlWriter xml, IReadOnlyList<(IReadOnlyList<string> Headings, NewsFeed Feed)> feeds, int level)
    {
        foreach (var (_, feed) in feeds.Where(row => row.Headings.Count == level))
        {
            WriteFeed(xml, feed);
        }

        foreach (var heading in feeds.Where(row => row.Headings.Count > level).GroupBy(row => row.Headings[level], StringComparer.Ordinal))
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Clean(heading.Key));
            WriteLevel(xml, [.. heading], level + 1);
            xml.WriteEndElement();
        }
    }

    private static void WriteFeed(XmlWriter xml, NewsFeed feed)
    {
        var kept = feed.OutlineAttributes;
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", Clean(kept.GetValueOrDefault("type", "rss")));
        xml.WriteAttributeString("text", Clean(feed.Title));
        xml.WriteAttributeString("title", Clean(kept.GetValueOrDefault("title", feed.Title)));
        xml.WriteAttributeString("xmlUrl", Clean(feed.Url));
        foreach (var (name, value) in new[] { ("htmlUrl", feed.HomePage ?? kept.GetValueOrDefault("htmlUrl")), ("language", feed.Language) })
        {
            if (value is not null)
            {
                xml.WriteAttributeString(name, Clean(value));
            }
        }

        foreach (var (name, value) in kept.Where(pair => !Ours.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)))
        {
            WriteKept(xml, kept, name, value);
        }

        xml.WriteEndElement();
    }

    private static void WriteKept(XmlWriter xml, IReadOnlyDictionary<string, string> kept, string name, string value)
    {
        var parts = name.Split(':');
        if (parts is [var local] && name is not (OpmlFeed.Around or "xmlns"))
        {
            xml.WriteAttributeString(local, Clean(value));
        }
        else if (parts is [var prefix, var named] && prefix != "xmlns" && kept.TryGetValue("xmlns:" + prefix, out var space))
        {
            xml.WriteAttributeString(prefix, named, space, Clean(value));
        }
    }

    // A title of an old feed may hold a sign that XML has none for.
    private static string Clean(string text) => XmlConvertible(text) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static bool XmlConvertible(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
