using System.Xml;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Following.Feeds;

/// <summary>Writes Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static byte[] Write(FeedSheet sheet) => FeedSheet.Xml(xml =>
    {
        var feed = sheet.Feed;
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "en");
        Text(xml, "id", sheet.Absolute(sheet.Self));
        Text(xml, "title", feed.Title);
        Text(xml, "updated", FeedSheet.Time(feed.ChangedAt));
        Text(xml, "rights", feed.Rights);
        Text(xml, "generator", "PeaceTracker");
        Link(xml, "self", FeedFormat.Atom.MediaType, sheet.Absolute(sheet.Self));
        Link(xml, "alternate", "text/html", sheet.Absolute(feed.Page));
        Author(xml, "PeaceTracker");
        foreach (var entry in feed.Entries)
        {
            Entry(xml, sheet, entry);
        }

        xml.WriteEndElement();
    });

    private static void Entry(XmlWriter xml, FeedSheet sheet, FollowedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        if (entry.Language is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, FeedSheet.Clean(language));
        }

        Text(xml, "id", sheet.IdOf(entry));
        Text(xml, "title", entry.Title);
        Text(xml, "published", FeedSheet.Time(entry.At));
        Text(xml, "updated", FeedSheet.Time(entry.ChangedAt));
        Author(xml, entry.Publisher ?? "PeaceTracker");

        // An entry without content must have somewhere to be read.
        Link(xml, "alternate", "text/html", sheet.Absolute(entry.Address ?? sheet.Feed.Page));
        if (entry.SourceUrl is { } source)
        {
            Link(xml, "via", "text/html", source);
        }

        if (entry.Kind is { } kind)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", kind);
            xml.WriteEndElement();
        }

        if (entry.Summary is { } summary)
        {
            Text(xml, "summary", summary);
        }

        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Text(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", FeedSheet.Clean(address));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, FeedSheet.Clean(text));
}
