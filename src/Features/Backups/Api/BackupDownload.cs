using Microsoft.AspNetCore.Http.HttpResults;
using PeaceTracker.Features.Backups.Curation;

namespace PeaceTracker.Features.Backups.Api;

/// <summary>A backup or its manifest, to be kept elsewhere: <c>/admin/backups/{name}</c>.</summary>
internal static class BackupDownload
{
    public static async Task<Results<PhysicalFileHttpResult, NotFound, ProblemHttpResult>> GetAsync(
        string name, HttpContext http, BackupCurator curator, CancellationToken cancellationToken)
    {
        var taking = await curator.TakeAsync(name, cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return taking switch
        {
            { Refusal: { } why } => TypedResults.Problem(why, statusCode: StatusCodes.Status403Forbidden),
            { Path: { } path } => TypedResults.PhysicalFile(path, name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/vnd.sqlite3", name),
            _ => TypedResults.NotFound(),
        };
    }
}
