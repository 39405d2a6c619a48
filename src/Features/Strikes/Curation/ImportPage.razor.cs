using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Domain;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Strikes.Curation;

/// <summary>One import: what came of it, the rows that wait for a decision, and the way back.</summary>
public sealed partial class ImportPage : IDisposable
{
    private readonly LatestLoad load = new();

    private readonly CancellationTokenSource closing = new();

    private ImportSheet? sheet;

    private bool asking, busy;

    private string? said, trouble;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private ImportQueries Imports { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private ImportCurator Curator { get; init; } = null!;

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
        load.Dispose();
    }

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private Task AcceptAsync(QuarantinedRow row) => DoAsync(token => Curator.AcceptAsync(row.Id, token), $"Line {Number(row.Line)} is stored.");

    private Task DismissAsync(QuarantinedRow row, string reason) => DoAsync(token => Curator.DismissAsync(row.Id, reason, token), $"Line {Number(row.Line)} is dismissed.");

    private Task UndoAsync() => DoAsync(
        async token => await Curator.UndoAsync(Id, token) is ImportUndoOutcome.Refused refused ? refused.Why : null, "The import was taken back.");

    private async Task DoAsync(Func<CancellationToken, Task<string?>> work, string done)
    {
        (busy, said, trouble) = (true, null, null);
        try
        {
            trouble = await work(closing.Token);
            said = trouble is null ? done : null;
            await ReloadAsync();
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The page was closed; what was not done yet is not done.
        }
        finally
        {
            (busy, asking) = (false, false);
        }
    }

    private Task ReloadAsync() => load.RunAsync(token => Imports.FindAsync(Id, token), read =>
    {
        sheet = read;
        if (read is null)
        {
            Navigation.NotFound();
        }
    });
}
