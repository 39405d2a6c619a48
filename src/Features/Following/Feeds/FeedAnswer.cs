using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Following.Feeds;

/// <summary>Answers one who follows: with the feed, or that nothing has changed since the last visit.</summary>
internal static class FeedAnswer
{
    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> OfAsync(
        FeedFormat format, HttpRequest request, PublicAddress site, Func<Uri, Task<FeedFinding>> find)
    {
        var found = await find(new("http://localhost/" + request.QueryString));
        if (found.Problems.Count > 0)
        {
            return TypedResults.Problem(string.Join(' ', found.Problems), statusCode: StatusCodes.Status400BadRequest);
        }

        if (found.Feed is not { } feed)
        {
            return TypedResults.NotFound();
        }

        // What a feed is called follows from what it shows, and not from how somebody wrote its query.
        var query = feed.Page.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? feed.Page[at..] : "";
        var bytes = Write(format, new(feed, site.Of(request), request.Path.ToUriComponent() + query));
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.File(
            bytes, format.MediaType + "; charset=utf-8", fileDownloadName: null, enableRangeProcessing: false,
            new DateTimeOffset(feed.ChangedAt, TimeSpan.Zero), new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }

    private static byte[] Write(FeedFormat format, FeedSheet sheet) =>
        format == FeedFormat.Atom ? AtomFeed.Write(sheet) : format == FeedFormat.Rss ? RssFeed.Write(sheet) : JsonFeed.Write(sheet);
}
