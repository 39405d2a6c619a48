using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PeaceTracker.Domain;

namespace PeaceTracker.Curation;

/// <summary>
/// Takes the text of a page: <c>POST /admin/{negotiation}/page-texts</c>. Such texts are too long for a page's live connection,
/// and go by a form of their own, so that a draft that is being typed beside it is not touched.
/// </summary>
internal static class PageTextEndpoint
{
    // Half a million letters of any script, and what is around them in a form.
    private const int MostBytes = 2_000_000;

    public static void Map(WebApplication app) => app.MapPost("/admin/{negotiation}/page-texts", StoreAsync)
        .RequireAuthorization(nameof(Role.Curator))
        .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
        .WithFormOptions(valueLengthLimit: MostBytes, multipartBodyLengthLimit: MostBytes);

    // Taking form fields makes the framework ask for the form's token.
    private static async Task<IResult> StoreAsync(
        string negotiation, [FromForm] string? url, [FromForm] string? text, PageTextCurator curator, CancellationToken cancellationToken) =>
        await curator.StoreAsync(negotiation, (url ?? "").Trim(), text ?? "", cancellationToken) switch
        {
            CurationOutcome.Done => Words("The text is stored.", StatusCodes.Status200OK),
            CurationOutcome.Invalid invalid => Words(string.Join(' ', invalid.Faults.Select(Sentence)), StatusCodes.Status400BadRequest),
            CurationOutcome.Refused refused => Words(refused.Why, StatusCodes.Status403Forbidden),
            _ => Words("There is no such negotiation.", StatusCodes.Status404NotFound),
        };

    private static string Sentence(RecordFault fault) => $"The {(fault.Field == "url" ? "web address" : fault.Field)} {fault.Message}.";

    private static ContentHttpResult Words(string words, int status) => TypedResults.Text(words, "text/plain; charset=utf-8", statusCode: status);
}
