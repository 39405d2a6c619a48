using System.Globalization;
using System.Xml;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Following.Feeds;

/// <summary>Writes RSS 2.0. What it has no word for is said in those of Atom and Dublin Core, as is usual.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    public static byte[] Write(FeedSheet sheet) => FeedSheet.Xml(xml =>
    {
        var feed = sheet.Feed;
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteStartElement("channel");
        Text(xml, "title", feed.Title);
        Text(xml, "link", sheet.Absolute(feed.Page));
        Text(xml, "description", feed.Title);
        Text(xml, "language", "en");
        Text(xml, "copyright", feed.Rights);
        Text(xml, "lastBuildDate", Time(feed.ChangedAt));
        Text(xml, "generator", "PeaceTracker");
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", FeedFormat.Rss.MediaType);
        xml.WriteAttributeString("href", sheet.Absolute(sheet.Self));
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            Item(xml, sheet, entry);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Item(XmlWriter xml, FeedSheet sheet, FollowedEntry entry)
    {
        xml.WriteStartElement("item");
        Text(xml, "title", entry.Title);
        Text(xml, "link", sheet.Absolute(entry.Address ?? sheet.Feed.Page));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(FeedSheet.Clean(sheet.IdOf(entry)));
        xml.WriteEndElement();
        Text(xml, "pubDate", Time(entry.At));
        Text(xml, "category", entry.Kind);

        // Markup is read in a description: what would look like some is written so that it stays text.
        Text(xml, "description", entry.Summary is { } summary ? System.Net.WebUtility.HtmlEncode(summary) : null);
        Said(xml, "creator", entry.Publisher);
        Said(xml, "language", entry.Language);
        Said(xml, "source", entry.SourceUrl);
        xml.WriteEndElement();
    }

    private static string Time(DateTime utc) => utc.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);

    private static void Text(XmlWriter xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString(name, FeedSheet.Clean(text));
        }
    }

    private static void Said(XmlWriter xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString("dc", name, Dublin, FeedSheet.Clean(text));
        }
    }
}
