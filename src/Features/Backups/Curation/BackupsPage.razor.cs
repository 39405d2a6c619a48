using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Backups.Curation;

/// <summary>All backups, for administrators: made, checked again and taken away here, and restored at the terminal.</summary>
public sealed partial class BackupsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private readonly CancellationTokenSource closing = new();

    private BackupsNow? now;

    private string? said;

    private string? trouble;

    private bool busy;

    [Inject]
    private BackupQueries Backups { get; init; } = null!;

    [Inject]
    private BackupCurator Curator { get; init; } = null!;

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
        load.Dispose();
    }

    protected override Task OnInitializedAsync() => ReloadAsync();

    private Task MakeAsync() => DoAsync(
        "Beginning…", token => Curator.MakeAsync(new Progress<string>(Say), token), "A backup was made and checked.");

    private Task CheckAsync(BackupLine backup) => DoAsync(
        $"Restoring the backup of {backup.MadeAt.Text()} and checking it…", token => Curator.CheckAsync(backup.File, token), $"The backup of {backup.MadeAt.Text()} is sound.");

    private async Task DoAsync(string beginning, Func<CancellationToken, Task<string?>> work, string done)
    {
        (busy, said, trouble) = (true, beginning, null);
        try
        {
            trouble = await work(closing.Token);
            said = trouble is null ? done : null;
            await ReloadAsync();
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The page was closed; nothing was left behind.
        }
        finally
        {
            busy = false;
        }
    }

    // Words that arrive after the end must not stand in its place.
    private void Say(string words)
    {
        if (busy)
        {
            said = words;
            StateHasChanged();
        }
    }

    private Task ReloadAsync() => load.RunAsync(Backups.NowAsync, read => now = read);
}
