using Microsoft.AspNetCore.Components;
using PeaceTracker.Controls;
using PeaceTracker.Curation;
using PeaceTracker.Domain;
using PeaceTracker.Features.Following.Webhooks;
using PeaceTracker.Live;

namespace PeaceTracker.Features.Following.Curation;

/// <summary>All webhooks and the log of their messages, which moves while the page is open.</summary>
public sealed partial class WebhooksPage : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private readonly LatestLoad load = new();

    private readonly HashSet<WebhookTopic> topics = [WebhookTopic.Changes];

    private ITimer? timer;

    private WebhookLists? lists;

    private IReadOnlyList<RecordFault> faults = [];

    private string address = "";

    private string negotiation = "";

    private string? secret;

    private string? said;

    private string? refusal;

    private bool busy;

    [Inject]
    private WebhookQueries Webhooks { get; init; } = null!;

    [Inject]
    private WebhookCurator Curator { get; init; } = null!;

    [Inject]
    private WebhookService Service { get; init; } = null!;

    [Inject]
    private TimeProvider Clock { get; init; } = null!;

    private bool Waiting => busy || !RendererInfo.IsInteractive;

    public void Dispose()
    {
        timer?.Dispose();
        load.Dispose();
    }

    protected override Task OnInitializedAsync() => ReloadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            timer = Clock.CreateTimer(_ => _ = InvokeAsync(RefreshAsync), null, Interval, Interval);
        }
    }

    private static string How(WebhookLine hook) => hook switch
    {
        { DisabledAt: { } at } => $"Given up {at.Text()}. {hook.DisabledWhy}",
        { PausedAt: { } at } => $"Paused since {at.Text()}.",
        { FailingSince: { } since } => $"No attempt has succeeded since {since.Text()}.",
        _ => "In use.",
    };

    private string? Fault(string field) => faults.Where(fault => fault.Field == field).Select(fault => char.ToUpperInvariant(fault.Message[0]) + fault.Message[1..].TrimEnd('.') + ".").FirstOrDefault();

    private void Choose(WebhookTopic topic, bool chosen) => _ = chosen ? topics.Add(topic) : topics.Remove(topic);

    private Task AddAsync() => AskAsync(() => Curator.AddAsync(negotiation, address, topics, CancellationToken.None), "The webhook is added.");

    private Task TestAsync(WebhookLine hook) => AskAsync(() => Curator.TestAsync(hook.Id, CancellationToken.None), "A test is on its way; what comes of it is listed below.");

    private Task PauseAsync(WebhookLine hook) => AskAsync(() => Curator.PauseAsync(hook.Id, CancellationToken.None), "It is paused: what changes meanwhile is not told later.");

    private Task ResumeAsync(WebhookLine hook) => AskAsync(() => Curator.ResumeAsync(hook.Id, CancellationToken.None), "It is told of what changes from now on.");

    private Task RemoveAsync(WebhookLine hook) => AskAsync(() => Curator.RemoveAsync(hook.Id, CancellationToken.None), "The webhook is removed.");

    private async Task AskAsync(Func<Task<CurationOutcome>> ask, string done)
    {
        if (busy)
        {
            return;
        }

        (busy, faults, refusal, said) = (true, [], null, null);
        try
        {
            switch (await ask())
            {
                case WebhookAdded added:
                    (secret, address, said) = (added.Secret, "", done);
                    break;
                case CurationOutcome.Done:
                    said = done;
                    break;
                case CurationOutcome.Invalid invalid:
                    faults = invalid.Faults;
                    break;
                case CurationOutcome.Refused refused:
                    refusal = refused.Why;
                    break;
                default:
                    refusal = "There is no such webhook any more.";
                    break;
            }

            Service.Wake();
            await ReloadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private async Task RefreshAsync()
    {
        await ReloadAsync();
        StateHasChanged();
    }

    private Task ReloadAsync() => load.RunAsync(Webhooks.AllAsync, read =>
    {
        lists = read;
        negotiation = negotiation.Length == 0 && read?.Negotiations is [var first, ..] ? first.Slug : negotiation;
    });
}
