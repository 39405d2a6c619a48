using System.Text;
using System.Xml;

namespace PeaceTracker.Features.Following.Feeds;

/// <summary>A feed at an address: what all forms of it write alike.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Site">The address of this site, ending with a slash.</param>
/// <param name="Self">The path and query that the feed was asked for by.</param>
internal sealed record FeedSheet(FollowedFeed Feed, Uri Site, string Self)
{
    /// <summary>The name of an entry, which stays the same as long as the site keeps its name (RFC 4151).</summary>
    public string IdOf(FollowedEntry entry) => $"tag:{Site.IdnHost},2026:{entry.Key}";

    /// <summary>An absolute address of a path here; one elsewhere as it is.</summary>
    public string Absolute(string address) => new Uri(Site, address).AbsoluteUri;

    public static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The bytes of a document that is written as XML.</summary>
    public static byte[] Xml(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            write(xml);
        }

        return bytes.ToArray();
    }

    /// <summary>A text without the characters that XML cannot hold, however they are written: what a feed brought in may hold them.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a character becomes the mark for one that cannot be read.
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }
}
