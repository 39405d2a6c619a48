using System.Text.RegularExpressions;
using System.Xml;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Reads a feed's XML into elements: strictly, then after repairing what feeds get wrong most, then with a parser that
/// forgives everything. No entity of the document's own is ever expanded and nothing outside it is read.
/// </summary>
internal static partial class FeedXml
{
    /// <summary>Elements deeper than this are left out.</summary>
    public const int MaxDepth = 64;

    /// <summary>No feed is as deep as this; the document is refused.</summary>
    public const int AbsurdDepth = 256;

    private const string TooDeep = "sent XML that is nested too deep";

    /// <summary>Elements beyond this number are left out.</summary>
    private const int MaxElements = 250_000;

    /// <summary>The longest text between two tags that is kept, in characters.</summary>
    private const int MaxText = 256 * 1024;

    /// <summary>Whether the text begins a feed somewhere.</summary>
    public static bool HasFeedRoot(string text) => FeedRoot().IsMatch(text);

    /// <summary>The document's first element; null where there is none that can be read.</summary>
    /// <param name="text">The document.</param>
    /// <param name="address">Where it came from: what its relative bases start at.</param>
    /// <param name="problem">Why there is none, as <see cref="FeedReading.Refused"/> says it.</param>
    public static FeedElement? Read(string text, Uri address, out string problem)
    {
        problem = "sent XML that cannot be read";
        try
        {
            if (!TagBalance.HasAbsurdTag(text))
            {
                var whole = Read(text, address, [], ref problem);
                if (whole is null || IsFeed(whole) || !HasFeedRoot(text))
                {
                    return whole;
                }
            }
        }
        catch (XmlException)
        {
            // Next, with what can be put right.
        }

        return ReadRepaired(XmlRepair.Repair(text, FeedRoot().Match(text) is { Success: true } root ? root.Index : 0), address, ref problem);
    }

    private static FeedElement? ReadRepaired(string text, Uri address, ref string problem)
    {
        if (TagBalance.Balance(text) is not { } balanced)
        {
            problem = TooDeep;
            return null;
        }

        try
        {
            return Read(balanced, address, Undeclared(balanced), ref problem);
        }
        catch (XmlException broken)
        {
            problem = $"sent XML that cannot be read: {broken.Message}";
        }

        return ForgivingXml.Read(balanced, address);
    }

    private static bool IsFeed(FeedElement root) => root.Name is "rss" or "feed" or "rdf" or "channel";

    private static FeedElement? Read(string text, Uri address, IEnumerable<string> undeclared, ref string problem)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, space) in FeedVocabulary.Prefixes)
        {
            names.AddNamespace(prefix, space);
        }

        foreach (var prefix in undeclared.Where(prefix => names.LookupNamespace(prefix) is null))
        {
            names.AddNamespace(prefix, "urn:undeclared:" + prefix);
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = FeedParser.MaxLength * 2,
            MaxCharactersFromEntities = 1024,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using var source = new StringReader(text);
        using var reader = XmlReader.Create(source, settings, new XmlParserContext(names.NameTable, names, null, XmlSpace.None));
        return Read(reader, address, ref problem);
    }

    private static FeedElement? Read(XmlReader reader, Uri address, ref string problem)
    {
        FeedElement? root = null;
        var rootSpace = "";
        var open = new Stack<FeedElement>();
        var elements = 0;
        while (elements < MaxElements && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > AbsurdDepth:
                    problem = TooDeep;
                    return null;

                case XmlNodeType.Element when reader.Depth < MaxDepth:
                    elements++;
                    rootSpace = root is null ? reader.NamespaceURI : rootSpace;
                    var element = new FeedElement(reader.LocalName.ToLowerInvariant(), FeedVocabulary.Of(reader.NamespaceURI, rootSpace), open.TryPeek(out var parent) ? parent : null);
                    root ??= element;
                    ReadAttributes(reader, element, address);
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    break;

                case XmlNodeType.EndElement when reader.Depth < MaxDepth:
                    open.Pop();
                    if (open.Count == 0)
                    {
                        // Whatever a server prints after its feed is not part of it.
                        return root;
                    }

                    break;

                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when reader.Depth <= MaxDepth && open.TryPeek(out var around):
                    around.Add(reader.Value is { Length: > MaxText } text ? text[..MaxText] : reader.Value);
                    break;

                case XmlNodeType.Whitespace when open.TryPeek(out var around):
                    around.Add(" ");
                    break;
            }
        }

        return root;
    }

    private static void ReadAttributes(XmlReader reader, FeedElement element, Uri address)
    {
        while (reader.MoveToNextAttribute())
        {
            element.AddAttribute(reader.Prefix == "xml" ? reader.Name.ToLowerInvariant() : reader.LocalName.ToLowerInvariant(), reader.Value, address);
        }

        reader.MoveToElement();
    }

    private static IEnumerable<string> Undeclared(string text) =>
        Prefix().Matches(text).Select(match => match.Groups["prefix"].Value).Distinct(StringComparer.Ordinal).Where(prefix => prefix is not ("xml" or "xmlns")).Take(100);

    // <rss version="2.0">   <feed xmlns="…">   <rdf:RDF …>
    [GeneratedRegex("<([A-Za-z][A-Za-z0-9]*:)?(rss|feed|rdf)[\\s>]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FeedRoot();

    [GeneratedRegex("[<\\s](?<prefix>[A-Za-z_][A-Za-z0-9_.-]*):[A-Za-z_]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Prefix();
}
