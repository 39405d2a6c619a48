using System.Globalization;
using PeaceTracker.Features.Strikes.Days;

namespace PeaceTracker.Features.Strikes.Api;

/// <summary>
/// Strikes as JSON, under the names that pages have in their addresses. Every answer follows one claimant, one side and one
/// rule of the day, which it names; what it does not know it refuses and never guesses.
/// </summary>
internal static class StrikeApi
{
    public static void MapStrikeApi(this IEndpointRouteBuilder app)
    {
        var strikes = app.MapGroup("/api/v1/negotiations/{slug}/strikes");
        strikes.MapGet("/", WindowsAsync);
        strikes.MapGet("/daily", DailyAsync);
        strikes.MapGet("/rates", RatesAsync);
        strikes.MapGet("/claims", ClaimsAsync);
        strikes.MapGet("/days/{date}", DayAsync);
        strikes.MapGet("/claimants", ClaimantsAsync);
        strikes.MapGet("/definitions", DefinitionsAsync);
        strikes.MapGet("/weapons", WeaponsAsync);
    }

    private static Task<IResult> DailyAsync(string slug, HttpContext http, StrikeQueries strikes, CancellationToken cancellationToken) =>
        FiguresAsync(slug, http, strikes, (figures, view) => DailyAnswer.Of(figures, view), cancellationToken);

    private static Task<IResult> RatesAsync(string slug, HttpContext http, StrikeQueries strikes, CancellationToken cancellationToken) =>
        FiguresAsync(slug, http, strikes, (figures, view) => RatesAnswer.Of(figures, view), cancellationToken);

    private static Task<IResult> WindowsAsync(string slug, HttpContext http, StrikeListQueries lists, CancellationToken cancellationToken) =>
        ListAsync(slug, http, lists.WindowsAsync, cancellationToken);

    private static Task<IResult> ClaimsAsync(string slug, HttpContext http, StrikeListQueries lists, CancellationToken cancellationToken) =>
        ListAsync(slug, http, lists.ClaimsAsync, cancellationToken);

    private static async Task<IResult> DayAsync(string slug, string date, HttpContext http, StrikeDayQueries days, CancellationToken cancellationToken)
    {
        var view = Read(http, out var problems);
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1900 or > 2200)
        {
            problems = [.. problems, $"date: '{Controls.AddressQuery.Shortened(date)}' is not a day. Days are written like 2025-04-24."];
        }

        return problems.Count > 0 ? ApiAnswer.Refused(problems)
            : await days.DayAsync(slug, day, view, cancellationToken) is { } found ? ApiAnswer.Of(http, DayAnswer.Of(found, view))
            : ApiAnswer.NotFound(slug);
    }

    private static async Task<IResult> ClaimantsAsync(string slug, HttpContext http, StrikeQueries strikes, CancellationToken cancellationToken)
    {
        var view = Read(http, out var problems);
        return problems.Count > 0 ? ApiAnswer.Refused(problems)
            : await strikes.ClaimantsAsync(slug, view, cancellationToken) is { } claimants ? ApiAnswer.Of(http, ClaimantsAnswer.Of(claimants, view))
            : ApiAnswer.NotFound(slug);
    }

    private static async Task<IResult> DefinitionsAsync(string slug, HttpContext http, StrikeListQueries lists, CancellationToken cancellationToken) =>
        await lists.DefinitionsAsync(slug, cancellationToken) is { } definitions ? ApiAnswer.Of(http, new { definitions }) : ApiAnswer.NotFound(slug);

    private static async Task<IResult> WeaponsAsync(string slug, HttpContext http, StrikeListQueries lists, CancellationToken cancellationToken) =>
        await lists.WeaponsAsync(slug, cancellationToken) is { } weapons ? ApiAnswer.Of(http, new { weapons }) : ApiAnswer.NotFound(slug);

    private static async Task<IResult> FiguresAsync<T>(
        string slug, HttpContext http, StrikeQueries strikes, Func<StrikeFigures, StrikeView, T> answer, CancellationToken cancellationToken)
    {
        var view = Read(http, out var problems);
        if (problems.Count > 0)
        {
            return ApiAnswer.Refused(problems);
        }

        return await strikes.FiguresAsync(slug, view, cancellationToken) is not { } figures ? ApiAnswer.NotFound(slug)
            : figures.Problems.Count > 0 ? ApiAnswer.Refused(figures.Problems)
            : ApiAnswer.Of(http, answer(figures, view));
    }

    private static async Task<IResult> ListAsync<T>(
        string slug, HttpContext http, Func<string, StrikeView, int, CancellationToken, Task<ApiList<T>?>> read, CancellationToken cancellationToken)
    {
        var query = new Controls.AddressQuery(Address(http));
        var page = query.Count("page") ?? 1;
        var view = Read(http, out var problems);
        problems = [.. problems, .. query.Problems, .. page > StrikeListQueries.MostPages ? [$"page: there are {StrikeListQueries.MostPages:N0} pages at most; choose fewer days."] : Array.Empty<string>()];
        if (problems.Count > 0)
        {
            return ApiAnswer.Refused(problems);
        }

        return await read(slug, view, page, cancellationToken) is not { } list ? ApiAnswer.NotFound(slug)
            : list.Problems.Count > 0 ? ApiAnswer.Refused(list.Problems)
            : ApiAnswer.Of(http, new { page, list.More, list.Items });
    }

    private static StrikeView Read(HttpContext http, out IReadOnlyList<string> problems) => StrikeView.Parse(Address(http), out problems);

    // Only the query counts, whatever the host calls itself.
    private static Uri Address(HttpContext http) => new("http://localhost" + http.Request.QueryString);
}
