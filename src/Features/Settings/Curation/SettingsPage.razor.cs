using Microsoft.AspNetCore.Components;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Settings.Curation;

/// <summary>What administrators set, and what the configuration decided.</summary>
public sealed partial class SettingsPage : IDisposable
{
    private readonly LatestLoad load = new();

    private readonly CancellationTokenSource closing = new();

    private SettingsNow? now;

    private string hours = "", kept = "";

    private string? said;

    private string? trouble;

    private bool asking;

    private bool busy;

    [Inject]
    public required SettingsQueries Settings { get; init; }

    [Inject]
    public required SettingsCurator Curator { get; init; }

    public void Dispose()
    {
        closing.Cancel();
        closing.Dispose();
        load.Dispose();
    }

    protected override Task OnInitializedAsync() => ReloadAsync();

    private Task FourEyesAsync(bool on) => ChangeAsync(
        token => Curator.SetFourEyesAsync(now!.Values["Review:FourEyes"], on, token), on ? "The four-eyes rule is on." : "The four-eyes rule is off.");

    private Task BackupsAsync() => ChangeAsync(
        token => Curator.SetBackupsAsync((now!.BackupHours, hours), (now.BackupsKept, kept), token), "The schedule of backups is saved.");

    private async Task ChangeAsync(Func<CancellationToken, Task<SettingOutcome>> change, string done)
    {
        (busy, said, trouble) = (true, null, null);
        try
        {
            var outcome = await change(closing.Token);
            (said, trouble) = outcome switch
            {
                SettingOutcome.Saved => (done, null),
                SettingOutcome.Refused refused => (null, refused.Words),
                SettingOutcome.Conflict conflict => (null, conflict.Words),
                _ => ((string?)"It was so already.", (string?)null),
            };

            // What was refused stays as it was typed.
            if (outcome is not SettingOutcome.Refused)
            {
                asking = false;
                await ReloadAsync();
            }
        }
        finally
        {
            busy = false;
        }
    }

    private Task ReloadAsync() => load.RunAsync(Settings.NowAsync, read => (now, hours, kept) = (read, read.BackupHours, read.BackupsKept));
}
