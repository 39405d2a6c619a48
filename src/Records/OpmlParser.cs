using PeaceTracker.Files;
using System.Text.Json;
using System.Xml;
using PeaceTracker.Domain;

namespace PeaceTracker.Records;

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

    private const int MostFeeds = 5000;

    // What a line says beyond what we know is kept for it, not a library.
    private const int MostKept = 16_000;

    private static readonly HashSet<string> Known = new(["text", "xmlurl", "htmlurl", "language"], StringComparer.OrdinalIgnoreCase);

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
            else if (feeds.Count == MostFeeds)
            {
                faults.Add(new(FileName, line, null, $"comes after {MostFeeds:N0} feeds: bring the rest in a second file"));
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
            var under = headings.OfType<string>().ToList();
            var kept = Kept(reader, text, Rules.IsWebAddress(home));
            if (under.Count > 1)
            {
                kept[OpmlFeed.Around] = JsonSerializer.Serialize(under.Skip(1).Reverse());
            }

            if (kept.Sum(pair => pair.Key.Length + pair.Value.Length) > MostKept)
            {
                faults.Add(new(FileName, line, null, $"'{Shortened(text ?? url)}' says more than can be kept: what is not known of it was left out"));
                kept.Clear();
            }

            feeds.Add(new(url, text ?? new Uri(url).Host, Rules.IsWebAddress(home) ? home : null, under.FirstOrDefault(), attributes.GetValueOrDefault("language")) { Line = line, Attributes = kept });
        }

        if (!reader.IsEmptyElement)
        {
            headings.Push(url is null ? text : null);
        }
    }

    // What is not known is kept as it was written, with what its prefix stands for; a title only where it says something else.
    private static Dictionary<string, string> Kept(XmlReader reader, string? text, bool withHome)
    {
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            var isKnown = reader.Prefix.Length == 0 && Known.Contains(reader.LocalName) && (withHome || !reader.LocalName.Equals("htmlurl", StringComparison.OrdinalIgnoreCase));
            var isTitle = reader.Name.Equals("title", StringComparison.OrdinalIgnoreCase) && reader.Value.Trim() == text;
            if (isKnown || isTitle || reader.Name == "xmlns" || reader.Prefix == "xmlns" || string.IsNullOrWhiteSpace(reader.Value))
            {
                continue;
            }

            kept[reader.Name] = reader.Value;
            if (reader.Prefix.Length > 0)
            {
                kept["xmlns:" + reader.Prefix] = reader.NamespaceURI;
            }
        }

        reader.MoveToElement();
        return kept;
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
