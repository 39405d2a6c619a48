using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using PeaceTracker.Controls;

namespace PeaceTracker.Features.Strikes.Api;

/// <summary>What all answers of the API have in common: their form, their tag, and how it says that a request is not in order.</summary>
internal static class ApiAnswer
{
    // Names of places and claimants stay readable; the answer is JSON and never part of a page.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as JSON. It is tagged by what it says: who has it already is told so, and nothing else.</summary>
    public static IResult Of<T>(HttpContext http, T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Options);
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(bytes, "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""));
    }

    /// <summary>There is no such negotiation.</summary>
    public static IResult NotFound(string slug) => TypedResults.Problem(
        $"There is no negotiation '{AddressQuery.Shortened(slug)}'.", statusCode: StatusCodes.Status404NotFound, title: "Not found");

    /// <summary>Which parts of the request are not in order, by their names in the address: "from: 'x' is not a day."</summary>
    public static IResult Refused(IEnumerable<string> problems)
    {
        var lines = problems.ToList();
        var errors = lines.GroupBy(Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        return TypedResults.ValidationProblem(errors, string.Join(' ', lines), title: "The request is not in order");
    }

    private static string Key(string problem) => problem.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? problem[..colon] : "";
}
