using System.Globalization;
using Microsoft.AspNetCore.Components;
using PeaceTracker.Curation;
using PeaceTracker.Embedding.Kinds;
using PeaceTracker.Features.Embeds.Building;

namespace PeaceTracker.Features.Embeds.Views.Curation;

/// <summary>The saved widgets of a negotiation, with how often each was sent.</summary>
public sealed partial class EmbedViewsPage
{
    private EmbedViewList? list;

    private BuilderOffers? offers;

    private DateOnly today;

    private string? said;

    private string? refusal;

    private bool busy;

    [Inject]
    private EmbedViewQueries Views { get; init; } = null!;

    [Inject]
    private BuilderQueries Offers { get; init; } = null!;

    [Inject]
    private EmbedViewCurator Curator { get; init; } = null!;

    [Inject]
    public required EmbedKinds Kinds { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter]
    public required string Negotiation { get; set; }

    private bool Waiting => busy || !RendererInfo.IsInteractive;

    protected override Task OnParametersSetAsync() => ReloadAsync();

    private static string Text(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private string Kind(EmbedViewLine view) => Kinds.Find(view.Kind)?.Title ?? view.Kind;

    // A kind that is no more cannot be said in words.
    private string Choice(EmbedViewLine view) => Kinds.Find(view.Kind) is { } kind && offers is not null
        ? ChoiceWords.Of(EmbedViewRules.Read(Negotiation, view.Key, kind, view.Choice, []), offers)
        : view.Choice;

    private Task RetireAsync(EmbedViewLine view) => AskAsync(() => Curator.RetireAsync(Negotiation, view.Key, CancellationToken.None), $"“{view.Title}” is withdrawn.");

    private Task RestoreAsync(EmbedViewLine view) => AskAsync(() => Curator.RestoreAsync(Negotiation, view.Key, CancellationToken.None), $"“{view.Title}” is shown again.");

    private async Task AskAsync(Func<Task<CurationOutcome>> ask, string done)
    {
        if (busy)
        {
            return;
        }

        (busy, said, refusal) = (true, null, null);
        try
        {
            switch (await ask())
            {
                case CurationOutcome.Done:
                    said = done;
                    break;
                case CurationOutcome.Refused refused:
                    refusal = refused.Why;
                    break;
                default:
                    refusal = "There is no such widget any more.";
                    break;
            }

            await ReloadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private async Task ReloadAsync()
    {
        var read = await Views.AllAsync(Negotiation, CancellationToken.None);
        var named = await Offers.FindAsync(Negotiation, CancellationToken.None);
        if (read is null || named is null)
        {
            Navigation.NotFound();
            return;
        }

        (list, offers, today) = (read, named, Views.Today);
    }
}
