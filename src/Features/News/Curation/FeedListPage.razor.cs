using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using PeaceTracker.Controls;
using PeaceTracker.Live;

namespace PeaceTracker.Features.News.Curation;

/// <summary>Takes a subscription list in, shows what it would come to, subscribes what is new; and gives lists out.</summary>
public sealed partial class FeedListPage : IDisposable
{
    private readonly LatestLoad load = new();

    private KeptFeeds? kept;

    private string negotiation = "";

    private byte[]? list;

    private FeedListOutcome? forecast;

    private string? said, trouble;

    private bool busy;

    // A file that was chosen can be chosen again only where the field is a new one.
    private int files;

    [Inject]
    public required FeedCurationQueries Feeds { get; init; }

    [Inject]
    public required FeedListCurator Curator { get; init; }

    private bool Waiting => busy || !RendererInfo.IsInteractive;

    private IEnumerable<FeedOwner> InUse => kept!.Negotiations.Where(owner => !owner.Retired);

    public void Dispose() => load.Dispose();

    protected override Task OnInitializedAsync() => load.RunAsync(Feeds.AllAsync, read =>
    {
        kept = read;
        negotiation = InUse.Select(owner => owner.Slug).FirstOrDefault() ?? "";
    });

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        Forget();
        if (chosen.File.Size > FeedListCurator.MostBytes)
        {
            trouble = $"{chosen.File.Name} has {Sizes.Text(chosen.File.Size)}, more than the 4 MB that are taken.";
            return;
        }

        await WorkAsync(async () =>
        {
            using var taken = new MemoryStream();
            await using var content = chosen.File.OpenReadStream(FeedListCurator.MostBytes);
            await content.CopyToAsync(taken);
            list = taken.ToArray();
            Show(await Curator.RehearseAsync(negotiation, list, CancellationToken.None));
        });
    }

    private Task ImportAsync() => WorkAsync(async () =>
    {
        var outcome = await Curator.ImportAsync(negotiation, list!, CancellationToken.None);
        if (outcome.Refusal is null)
        {
            Forget();
            said = $"{outcome.New.Count} subscribed, {outcome.Known.Count} known, {outcome.Faults.Count} left out. They are fetched one after the other.";
        }
        else
        {
            Show(outcome);
        }
    });

    private void Show(FeedListOutcome outcome) => (forecast, trouble) = (outcome.Refusal is null ? outcome : null, outcome.Refusal);

    private async Task WorkAsync(Func<Task> work)
    {
        (busy, said, trouble) = (true, null, null);
        try
        {
            await work();
        }
        catch (IOException fault)
        {
            trouble = $"The file did not come in whole: {fault.Message}";
        }
        finally
        {
            busy = false;
        }
    }

    private void Forget()
    {
        (list, forecast, said, trouble) = (null, null, null, null);
        files++;
    }
}
