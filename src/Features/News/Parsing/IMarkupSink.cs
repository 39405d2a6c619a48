namespace PeaceTracker.Features.News.Parsing;

/// <summary>Takes what HTML consists of, in its order. Elements may be unclosed, closed twice or nested without end.</summary>
internal interface IMarkupSink
{
    /// <summary>Whether it takes nothing more.</summary>
    bool IsFull { get; }

    /// <summary>Text, in which nothing is markup any more.</summary>
    void Append(ReadOnlySpan<char> text);

    /// <summary>An element begins.</summary>
    void Open(string element, MarkupAttributes attributes);

    /// <summary>An element ends.</summary>
    void Close(string element);

    /// <summary>Whether an element is left out with all that is in it: what is not for reading.</summary>
    bool Skips(string element) => Markup.IsUnread(element);
}
