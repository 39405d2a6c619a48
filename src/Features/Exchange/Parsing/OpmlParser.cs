using System.Xml;
using PeaceTracker.Domain;
using PeaceTracker.Files;

namespace PeaceTracker.Features.Exchange.Parsing;

/// <summary>A feed that a subscription list names.</summary>
internal sealed record OpmlFeed(string Url, string Title, string? HomePage, string? Category, string? Language);

/// <summary>What a subscription list holds, and the lines that are not feeds that can be read.</summary>
internal sealed record OpmlList(IReadOnlyList<OpmlFeed> Feeds, IReadOnlyList<Fault> Faults);

/// <summary>
/// Reads subscription lists in OPML 1 and 2, as readers export them: attribute names in any case, headings nested.
/// </summary>
internal static class OpmlParser
{
    // <outline text="World"><outline type="rss" text="BBC" xmlUrl="https://feeds.bbci.co.uk/news/world/rss.xml" htmlUrl="…"/></outline>
    private const string FileName = "feeds.opml";

    private const int MaxDepth = 32;

    public static OpmlList Parse(byte[] bytes)
    {
        var feeds = new List<OpmlFeed>();
        var faults = new List<Fault>();
        using var stream = new MemoryStream(bytes);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            // No entity of the file's own is ever expanded and nothing outside it is read.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = 16 * 1024 * 1024,
        });
        try
        {
            Read(reader, feeds, faults);
        }
        catch (XmlException broken)
        {
            faults.Add(new(FileName, broken.LineNumber > 0 ? broken.LineNumber : null, null, "is not well-formed XML: " + broken.Message));
        }

        return new(feeds, faults);
    }

    private static void Read(XmlReader reader, List<OpmlFeed> feeds, List<Fault> faults)
    {
        var headings = new Stack<string?>();
        var sawRoot = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && IsOutline(reader))
            {
                headings.Pop();
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            var line = ((IXmlLineInfo)reader).LineNumber;
            if (!sawRoot)
            {
                sawRoot = true;
                if (!reader.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase))
                {
                    faults.Add(new(FileName, line, null, $"is not a subscription list: it begins with '{reader.LocalName}'"));
                    return;
                }
            }
            else if (reader.Depth > MaxDepth)
            {
                faults.Add(new(FileName, line, null, $"is nested more than {MaxDepth} deep"));
                return;
            }
            else if (IsOutline(reader))
            {
                ReadOutline(reader, headings, line, feeds, faults);
            }
        }
    }

    private static void ReadOutline(XmlReader reader, Stack<string?> headings, int line, List<OpmlFeed> feeds, List<Fault> faults)
    {
        var attributes = Attributes(reader);
        var text = attributes.GetValueOrDefault("text") ?? attributes.GetValueOrDefault("title");
        var url = attributes.GetValueOrDefault("xmlurl");
        if (url is null)
        {
            if (reader.IsEmptyElement && attributes.ContainsKey("type"))
            {
                faults.Add(new(FileName, line, "xmlUrl", $"'{text}' has no address of a feed"));
            }
        }
        else if (!Rules.IsWebAddress(url) || url.Length > 2000)
        {
            faults.Add(new(FileName, line, "xmlUrl", $"'{Shortened(url)}' is not an absolute http or https address"));
        }
        else
        {
            var home = attributes.GetValueOrDefault("htmlurl");
            feeds.Add(new(
                url,
                text ?? new Uri(url).Host,
                Rules.IsWebAddress(home) ? home : null,
                headings.FirstOrDefault(heading => heading is not null),
                attributes.GetValueOrDefault("language")));
        }

        if (!reader.IsEmptyElement)
        {
            headings.Push(url is null ? text : null);
        }
    }

    private static Dictionary<string, string> Attributes(XmlReader reader)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.MoveToNextAttribute())
        {
            if (!string.IsNullOrWhiteSpace(reader.Value))
            {
                attributes.TryAdd(reader.LocalName, reader.Value.Trim());
            }
        }

        reader.MoveToElement();
        return attributes;
    }

    private static bool IsOutline(XmlReader reader) => reader.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase);

    private static string Shortened(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
