namespace PeaceTracker.Shell;

/// <summary>Two questions that a supervisor asks: is the process alive, and can it do its work?</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/livez", () => TypedResults.Text("alive\n"));
        app.MapGet("/readyz", async (Readiness readiness, CancellationToken token) =>
        {
            var problems = await readiness.ProblemsAsync(token);
            return problems.Count == 0
                ? TypedResults.Text("ready\n")
                : TypedResults.Text(string.Join('\n', problems) + '\n', statusCode: StatusCodes.Status503ServiceUnavailable);
        });
    }
}
