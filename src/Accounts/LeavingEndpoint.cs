using Microsoft.AspNetCore.Mvc;
using PeaceTracker.Domain;

namespace PeaceTracker.Accounts;

/// <summary>Ends a session: <c>POST /account/logout</c>.</summary>
internal static class LeavingEndpoint
{
    // The form field makes the framework ask for the form's token, so that no other site can sign somebody out.
    public static void Map(WebApplication app) => app.MapPost("/account/logout", async ([FromForm] string? returnUrl, HttpContext context, AccountSignIn signIn, SecurityLog log, AccountActor actor) =>
    {
        if (context.User.Identity is { IsAuthenticated: true, Name: { } who })
        {
            await log.NoteAsync(Deed.SignedOut, who, actor.Origin, who);
        }

        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect(LocalUrl.Or(returnUrl, "/"));
    });
}
