namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// An element of a feed's document, whichever way it was read. Names are in lower case: feeds write <c>pubdate</c> and
/// <c>RSS</c> too.
/// </summary>
internal sealed class FeedElement
{
    private const int MaxAttributes = 64;

    private List<(FeedElement? Element, string? Text)>? content;

    private Dictionary<string, string>? attributes;

    public FeedElement(string name, string vocabulary, FeedElement? parent)
    {
        Name = name;
        Vocabulary = vocabulary;
        Base = parent?.Base;
        Language = parent?.Language;
        parent?.Add(this);
    }

    public string Name { get; }

    /// <summary>Where its name comes from: one of <see cref="FeedVocabulary"/>.</summary>
    public string Vocabulary { get; }

    /// <summary>The nearest <c>xml:base</c>; null where there is none.</summary>
    public Uri? Base { get; private set; }

    /// <summary>The nearest <c>xml:lang</c>.</summary>
    public string? Language { get; private set; }

    /// <summary>Its texts and elements in the order of the document.</summary>
    public IReadOnlyList<(FeedElement? Element, string? Text)> Content => content ?? [];

    public IEnumerable<FeedElement> Elements => Content.Where(part => part.Element is not null).Select(part => part.Element!);

    public string? this[string attribute] => attributes?.GetValueOrDefault(attribute);

    /// <summary>Its direct text, as it is written, without that of its elements.</summary>
    public string Text => Content.Count == 1 ? Content[0].Text ?? "" : string.Concat(Content.Select(part => part.Text));

    public FeedElement? Child(string name, string vocabulary = FeedVocabulary.Own) => Children(name, vocabulary).FirstOrDefault();

    public IEnumerable<FeedElement> Children(string name, string vocabulary = FeedVocabulary.Own) =>
        Elements.Where(element => element.Name == name && element.Vocabulary == vocabulary);

    public void Add(string text) => (content ??= []).Add((null, text));

    /// <summary>Takes an attribute; of one that is there already, the first counts.</summary>
    public void AddAttribute(string name, string value, Uri address)
    {
        switch (name)
        {
            case "xml:base":
                Base = FeedLinks.Resolve(value, Base ?? address) ?? Base;
                break;
            case "xml:lang":
                Language = value;
                break;
            default:
                attributes ??= new(StringComparer.Ordinal);
                if (attributes.Count < MaxAttributes)
                {
                    attributes.TryAdd(name, value);
                }

                break;
        }
    }

    private void Add(FeedElement element) => (content ??= []).Add((element, null));
}
