using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Options;
using PeaceTracker.Controls;
using PeaceTracker.Features.Strikes.Importing;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Strikes.Curation;

/// <summary>Takes a file of strikes in, shows what it would come to, imports it; and lists what was imported.</summary>
public sealed partial class ImportsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private readonly CancellationTokenSource closing = new();

    private CancellationTokenSource? working;

    private ImportsNow? now;

    private ImportGoal? goal;

    private string attacker = "", target = "";

    private UploadedFile? file;

    private ImportForecast? forecast;

    private ImportProgress? progress;

    private string? said, trouble;

    // A file that was chosen can be chosen again only where the field is a new one.
    private int files;

    private long shownAt;

    [Inject]
    private ImportQueries Imports { get; init; } = null!;

    [Inject]
    private ImportCurator Curator { get; init; } = null!;

    [Inject]
    private UploadShelf Shelf { get; init; } = null!;

    [Inject]
    private IOptions<ImportSettings> Settings { get; init; } = null!;

    [Inject]
    private NavigationManager Navigation { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private bool Locked => progress is not null || !RendererInfo.IsInteractive;

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
        load.Dispose();

        // While something reads the file, whoever reads it puts it away.
        if (progress is null)
        {
            file?.Dispose();
        }
    }

    protected override Task OnInitializedAsync() => load.RunAsync(Imports.NowAsync, read =>
    {
        now = read;
        Choose(goal is null ? read.Goals.MaxBy(known => known.Usual.Attacker.Length > 0) : read.Goals.FirstOrDefault(known => known.Slug == goal.Slug));
    });

    private async Task Choose(ChangeEventArgs chosen)
    {
        Choose(now!.Goals.FirstOrDefault(known => known.Slug == chosen.Value as string));
        await ForgetAsync();
    }

    private void Choose(ImportGoal? chosen)
    {
        goal = chosen;
        attacker = chosen?.Usual.Attacker is { Length: > 0 } usual ? usual : chosen?.Sides is [var first, ..] ? first.Key : "";
        target = chosen?.Usual.Target is { Length: > 0 } attacked ? attacked : chosen?.Sides is [_, var second, ..] ? second.Key : "";
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        await ForgetAsync();
        var given = chosen.File;
        if (given.Size > Settings.Value.MostBytes)
        {
            trouble = $"{given.Name} has {Sizes.Text(given.Size)}, more than the {Settings.Value.MostMegabytes} MB that are taken here. Import it on the command line.";
            return;
        }

        await WorkAsync(async token =>
        {
            await using var content = given.OpenReadStream(Settings.Value.MostBytes, token);
            file = await Shelf.TakeAsync(given.Name, content, bytes => Show(new("Taking the file in", 0, bytes, given.Size)), token);
            forecast = ImportForecast.Of(await Curator.RehearseAsync(Import(file), new Shown(Show), token));
        });
    }

    private Task ImportAsync() => WorkAsync(async token =>
    {
        var outcome = await Curator.ImportAsync(Import(file!), new Shown(Show), token);
        forecast = outcome is StrikeImportOutcome.Stored ? null : ImportForecast.Of(outcome);
        if (outcome is StrikeImportOutcome.Stored stored)
        {
            Navigation.NavigateTo(FormattableString.Invariant($"/admin/imports/{stored.Batch.Id}"));
        }
    });

    private StrikeImport Import(UploadedFile taken) => StrikeImport.Of(taken.Path, taken.Name, goal!.Slug, attacker, target);

    private async Task WorkAsync(Func<CancellationToken, Task> work)
    {
        (said, trouble) = (null, null);
        progress = new("Beginning", 0, 0, 0);
        working = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        try
        {
            await work(working.Token);
        }
        catch (OperationCanceledException)
        {
            (forecast, said) = (null, "Stopped. Nothing was changed.");
        }
        catch (IOException fault)
        {
            (forecast, trouble) = (null, $"The file did not come in whole: {fault.Message}");
        }
        finally
        {
            progress = null;
            working.Dispose();
            working = null;
            if (closing.IsCancellationRequested || forecast is null)
            {
                PutAway();
            }
        }
    }

    private Task CancelAsync() => working?.CancelAsync() ?? Task.CompletedTask;

    private Task ForgetAsync()
    {
        (forecast, said, trouble) = (null, null, null);
        PutAway();
        return Task.CompletedTask;
    }

    private void PutAway()
    {
        file?.Dispose();
        file = null;
        files++;
    }

    // Told from the thread that reads, thousands of times: shown five times a second.
    private void Show(ImportProgress value)
    {
        if (closing.IsCancellationRequested || (Clock.GetElapsedTime(shownAt) < TimeSpan.FromMilliseconds(200) && value.Stage == progress?.Stage))
        {
            return;
        }

        (shownAt, progress) = (Clock.GetTimestamp(), value);
        _ = InvokeAsync(StateHasChanged);
    }

    private sealed class Shown(Action<ImportProgress> show) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => show(value);
    }
}
