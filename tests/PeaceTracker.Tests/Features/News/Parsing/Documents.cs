using System.Text;
using PeaceTracker.Features.News.Parsing;

namespace PeaceTracker.Tests.Features.News.Parsing;

/// <summary>Documents as they come from <c>https://gazette.example/feeds/all.xml</c>.</summary>
internal static class Documents
{
    private static readonly Uri Address = new("https://gazette.example/feeds/all.xml");

    public static FeedReading Parse(string document) => Parse(Encoding.UTF8.GetBytes(document));

    public static FeedReading Parse(byte[] document, string? contentType = null) => FeedParser.Parse(document, contentType, Address);

    /// <summary>A document that is a feed.</summary>
    public static ParsedFeed Read(string document) => Assert.IsType<FeedReading.Read>(Parse(document)).Feed;
}
