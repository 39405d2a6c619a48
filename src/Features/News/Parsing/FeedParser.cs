using System.Text.RegularExpressions;

namespace PeaceTracker.Features.News.Parsing;

/// <summary>
/// Reads feeds as they are in the world: RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, CDF and JSON Feed, told apart by
/// what they hold and never by what they are called. It throws at no input; a document that is no feed is refused with
/// a reason.
/// </summary>
internal static partial class FeedParser
{
    /// <summary>The longest document that is read, in bytes and in characters.</summary>
    public const int MaxLength = 10 * 1024 * 1024;

    /// <summary>The most items that are taken from one document: those that stand first in it.</summary>
    public const int MaxItems = 2000;

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document, unpacked.</param>
    /// <param name="contentType">The Content-Type header it came with, for its charset only.</param>
    /// <param name="address">Where it came from: what its relative links start at.</param>
    public static FeedReading Parse(byte[] bytes, string? contentType, Uri address)
    {
        if (bytes.Length > MaxLength)
        {
            return new FeedReading.Refused($"sent more than {MaxLength / 1024 / 1024} MB");
        }

        var text = FeedEncoding.Decode(bytes, contentType);
        var start = text.AsSpan().TrimStart().TrimStart('\0').TrimStart();
        if (start.IsEmpty)
        {
            return new FeedReading.Refused("sent an empty document");
        }

        if (start[0] is '{' or '[')
        {
            return JsonFeedReader.Read(text, address);
        }

        if (!start.Contains('<'))
        {
            return new FeedReading.Refused("sent neither XML nor JSON");
        }

        // A page is told by how it begins, unless a feed begins after it: servers print warnings before their feeds.
        return WebPage().IsMatch(start[..Math.Min(start.Length, 1024)]) && !FeedXml.HasFeedRoot(text)
            ? new FeedReading.Refused("sent a web page, not a feed")
            : ParseXml(text, address);
    }

    private static FeedReading ParseXml(string text, Uri address)
    {
        if (FeedXml.Read(text, address, out var problem) is not { } root)
        {
            return new FeedReading.Refused(problem);
        }

        return root.Name switch
        {
            "feed" => new FeedReading.Read(AtomReader.Read(root, address)),
            "rss" or "rdf" or "channel" => new FeedReading.Read(RssReader.Read(root, address)),
            "html" => new FeedReading.Refused("sent a web page, not a feed"),
            "opml" => new FeedReading.Refused("sent a list of subscriptions, not a feed"),
            var name => new FeedReading.Refused($"sent an XML document that begins with '{(name.Length <= 40 ? name : name[..40])}', not a feed"),
        };
    }

    // <!DOCTYPE html><html lang="uk">…
    [GeneratedRegex("^(?:<\\?xml[^>]*>\\s*)?(?:<!--[^>]*-->\\s*)*(?:<!doctype\\s+html|<html|<head|<body)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex WebPage();
}
