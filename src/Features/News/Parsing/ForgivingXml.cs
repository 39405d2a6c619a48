using AngleSharp.Dom;
using AngleSharp.Xml.Parser;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>The last resort: reads XML whose tags are hardly tags, as far as it goes.</summary>
internal static class ForgivingXml
{
    /// <summary>The longest document that is worth the trouble, in characters.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    /// <param name="text">The document, its tags balanced: it must not be nested without end.</param>
    /// <param name="address">Where it came from.</param>
    public static FeedElement? Read(string text, Uri address)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        using var document = new XmlParser(new XmlParserOptions { IsSuppressingErrors = true }).ParseDocument(text);
        return document.DocumentElement is { } root ? Convert(root, null, root.NamespaceUri ?? "", address, 0) : null;
    }

    private static FeedElement Convert(IElement element, FeedElement? parent, string rootSpace, Uri address, int depth)
    {
        var converted = new FeedElement(element.LocalName.ToLowerInvariant(), FeedVocabulary.Of(Space(element), rootSpace), parent);
        foreach (var attribute in element.Attributes)
        {
            converted.AddAttribute(attribute.Prefix == "xml" ? attribute.Name.ToLowerInvariant() : attribute.LocalName.ToLowerInvariant(), attribute.Value, address);
        }

        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child && depth < FeedXml.MaxDepth)
            {
                Convert(child, converted, rootSpace, address, depth + 1);
            }
            else if (node is ICharacterData { NodeType: NodeType.Text or NodeType.CharacterData } characters)
            {
                converted.Add(characters.Data);
            }
        }

        return converted;
    }

    // A prefix that was never declared means what it means elsewhere.
    private static string Space(IElement element) => element.NamespaceUri is { Length: > 0 } || string.IsNullOrEmpty(element.Prefix)
        ? element.NamespaceUri ?? ""
        : FeedVocabulary.Prefixes.GetValueOrDefault(element.Prefix, "urn:undeclared:" + element.Prefix);
}
