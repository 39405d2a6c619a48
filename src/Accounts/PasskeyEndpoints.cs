using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace PeaceTracker.Accounts;

/// <summary>What a browser asks for before it asks its owner for a passkey: a challenge, and what kind of key is wanted.</summary>
internal static class PasskeyEndpoints
{
    private const string Json = "application/json";

    public static void Map(WebApplication app)
    {
        app.MapPost("/account/passkey/request", async Task<Results<ContentHttpResult, BadRequest>> (HttpContext context, IAntiforgery forms, AccountSignIn signIn) =>
            await forms.IsRequestValidAsync(context) ? TypedResults.Text(await signIn.MakePasskeyRequestOptionsAsync(null), Json) : TypedResults.BadRequest());

        app.MapPost("/account/passkey/creation", async Task<Results<ContentHttpResult, BadRequest, ForbidHttpResult>> (
            HttpContext context, IAntiforgery forms, AccountSignIn signIn, Session session) =>
        {
            if (!await forms.IsRequestValidAsync(context))
            {
                return TypedResults.BadRequest();
            }

            if (await session.AccountAsync() is not { } account || !await session.MayChangeFactorsAsync(account))
            {
                return TypedResults.Forbid(authenticationSchemes: [IdentityConstants.ApplicationScheme]);
            }

            var options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(CultureInfo.InvariantCulture), Name = account.Email!, DisplayName = account.Email! });
            return TypedResults.Text(options, Json);
        }).RequireAuthorization();
    }
}
